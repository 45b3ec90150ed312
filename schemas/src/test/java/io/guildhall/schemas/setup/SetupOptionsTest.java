package io.guildhall.schemas.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupOptionsTest {

    @Test
    void the_two_addresses_are_enough() {
        assertThat(SetupOptions.parse("--registry", "http://r", "--bootstrap-server", "b:9092"))
                .isEqualTo(new SetupOptions("b:9092", "http://r", 12, (short) 3, Duration.ofSeconds(60), Map.of()));
    }

    @Test
    void everything_may_be_said(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), "security.protocol=SSL\n");
        String line = "--bootstrap-server b:9092 --registry http://r --partitions 4 --replication-factor 1 --timeout 5"
                + " --command-config " + file;
        assertThat(SetupOptions.parse(line.split(" ")))
                .isEqualTo(new SetupOptions(
                        "b:9092", "http://r", 4, (short) 1, Duration.ofSeconds(5), Map.of("security.protocol", "SSL")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', --bootstrap-server is missing",
        "'--bootstrap-server b:1', --registry is missing",
        "'--bootstrap-server b:1 --registry', an option lacks its value",
        "'--bootstrap-server b:1 --registry r --partitions 0', --partitions must be positive",
        "'--bootstrap-server b:1 --registry r --speed 9', unknown option --speed",
        "'--bootstrap-server b:1 --registry r --partitions many', --partitions must be a number",
        "'--bootstrap-server b:1 --registry r --command-config absent', cannot read absent"
    })
    void a_wrong_command_line_ends_in_two_with_the_fault_and_the_usage(String line, String fault) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        int code = ClusterSetup.execute(arguments, System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(fault).contains("usage: --bootstrap-server");
    }

    @Test
    void a_registry_that_stays_away_ends_in_one_with_what_to_look_at() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String line = "--bootstrap-server 127.0.0.1:1 --registry http://127.0.0.1:1 --timeout 0";
        int code =
                ClusterSetup.execute(line.split(" "), System.out, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("Is the schema registry up, and --registry right?")
                .hasLineCount(1);
    }
}
