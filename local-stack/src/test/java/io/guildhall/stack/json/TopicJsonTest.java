package io.guildhall.stack.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TopicJsonTest {

    private static final String RATE = """
            {"rateKey":"law/*/EUR","version":1,"effectiveFrom":"2026-03-01T09:00:00Z","amount":"12.50"}""";
    private static final String DEMAND = """
            {"demandId":"d-1","clientId":"c-1","requestedAt":1772355600000,"instructions":"Read it.",
             "taskType":"rate","language":"en","units":[{"unitId":"u-1","content":"text"}],
             "maxPayPerTask":{"amount":"2","currency":"EUR"},"budget":{"amount":100.25,"currency":"EUR"},
             "projectId":"x","expertise":{"domain":"law","minimumLevel":2},"attributes":{"team":"a"}}""";

    @Test
    void what_was_read_is_written_the_same_with_defaults_filled_in() throws JsonMismatchException {
        JsonNode written = write(Topics.DEMAND_REQUESTS, read(Topics.DEMAND_REQUESTS, DEMAND));

        assertThat(written.get("projectId").stringValue()).isEqualTo("x");
        assertThat(written.get("requestedAt").stringValue()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(written.get("budget").get("amount").stringValue()).isEqualTo("100.25");
        assertThat(written.get("maxPayPerTask").get("amount").stringValue()).isEqualTo("2.00");
        assertThat(written.get("expertise").get("minimumLevel").intValue()).isEqualTo(2);
        assertThat(written.get("attributes").get("team").stringValue()).isEqualTo("a");
        assertThat(written.get("priority").intValue()).isEqualTo(5);
        assertThat(written.get("reviewPolicy").stringValue()).isEqualTo("AUTO_ACCEPT");
        assertThat(written.get("deadline").isNull()).isTrue();
        GenericRecord again = new TopicJson(Topics.DEMAND_REQUESTS).read(written);
        assertThat(again).isEqualTo(read(Topics.DEMAND_REQUESTS, DEMAND));
    }

    @Test
    void times_are_iso_8601_or_milliseconds() throws JsonMismatchException {
        GenericRecord text = read(Topics.RATES, RATE);
        long millis = Instant.parse("2026-03-01T09:00:00Z").toEpochMilli();
        GenericRecord number = read(Topics.RATES, RATE.replace("\"2026-03-01T09:00:00Z\"", Long.toString(millis)));

        assertThat(text.get("effectiveFrom")).isEqualTo(millis);
        assertThat(number).isEqualTo(text);
    }

    @Test
    void amounts_are_exact_be_they_text_or_number() throws JsonMismatchException {
        GenericRecord text = read(Topics.RATES, RATE.replace("12.50", "0.1"));
        GenericRecord number = read(Topics.RATES, RATE.replace("\"12.50\"", "0.1"));

        assertThat(number).isEqualTo(text);
        assertThat(write(Topics.RATES, number).get("amount").stringValue()).isEqualTo("0.10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\":1 | \"version\":1.5 | version must be a whole number",
                "\"version\":1 | \"version\":3000000000 | version must be between -2147483648 and 2147483647",
                "\"version\":1, | | version is missing; add it",
                "\"version\":1 | \"Version\":1 | Version is not a field; did you mean version?",
                "\"version\":1 | \"colour\":1 | colour is not a field of RateCard; leave it out",
                "\"law/*/EUR\" | 7 | rateKey must be text in quotes",
                "\"12.50\" | \"12.50001\" | amount has more than 4 decimals",
                "\"12.50\" | 123456789012345.5 | amount has more than 18 digits",
                "\"12.50\" | \"a lot\" | amount must be an amount such as \"12.50\"",
                "2026-03-01T09:00:00Z | 1 March | effectiveFrom must be a time such as \"2026-03-01T09:00:00Z\"",
            })
    void a_mismatch_names_the_field_and_what_it_should_be(String right, String wrong, String message) {
        String json = RATE.replace(right, wrong == null ? "" : wrong);

        assertThatThrownBy(() -> read(Topics.RATES, json))
                .isInstanceOf(JsonMismatchException.class)
                .hasMessage(message);
    }

    @Test
    void a_mismatch_deep_inside_is_named_by_its_path() {
        String json = DEMAND.replace("\"unitId\":\"u-1\",", "");

        assertThatThrownBy(() -> read(Topics.DEMAND_REQUESTS, json)).hasMessage("units[0].unitId is missing; add it");
    }

    @Test
    void an_unknown_symbol_is_answered_with_the_known_ones() {
        String json = "{\"clientId\":\"c\",\"currency\":\"EUR\",\"status\":\"ASLEEP\"}";

        assertThatThrownBy(() -> read(Topics.CLIENTS, json)).hasMessage("status must be one of ACTIVE, PAUSED, CLOSED");
    }

    @Test
    void where_a_topic_holds_several_types_the_record_says_which_it_is() throws JsonMismatchException {
        String json = "{\"type\":\"DemandClosed\"}";
        assertThatThrownBy(() -> read(Topics.TASK_LIFECYCLE, json)).hasMessageEndingWith("is missing; add it");
        assertThatThrownBy(() -> read(Topics.TASK_LIFECYCLE, "{}"))
                .hasMessage("type must be one of "
                        + "DemandOpened, UnitOpened, TaskOpened, ReworkRequested, TaskWithdrawn, DemandClosed");
    }

    @Test
    void each_record_is_keyed_by_the_field_the_catalogue_names() throws JsonMismatchException {
        GenericRecord rate = read(Topics.RATES, RATE);

        assertThat(new TopicJson(Topics.RATES).key(rate)).isEqualTo("law/*/EUR");
        assertThatThrownBy(() -> new TopicJson(Topics.PAYOUT_SERVICE_INBOX).key(rate))
                .hasMessage("cannot be sent to payout-service.inbox, which only services write");
    }

    private static GenericRecord read(Topic topic, String json) throws JsonMismatchException {
        List<JsonRecords.Row> rows = JsonRecords.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
        return new TopicJson(topic).read(rows.getFirst().json());
    }

    private static JsonNode write(Topic topic, GenericRecord record) {
        return new TopicJson(topic).write(record);
    }
}
