package io.guildhall.stack.cli;

import io.guildhall.stack.demo.StandingNeeds;
import io.guildhall.stack.publish.SampleUnits;
import io.guildhall.stack.publish.UnitRow;
import io.guildhall.stack.workforce.Decisions;
import io.guildhall.stack.workforce.Foreknowledge;
import io.guildhall.stack.workforce.Workforce;
import io.guildhall.workforce.WorkerProfile;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Simulated people at work on a running stack, until they are told to stop. */
@Command(
        name = "work",
        mixinStandardHelpOptions = true,
        description = "Lets simulated people work on a running stack, until Ctrl-C.")
final class WorkCommand implements Runnable {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    @Mixin
    private SimulationOptions simulation;

    @Mixin
    private ClusterOptions options;

    @Spec
    private CommandSpec spec;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public void run() {
        List<UnitRow> sample = SampleUnits.rows();
        List<WorkerProfile> people = simulation.people(StandingNeeds.of(sample));
        Decisions decisions = new Decisions(
                simulation.seed(), simulation.behaviour(), new Foreknowledge(rightAnswers(sample), Map.of()));
        try (Workforce workforce =
                new Workforce(options.cluster(), people, decisions, SimulationOptions.SLOTS, InstantSource.system())) {
            workforce.start();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            watch(workforce, people.size());
        } finally {
            stopped.countDown();
        }
    }

    private static Map<String, String> rightAnswers(List<UnitRow> rows) {
        Map<String, String> answers = new HashMap<>();
        for (UnitRow row : rows) {
            if (row.goldAnswer() != null) {
                answers.put(row.text(), row.goldAnswer());
            }
        }
        return answers;
    }

    private void watch(Workforce workforce, int people) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(people + " people at work, Ctrl-C sends them home");
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
