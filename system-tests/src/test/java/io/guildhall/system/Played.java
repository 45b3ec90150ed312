package io.guildhall.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.demo.Demo;
import io.guildhall.stack.demo.Outcome;
import io.guildhall.stack.demo.Scenario;
import io.guildhall.stack.demo.Screen;
import io.guildhall.stack.publish.SampleUnits;
import io.guildhall.stack.workforce.Behaviour;
import io.guildhall.stack.workforce.Decisions;
import io.guildhall.stack.workforce.Roster;
import io.guildhall.stack.workforce.Workforce;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Plays the demonstration's scenario on a cluster, while something happens to it. */
final class Played {

    private static final int PEOPLE = 40;
    private static final int SLOTS = 2;
    private static final long SEED = 23;

    private Played() {}

    /** Asserts that every demand ends as stated, and that the log reconciles. */
    static void through(Cluster cluster, int units, Consumer<Workforce> meanwhile) {
        InstantSource clock = InstantSource.system();
        Scenario scenario = Scenario.of(SampleUnits.rows(), SampleUnits.rows(), units, false, clock.instant());
        System.out.println("people decide by seed " + SEED);
        Decisions decisions = scenario.decisions(SEED, Behaviour.lively());
        try (Workforce workforce =
                new Workforce(cluster, Roster.of(SEED, PEOPLE, scenario.needs()), decisions, SLOTS, clock)) {
            Screen screen = new Screen(new PrintWriter(System.out, true, StandardCharsets.UTF_8), false);
            Demo demo = new Demo(cluster, scenario, PEOPLE, screen, clock);
            CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> demo.run(workforce));
            meanwhile.accept(workforce);
            assertThat(outcome.join().mismatches()).isEmpty();
        }
        Reconciled.allOf(cluster);
    }
}
