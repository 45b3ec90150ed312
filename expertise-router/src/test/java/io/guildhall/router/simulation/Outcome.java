package io.guildhall.router.simulation;

import io.guildhall.router.simulation.Rule.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of a world under a rule. */
final class Outcome {

    private final World world;
    private final Map<String, Double> earned = new HashMap<>();
    private final Map<Integer, List<Duration>> waits = new HashMap<>();
    private int begun;
    private int expertBegun;
    private int right;
    private Duration expertsOnGeneralWork = Duration.ZERO;

    Outcome(World world) {
        this.world = world;
        world.workers().forEach(worker -> earned.put(worker.id(), 0.0));
    }

    void began(Given given, Instant now) {
        Job job = given.job();
        begun++;
        expertBegun += job.forGeneralists() ? 0 : 1;
        waits.computeIfAbsent(job.priority() / 4, none -> new ArrayList<>()).add(Duration.between(job.arrives(), now));
        if (job.forGeneralists() && given.worker().expert()) {
            expertsOnGeneralWork = expertsOnGeneralWork.plus(job.takes());
        }
    }

    void finished(Given given, boolean wasRight) {
        right += wasRight ? 1 : 0;
        earned.merge(given.worker().id(), given.job().pay().doubleValue(), Double::sum);
    }

    /** Share of the jobs that were done before they were given up. */
    double filled() {
        return (double) begun / world.jobs().size();
    }

    /** The same of those that need an expert. */
    double expertFilled() {
        long all = world.jobs().stream().filter(job -> !job.forGeneralists()).count();
        return (double) expertBegun / all;
    }

    /** The same of those that do not. */
    double generalFilled() {
        long all = world.jobs().stream().filter(Job::forGeneralists).count();
        return (double) (begun - expertBegun) / all;
    }

    /** Share of what was done that was right. */
    double accuracy() {
        return (double) right / begun;
    }

    /** Hours that experts spent on work of generalists. */
    double expertHoursOnGeneralWork() {
        return expertsOnGeneralWork.toMinutes() / 60.0;
    }

    /** Wait of nine in ten of those that were done, of priorities 0–3, 4–7 or 8–9. */
    Duration wait(int band) {
        List<Duration> sorted = new ArrayList<>(waits.getOrDefault(band, List.of(Duration.ZERO)));
        Collections.sort(sorted);
        return sorted.get(sorted.size() * 9 / 10);
    }

    /**
     * The Gini coefficient of earnings: half the mean difference between two people over the mean, 0 when all earn the
     * same, near 1 when one earns all.
     */
    double gini() {
        List<Double> sorted = earned.values().stream().sorted().toList();
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.size(); i++) {
            weighted += (i + 1) * sorted.get(i);
            sum += sorted.get(i);
        }
        int n = sorted.size();
        return 2 * weighted / (n * sum) - (n + 1.0) / n;
    }

    /** A row of the table in the documentation. */
    String row(String rule) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f %% | %.1f %% | %.1f %% | %s | %s | %s | %.0f | %.1f %% | %.3f |",
                rule,
                100 * filled(),
                100 * expertFilled(),
                100 * generalFilled(),
                minutes(wait(2)),
                minutes(wait(1)),
                minutes(wait(0)),
                expertHoursOnGeneralWork(),
                100 * accuracy(),
                gini());
    }

    private static String minutes(Duration wait) {
        return wait.toMinutes() + " min";
    }
}
