package io.guildhall.stack.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.stack.json.JsonRecords.Row;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonRecordsTest {

    @Test
    void json_lines_are_numbered_as_in_the_file() {
        assertThat(read("{\"a\":1}\n\n{\"a\":2}\n")).extracting(Row::line).containsExactly(1, 3);
    }

    @Test
    void a_list_gives_its_items_each_with_its_own_line() {
        assertThat(read("[\n  {\"a\":1},\n  {\n\"a\":2}\n]"))
                .extracting(Row::line)
                .containsExactly(2, 3);
    }

    @Test
    void one_object_may_span_lines() {
        assertThat(read("{\n\"a\":\n1}"))
                .singleElement()
                .extracting(row -> row.json().get("a").intValue())
                .isEqualTo(1);
    }

    @Test
    void an_empty_file_has_no_records() {
        assertThat(read("")).isEmpty();
    }

    @Test
    void broken_json_is_located() {
        assertThatThrownBy(() -> read("{\"a\":1}\n{\"a\":"))
                .isInstanceOfSatisfying(
                        JacksonException.class,
                        e -> assertThat(e.getLocation().getLineNr()).isEqualTo(2));
    }

    @Test
    void a_field_given_twice_is_an_error() {
        assertThatThrownBy(() -> read("{\"a\":1,\"a\":2}")).isInstanceOf(JacksonException.class);
    }

    private static List<Row> read(String json) {
        return JsonRecords.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }
}
