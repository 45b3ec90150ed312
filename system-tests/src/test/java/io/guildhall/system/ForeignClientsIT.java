package io.guildhall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.RecordSender;
import io.guildhall.stack.sample.OperatorSample;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that nobody here wrote: kafkajs, Confluent's registry client for Node, and librdkafka in Python. */
class ForeignClientsIT {

    @TempDir
    private Path folder;

    @Test
    void node_and_python_publish_work_and_read_the_same() throws IOException, InterruptedException {
        boolean possible = succeeds("node", "--version") && succeeds("../examples/check", "--can-run");
        if (!possible) {
            System.out.println("SKIPPED: Node 20 or Python's confluent_kafka is missing, see examples/README.md");
        }
        assumeTrue(possible, "Node or confluent_kafka is missing");

        try (RunningStack stack = RunningStack.startIn(folder)) {
            try (RecordSender sender = new RecordSender(stack.cluster())) {
                OperatorSample.send(sender);
            }
            ProcessBuilder check = new ProcessBuilder("../examples/check").redirectErrorStream(true);
            check.environment()
                    .put("GUILDHALL_BOOTSTRAP_SERVER", stack.cluster().bootstrapServers());
            check.environment().put("GUILDHALL_REGISTRY", stack.cluster().registryUrl());
            Process running = check.start();
            String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(running.waitFor()).as(printed).isZero();
            assertThat(printed).contains(invoice(stack.cluster()));
        }
    }

    /** The one that our own command writes, and that the ledger bears out. */
    private static String invoice(Cluster cluster) {
        CommandRun run = CommandRun.of(
                "invoice",
                "st-brigid-health",
                "--period",
                YearMonth.now(ZoneOffset.UTC).toString(),
                "--check",
                "--output",
                "csv",
                "--bootstrap-server",
                cluster.bootstrapServers(),
                "--registry",
                cluster.registryUrl());
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(new File("/dev/null"))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
