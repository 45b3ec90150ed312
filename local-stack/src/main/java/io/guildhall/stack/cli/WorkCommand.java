package io.guildhall.stack.cli;

import io.guildhall.stack.demo.StandingNeeds;
import io.guildhall.stack.publish.SampleUnits;
import io.guildhall.stack.workforce.Behaviour;
import io.guildhall.stack.workforce.Decisions;
import io.guildhall.stack.workforce.Roster;
import io.guildhall.stack.workforce.Workforce;
import io.guildhall.workforce.WorkerProfile;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulated people at work on a running stack, until they are told to stop. */
@Command(
        name = "work",
        mixinStandardHelpOptions = true,
        description = "Lets simulated people work on a running stack, until Ctrl-C.")
final class WorkCommand implements Runnable {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(10);
    private static final int SLOTS = 2;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many people work (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "7",
            description = "Same seed, same people and same decisions (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--faithful", description = "Nobody declines, asks for time or lets a lease lapse.")
    private boolean faithful;

    @Mixin
    private ClusterOptions options;

    @Spec
    private CommandSpec spec;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public void run() {
        Decisions decisions = new Decisions(seed, faithful ? Behaviour.faithful() : Behaviour.lively());
        try (Workforce workforce =
                new Workforce(options.cluster(), people(), decisions, SLOTS, InstantSource.system())) {
            workforce.start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            watch(workforce);
        } finally {
            stopped.countDown();
        }
    }

    private List<WorkerProfile> people() {
        try {
            return Roster.of(seed, workers, StandingNeeds.of(SampleUnits.rows()));
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException("--workers " + workers + " is too few: " + e.getMessage());
        }
    }

    private void watch(Workforce workforce) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(workers + " people at work, Ctrl-C sends them home");
        StatusLine status = new StatusLine(out);
        while (!isStopping()) {
            workforce.check();
            status.show("tasks in hand " + workforce.held() + ", answers sent " + workforce.sent());
        }
        status.last("tasks in hand " + workforce.held() + ", answers sent " + workforce.sent());
    }

    /** Lets the people say that they go before the process ends. */
    private void stop() {
        stopping.countDown();
        isCountedDown(stopped, FAREWELL);
    }

    private boolean isStopping() {
        return isCountedDown(stopping, LOOK);
    }

    private static boolean isCountedDown(CountDownLatch latch, Duration within) {
        try {
            return latch.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
