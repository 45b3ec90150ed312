package io.guildhall.stack.reconcile;

import org.jspecify.annotations.Nullable;

/** What the log says of one unit. */
final class UnitWork {

    /** Begins the rule of a routing that makes do with less, and, after a comma, ends that of an assignment so made. */
    static final String RELAXED = "RELAXED_";

    final Demand demand;
    final String unitId;

    /** Where its tasks were routed to, the latest place first. */
    @Nullable Routing routing;

    /** The tasks that were routed, by their numbers up to 63: one bit each. */
    private long routed;

    int timesOpened;
    int results;

    UnitWork(Demand demand, String unitId) {
        this.demand = demand;
        this.unitId = unitId;
    }

    String id() {
        return demand.demandId + '/' + unitId;
    }

    /** Whether a task is routed for the first time; more than 63 are taken to be. */
    boolean isRoutedFirst(int task) {
        boolean first = task >= Long.SIZE || (routed & 1L << task) == 0;
        routed |= task < Long.SIZE ? 1L << task : 0;
        return first;
    }

    /**
     * The expertise that tasks were routed by.
     *
     * @param minimumLevel the lowest that suffices
     * @param relaxed whether it makes do with less than was needed at first, after a wait
     * @param before where other tasks of the unit went, or these before people corrected it
     */
    record Routing(
            String domain,
            int minimumLevel,
            boolean relaxed,
            @Nullable Routing before) {

        boolean hasBeen(String otherDomain, int otherLevel, boolean otherRelaxed) {
            boolean is = domain.equals(otherDomain) && minimumLevel == otherLevel && relaxed == otherRelaxed;
            return is || (before != null && before.hasBeen(otherDomain, otherLevel, otherRelaxed));
        }
    }
}
