package io.guildhall.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.process.Installation;
import io.guildhall.stack.process.ServerFailedException;
import io.guildhall.stack.process.Stack;
import io.guildhall.stack.process.StackPorts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broker and registry as real processes, worked on by the command line. */
class StackIT {

    private static final StackPorts PORTS = StackPorts.free();

    @TempDir
    private static Path directory = Path.of("");

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = new Stack(Installation.find(), directory.resolve("data"), PORTS, progress());
        stack.startServers();
        stack.setUp();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void what_is_sent_is_seen_again_also_after_broker_and_registry_were_killed() throws IOException {
        String client =
                "{\"clientId\":\"northlight\",\"status\":\"ACTIVE\",\"conflictGroup\":null,\"feeBasisPoints\":1200,\"currency\":\"USD\"}";
        Path file = Files.writeString(directory.resolve("clients.jsonl"), client);

        assertThat(run("send", Topics.CLIENTS.name(), file.toString()).out()).startsWith("sent 1 to");
        assertThat(watch()).isEqualTo(client);

        stack.broker().kill();
        stack.registry().kill();
        stack.startServers();
        stack.setUp();

        assertThat(watch()).isEqualTo(client);
    }

    @Test
    void a_broker_that_is_stopped_closes_its_log_first() throws IOException {
        stack.broker().stop();

        assertThat(Files.readString(stack.broker().log())).contains("[BrokerServer id=1] shut down completed");
        stack.broker().start();
        stack.broker().awaitReady(Duration.ofMinutes(1));
    }

    @Test
    void a_second_stack_on_the_same_directory_is_turned_away() {
        assertThatThrownBy(() -> newStack(directory.resolve("data")))
                .isInstanceOf(ServerFailedException.class)
                .hasMessageContaining("in use");
    }

    @Test
    void a_taken_port_is_named_before_anything_starts() {
        try (Stack second = new Stack(Installation.find(), directory.resolve("second"), PORTS, progress())) {
            assertThatThrownBy(second::startServers)
                    .isInstanceOf(ServerFailedException.class)
                    .hasMessageContaining("port " + PORTS.kafka());
            assertThat(second.processes()).noneMatch(process -> process.isAlive());
        }
    }

    private static String watch() {
        return run("watch", Topics.CLIENTS.name(), "--from-beginning", "--key", "northlight", "--max", "1")
                .out()
                .strip();
    }

    private static CommandLineRun run(String command, String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = command;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--bootstrap-server";
        all[arguments.length + 2] = stack.broker().bootstrapServers();
        all[arguments.length + 3] = "--registry";
        all[arguments.length + 4] = stack.registry().url();
        CommandLineRun run = CommandLineRun.of(all);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private static Stack newStack(Path data) {
        return new Stack(Installation.find(), data, StackPorts.free(), progress());
    }

    private static TerminalProgress progress() {
        return new TerminalProgress(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }
}
