package io.guildhall.bench;

import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.process.Compilation;
import io.guildhall.stack.process.Installation;
import io.guildhall.stack.process.Stack;
import io.guildhall.stack.process.StackPorts;
import io.guildhall.stack.process.StackProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a stack of its own, and the bare chain on the same broker. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Task lives per second and time to assignment, beside the bare Kafka ceiling, in one run.")
public final class BenchCommand implements Callable<Integer> {

    @Option(names = "--quick", description = "A tenth of the work: to compare a change, not to publish.")
    private boolean quick;

    @Option(names = "--output", paramLabel = "text|json", defaultValue = "text", description = "Form of the result.")
    private String output = "text";

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    BenchCommand() {}

    /** Runs the benchmark and ends this JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Path data = Files.createTempDirectory("guildhall-bench");
        PrintWriter progress = spec.commandLine().getErr();
        try (Stack stack = new Stack(
                Installation.find(),
                data.resolve("stack"),
                StackPorts.free(),
                steps(progress),
                Compilation.FULL,
                Map.of())) {
            stack.start();
            Cluster cluster = new Cluster(
                    stack.broker().bootstrapServers(), stack.registry().url());
            BenchResult result = measure(cluster, quick ? Workload.quick() : Workload.full(), data, progress);
            PrintWriter out = spec.commandLine().getOut();
            if (output.equals("json")) {
                out.println(result.json());
            } else {
                result.text().forEach(out::println);
            }
        } finally {
            delete(data);
        }
        return CommandLine.ExitCode.OK;
    }

    private static BenchResult measure(Cluster cluster, Workload load, Path data, PrintWriter progress) {
        Throughput lives;
        Latencies assignment;
        try (FullLives full = new FullLives(cluster)) {
            progress.println("measuring " + load.tasks() + " task lives after " + load.warmUp() + " to warm up");
            lives = full.throughput(load.warmUp(), load.tasks());
            progress.println("measuring time to assignment at " + load.rate() + " units/s");
            assignment = full.latencies(load.rate(), load.latencyUnits());
        }
        try (BareChain bare = new BareChain(cluster, "bare", data.resolve("bare"))) {
            progress.println("measuring the bare chain");
            Throughput chain = bare.throughput(load.warmUp(), load.tasks());
            Latencies twoHops = bare.latencies(load.rate(), load.latencyUnits());
            return new BenchResult(lives, chain, assignment, twoHops);
        }
    }

    private static StackProgress steps(PrintWriter progress) {
        return new StackProgress() {
            @Override
            public void begun(String step) {
                progress.println("starting " + step);
            }

            @Override
            public void done(String step, Duration took) {}
        };
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
