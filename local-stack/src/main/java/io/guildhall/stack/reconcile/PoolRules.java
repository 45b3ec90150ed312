package io.guildhall.stack.reconcile;

import io.guildhall.demand.Expertise;
import io.guildhall.operations.Pool;
import io.guildhall.operations.PoolStatus;
import io.guildhall.workforce.Qualification;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkerProfile;
import java.util.function.Consumer;

/** What guarantee 4 says of pools: that the task was routed to it, and that the worker is qualified for both. */
final class PoolRules {

    private static final String UNQUALIFIED = "the worker is not qualified for the pool";

    private PoolRules() {}

    static void check(
            TaskAssigned assigned, WorkerProfile profile, Pool pool, Evidence evidence, Consumer<String> wrong) {
        if (!pool.getPoolId().equals(assigned.getTerms().getPoolId())) {
            wrong.accept("its basis names another pool");
        }
        if (pool.getStatus() == PoolStatus.RETIRED) {
            wrong.accept("the pool was retired");
        }
        LaterTask task = evidence.tasks().later(assigned.getTaskId());
        if (task != null && task.poolId() != null) {
            checkNamed(assigned, profile, pool, task.poolId(), evidence, wrong);
        } else {
            checkRouted(assigned, profile, pool, evidence, wrong);
        }
    }

    /** Nobody under its level will do. */
    private static void checkNamed(
            TaskAssigned assigned,
            WorkerProfile profile,
            Pool pool,
            String named,
            Evidence evidence,
            Consumer<String> wrong) {
        if (!evidence.operators().isSameOrSucceeds(pool.getPoolId(), named)) {
            wrong.accept("the task is for the pool " + named + ", not " + pool.getPoolId());
        }
        if (!isQualified(assigned, profile, pool, pool.getMinimumLevel())) {
            wrong.accept(UNQUALIFIED);
        }
    }

    /**
     * Any of the routings of a unit will do, since a correction may come while the task is being given out; but only what
     * was given out as relaxed goes by a routing that makes do with less.
     */
    private static void checkRouted(
            TaskAssigned assigned, WorkerProfile profile, Pool pool, Evidence evidence, Consumer<String> wrong) {
        UnitWork unit = evidence.unit(assigned.getDemandId(), assigned.getUnitId());
        boolean relaxed = assigned.getChoice().getRule().contains(',' + UnitWork.RELAXED);
        boolean routed = false;
        for (UnitWork.Routing routing = unit.routing; routing != null; routing = routing.before()) {
            if (routing.relaxed() == relaxed && evidence.operators().isOrSucceeds(pool.getPoolId(), routing.domain())) {
                routed = true;
                if (isQualified(assigned, profile, pool, levelNeeded(pool, routing, unit, evidence))) {
                    return;
                }
            }
        }
        if (relaxed && !routed) {
            wrong.accept("it was relaxed, but no routing says so");
        } else {
            wrong.accept(routed ? UNQUALIFIED : "the unit was routed to " + last(unit) + ", not " + pool.getDomain());
        }
    }

    private static String last(UnitWork unit) {
        return unit.routing == null ? "nowhere" : unit.routing.domain();
    }

    /** Where a pool relaxes a task, the level that the demand states is what stays. */
    private static int levelNeeded(Pool pool, UnitWork.Routing routing, UnitWork unit, Evidence evidence) {
        if (!routing.relaxed() || !evidence.operators().mayRelax(pool.getPoolId())) {
            return Math.max(pool.getMinimumLevel(), routing.minimumLevel());
        }
        Expertise stated = unit.demand.opened == null ? null : unit.demand.opened.getExpertise();
        return Math.max(routing.minimumLevel(), stated == null ? 1 : stated.getMinimumLevel());
    }

    private static boolean isQualified(TaskAssigned assigned, WorkerProfile profile, Pool pool, int level) {
        String domain = pool.getDomain();
        return domain.equals(assigned.getMatched().getDomain())
                && profile.getQualifications().stream()
                        .anyMatch(held ->
                                held.getDomain().equals(domain) && held.getLevel() >= level && isValid(held, assigned));
    }

    private static boolean isValid(Qualification held, TaskAssigned assigned) {
        return held.getValidUntil() == null || held.getValidUntil().isAfter(assigned.getAssignedAt());
    }
}
