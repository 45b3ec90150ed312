package io.guildhall.stack.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guildhall.stack.publish.DemandFile.Requests;
import io.guildhall.stack.publish.DemandFile.Units;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DemandFileTest {

    private static final String HEADING = "task_type,id,domain,language,instructions,text,answer_options,gold_answer\n";

    @Test
    void columns_of_csv_go_by_their_names_and_values_may_span_lines() throws Exception {
        Units units = DemandFile.csv(
                file(HEADING
                        + "rate,u1,law,de,\"Rate it,\nplease.\",Some text,1| 2 |3,2\n"
                        + "rate,u2,law,de,Rate it.,Other text,,\n"),
                Columns.AS_OURS);

        assertThat(units.rows())
                .containsExactly(
                        new UnitRow(
                                2,
                                "u1",
                                "law",
                                "rate",
                                "de",
                                "Rate it,\nplease.",
                                "Some text",
                                List.of("1", "2", "3"),
                                "2"),
                        new UnitRow(4, "u2", "law", "rate", "de", "Rate it.", "Other text", List.of(), null));
    }

    @Test
    void faults_of_csv_are_told_by_the_line_the_record_begins_on() {
        assertThat(faults(() -> DemandFile.csv(
                        file(HEADING
                                + "rate,u1,law,de,\"Rate it,\nplease.\",Some text,,\n"
                                + "rate,u2,,de,Rate it., ,,\n"
                                + "rate,u3,law\n"
                                + "rate,u1,law,de,Rate it.,Some text,yes|no,perhaps\n"
                                + "rate,not an id,law,de,Rate it.,Some text,,\n"),
                        Columns.AS_OURS)))
                .containsExactly(
                        new Fault(4, "domain, text are missing"),
                        new Fault(5, "has 3 values for 8 columns"),
                        new Fault(6, "id u1 is on line 2 already"),
                        new Fault(6, "gold_answer is none of the answer_options"),
                        new Fault(7, "id must be 1 to 64 letters, digits or . _ : -"));
    }

    @Test
    void csv_without_a_needed_column_names_it() {
        assertThat(faults(() -> DemandFile.csv(file("id,domain,text\nu1,law,Some text\n"), Columns.AS_OURS)))
                .containsExactly(new Fault(
                        1, "the columns task_type, language, instructions are missing; the file has id, domain, text"));
    }

    @Test
    void columns_that_are_named_otherwise_are_mapped_and_what_all_rows_share_is_given() throws Exception {
        Columns columns = new Columns(
                Map.of("id", "item", "text", "prompt"),
                Map.of("domain", "law", "language", "en", "task_type", "rate", "instructions", "Rate it."));

        Units csv = DemandFile.csv(file("item,prompt,language\nu1,Some text,\nu2,Anderer Text,de\n"), columns);
        DemandFile json = DemandFile.json(file("{\"item\": 7, \"prompt\": \"Some text\"}"), columns);

        assertThat(csv.rows())
                .containsExactly(
                        new UnitRow(2, "u1", "law", "rate", "en", "Rate it.", "Some text", List.of(), null),
                        new UnitRow(3, "u2", "law", "rate", "de", "Rate it.", "Anderer Text", List.of(), null));
        assertThat(json)
                .isEqualTo(new Units(
                        List.of(new UnitRow(1, "7", "law", "rate", "en", "Rate it.", "Some text", List.of(), null))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Columns(Map.of("prompt", "text"), Map.of()))
                .withMessageStartingWith("a unit has no prompt; it has id, domain");
    }

    @Test
    void csv_that_breaks_off_in_a_quoted_value_is_told_by_its_line() {
        assertThat(faults(() ->
                        DemandFile.csv(file(HEADING + "rate,u1,law,de,Rate it.,\"Some text,,\n"), Columns.AS_OURS)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(2))
                .satisfies(fault -> assertThat(fault.message()).startsWith("is no CSV"));
    }

    @Test
    void json_rows_may_say_more_than_is_needed() throws Exception {
        DemandFile rows = DemandFile.json(file("""
                {"id": "u1", "domain": "law", "task_type": "rate", "language": "de", "instructions": "Rate it.",
                 "text": "Some text", "answer_options": ["1", "2"], "gold_answer": null, "licence": "CC0"}
                """), Columns.AS_OURS);

        assertThat(rows)
                .isEqualTo(new Units(List.of(
                        new UnitRow(1, "u1", "law", "rate", "de", "Rate it.", "Some text", List.of("1", "2"), null))));
    }

    @Test
    void faults_of_json_are_told_by_line() {
        assertThat(faults(() -> DemandFile.json(file("""
                {"id": "u1", "domain": "law", "task_type": "rate", "language": "de", "text": "Some text"}
                {"id": true, "domain": "law", "task_type": "rate", "language": "de", "instructions": "i", "text": "t"}
                "u3"
                {"id": "u4", "domain": "law", "task_type": "rate", "language": "de", "instructions": "i", "text": "t", "answer_options": "yes|no"}
                """), Columns.AS_OURS)))
                .containsExactly(
                        new Fault(1, "instructions is missing"),
                        new Fault(2, "id must be text"),
                        new Fault(3, "must be an object that describes a unit"),
                        new Fault(4, "answer_options must be a list of texts"));
    }

    @Test
    void what_is_no_json_is_told_by_line() {
        assertThat(faults(() -> DemandFile.json(file("{\"demandId\": \"d1\"}\n{\"demandId\": }\n"), Columns.AS_OURS)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(2))
                .satisfies(fault -> assertThat(fault.message()).startsWith("is no JSON"));
    }

    @Test
    void whole_requests_are_told_from_units_by_their_demand_id() throws Exception {
        assertThat(DemandFile.json(file(request("d1") + request("d2")), Columns.AS_OURS))
                .isInstanceOfSatisfying(
                        Requests.class,
                        requests -> assertThat(requests.demands())
                                .extracting(request -> request.get("demandId"))
                                .containsExactly("d1", "d2"));
    }

    @Test
    void faults_of_requests_are_told_by_line() {
        assertThat(faults(() -> DemandFile.json(
                        file(request("d1") + request("d2").replace("\"rate\"", "5") + request("d1")), Columns.AS_OURS)))
                .extracting(Fault::toString)
                .containsExactly(
                        "Fault[line=2, message=taskType must be text in quotes]",
                        "Fault[line=3, message=demandId d1 is on line 1 already]");
    }

    private static String request(String demandId) {
        return "{\"demandId\": \"" + demandId + "\", \"clientId\": \"c\", \"requestedAt\": \"2026-03-02T09:00:00Z\", "
                + "\"instructions\": \"i\", \"taskType\": \"rate\", \"language\": \"de\", "
                + "\"units\": [{\"unitId\": \"u1\", \"content\": \"t\"}], "
                + "\"maxPayPerTask\": {\"amount\": \"1\", \"currency\": \"EUR\"}, "
                + "\"budget\": {\"amount\": \"2\", \"currency\": \"EUR\"}}\n";
    }

    private static List<Fault> faults(ThrowingCallable reading) {
        FaultyFileException thrown = catchThrowableOfType(FaultyFileException.class, reading);
        assertThat(thrown).isNotNull();
        return thrown.faults();
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
