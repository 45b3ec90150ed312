package io.guildhall.stack.cli;

import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.RecordSender;
import io.guildhall.stack.process.Compilation;
import io.guildhall.stack.process.Installation;
import io.guildhall.stack.process.ServerProcess;
import io.guildhall.stack.process.Stack;
import io.guildhall.stack.process.StackPorts;
import io.guildhall.stack.sample.OperatorSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the embedded stack until it is told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts broker, schema registry and services on this machine, until Ctrl-C.")
final class UpCommand implements Runnable {

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(500);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where everything is kept (default: .guildhall/data); a new one gets sample operator records.")
    private Optional<Path> data = Optional.empty();

    @Spec
    private CommandSpec spec;

    private final CountDownLatch stopping = new CountDownLatch(1);

    @Override
    public void run() {
        Installation installation = Installation.find();
        Path directory = data.orElse(installation.defaultData());
        TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr());
        try (Stack stack =
                new Stack(installation, directory, StackPorts.documented(), progress, Compilation.FULL, Map.of())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
            start(stack, directory);
            watch(stack);
        } catch (RuntimeException e) {
            // What fails because we are being stopped is no failure.
            if (!isStopping()) {
                throw e;
            }
        }
    }

    private void start(Stack stack, Path directory) {
        stack.start();
        sendSample(stack, directory.resolve("operator-sample-sent"));
        String services = stack.services().stream()
                .map(service -> service.name() + "=" + service.managementUrl())
                .collect(Collectors.joining(" "));
        spec.commandLine()
                .getOut()
                .println("READY kafka=" + stack.broker().bootstrapServers() + " registry="
                        + stack.registry().url() + " " + services);
    }

    private static void sendSample(Stack stack, Path sent) {
        if (Files.exists(sent)) {
            return;
        }
        Cluster cluster =
                new Cluster(stack.broker().bootstrapServers(), stack.registry().url());
        try (RecordSender sender = new RecordSender(cluster)) {
            OperatorSample.send(sender);
            Files.createFile(sent);
        } catch (IOException e) {
            throw new CommandFailedException(sent.getParent() + " cannot be written to: name another --data");
        }
    }

    private void watch(Stack stack) {
        while (!isStopping()) {
            stack.processes().stream()
                    .filter(server -> !server.isAlive())
                    .findFirst()
                    .ifPresent(UpCommand::complain);
        }
    }

    private static void complain(ServerProcess ended) {
        throw new CommandFailedException(ended.name() + " ended by itself, so all was stopped: see " + ended.log());
    }

    private void stop(Stack stack) {
        stopping.countDown();
        stack.close();
    }

    private boolean isStopping() {
        try {
            return stopping.await(BETWEEN_CHECKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
