package io.guildhall.stack.workforce;

import java.time.Duration;

/**
 * How often people do what, as shares of the assignments they may let go ({@link Decisions}), and how long they take.
 * What is left of the shares is work done and handed in.
 *
 * @param declinesOnce turns this assignment down
 * @param declinesForGood turns the task down for good
 * @param saysMisrouted says that the task belongs to another domain
 * @param asksForTime asks for an extension, then hands in
 * @param forgets lets the lease lapse without a word
 * @param submitsLate lets the lease lapse and hands in afterwards
 * @param leastAccuracy share of right answers that the least able person gives
 * @param mostAccuracy share that the most able one gives
 * @param fastest shortest time for a task
 * @param slowest longest time for a task
 */
public record Behaviour(
        double declinesOnce,
        double declinesForGood,
        double saysMisrouted,
        double asksForTime,
        double forgets,
        double submitsLate,
        double leastAccuracy,
        double mostAccuracy,
        Duration fastest,
        Duration slowest) {

    private static final double LEAST_ACCURACY = 0.7;
    private static final double MOST_ACCURACY = 0.98;
    private static final Duration FASTEST = Duration.ofMillis(300);
    private static final Duration SLOWEST = Duration.ofSeconds(3);

    public Behaviour {
        double other = declinesOnce + declinesForGood + saysMisrouted + asksForTime + forgets + submitsLate;
        if (leastAccuracy < 0 || mostAccuracy < leastAccuracy || mostAccuracy > 1) {
            throw new IllegalArgumentException("accuracy runs from 0 to 1");
        }
        if (other > 1 || !fastest.isPositive() || slowest.compareTo(fastest) < 0) {
            throw new IllegalArgumentException("shares above 1, or slowest before fastest");
        }
    }

    /** Everything that happens among people, mostly good work. */
    public static Behaviour lively() {
        return new Behaviour(0.05, 0.02, 0.01, 0.04, 0.005, 0.005, LEAST_ACCURACY, MOST_ACCURACY, FASTEST, SLOWEST);
    }

    /** Everybody hands in everything in time, so that equal demand gives equal totals. */
    public static Behaviour faithful() {
        return new Behaviour(0, 0, 0, 0, 0, 0, LEAST_ACCURACY, MOST_ACCURACY, FASTEST, SLOWEST);
    }
}
