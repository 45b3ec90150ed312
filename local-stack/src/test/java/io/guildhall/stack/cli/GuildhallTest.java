package io.guildhall.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuildhallTest {

    private static final String CLIENT = "{\"clientId\":\"c\",\"currency\":\"EUR\"}\n";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void a_wrong_call_exits_2_with_one_line_that_names_the_mistake() {
        CommandLineRun run = CommandLineRun.of("send", "operations.clients.v1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).startsWith("guildhall send: ").contains("FILE");
    }

    @Test
    void an_unknown_topic_is_answered_with_the_known_ones() {
        CommandLineRun run = CommandLineRun.of("watch", "operations.customers.v1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains("no topic operations.customers.v1", "operations.clients.v1");
    }

    @Test
    void a_record_that_does_not_fit_is_named_by_its_line_before_anything_is_sent() throws IOException {
        Path file = Files.writeString(directory.resolve("clients.jsonl"), CLIENT + "{\"clientId\":\"c\"}\n");

        CommandLineRun run = CommandLineRun.of("send", "operations.clients.v1", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("line 2: currency is missing; add it; nothing was sent");
    }

    @Test
    void a_file_that_is_no_json_is_named_by_its_line() throws IOException {
        Path file = Files.writeString(directory.resolve("clients.jsonl"), CLIENT + "clientId,currency\n");

        CommandLineRun run = CommandLineRun.of("send", "operations.clients.v1", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("line 2: is no JSON");
    }

    @Test
    void a_file_that_is_not_there_is_one_line() {
        CommandLineRun run = CommandLineRun.of(
                "send", "operations.clients.v1", directory.resolve("none").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("cannot be read");
    }
}
