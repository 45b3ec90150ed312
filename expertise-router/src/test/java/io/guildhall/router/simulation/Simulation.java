package io.guildhall.router.simulation;

import io.guildhall.router.simulation.Rule.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/** Lets a world go by under a rule, in virtual time. */
final class Simulation {

    private record Happening(Instant at, long order, Runnable what) {}

    private final World world;
    private final Rule rule;
    private final Outcome outcome;
    private final Set<Job> begun = new HashSet<>();
    private final PriorityQueue<Happening> agenda =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::order));
    private Instant now = World.START;
    private long order;

    private Simulation(World world, Rule rule) {
        this.world = world;
        this.rule = rule;
        this.outcome = new Outcome(world);
    }

    /** What becomes of so many days, till the last job is done or given up. */
    static Outcome run(World world, Rule rule, int days) {
        Simulation simulation = new Simulation(world, rule);
        simulation.plan(days);
        simulation.run();
        return simulation.outcome;
    }

    private void plan(int days) {
        for (Worker worker : world.workers()) {
            for (int day = -1; day <= days; day++) {
                Instant start = World.START.plus(Duration.ofDays(day)).plus(Duration.ofHours(worker.startHour()));
                Instant end = start.plus(Duration.ofHours(Worker.HOURS));
                if (worker.worksOn(day) && end.isAfter(World.START)) {
                    at(start, () -> give(rule.begins(worker, now)));
                    at(end, () -> give(rule.ends(worker, now)));
                }
            }
        }
        for (Job job : world.jobs()) {
            at(job.arrives(), () -> give(rule.arrives(job, now)));
            at(job.arrives().plus(job.patience()), () -> giveUp(job));
        }
    }

    private void run() {
        for (Happening next = agenda.poll(); next != null; next = agenda.poll()) {
            now = next.at();
            next.what().run();
        }
    }

    private void give(List<Given> all) {
        for (Given given : all) {
            begun.add(given.job());
            outcome.began(given, now);
            at(now.plus(given.job().takes()), () -> finish(given));
        }
    }

    /** Whether work is right depends on who does what, not on the rule's history. */
    private void finish(Given given) {
        int luck = (given.worker().id() + given.job().number()).hashCode();
        boolean right = new Random(luck).nextDouble() < given.worker().accuracy();
        outcome.finished(given, right);
        give(rule.done(given, right, now));
    }

    private void giveUp(Job job) {
        if (!begun.contains(job)) {
            give(rule.leaves(job, now));
        }
    }

    private void at(Instant time, Runnable what) {
        agenda.add(new Happening(time.isBefore(now) ? now : time, order++, what));
    }
}
