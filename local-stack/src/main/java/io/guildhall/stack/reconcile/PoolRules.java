package io.guildhall.stack.reconcile;

import io.guildhall.operations.Pool;
import io.guildhall.operations.PoolStatus;
import io.guildhall.workforce.Qualification;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkerProfile;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What guarantee 4 says of pools: that the task was routed to it, and that the worker is qualified for both. */
final class PoolRules {

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
            UnitWork.Routing routing = evidence.unit(assigned.getDemandId(), assigned.getUnitId()).routing;
            checkRouted(assigned, profile, pool, routing, evidence, wrong);
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
        checkQualified(assigned, profile, pool.getDomain(), pool.getMinimumLevel(), wrong);
    }

    /** Any of the routings of a unit will do: a correction may come while the task is being given out. */
    private static void checkRouted(
            TaskAssigned assigned,
            WorkerProfile profile,
            Pool pool,
            UnitWork.@Nullable Routing last,
            Evidence evidence,
            Consumer<String> wrong) {
        UnitWork.Routing routing = last;
        while (routing != null && !evidence.operators().isOrSucceeds(pool.getPoolId(), routing.domain())) {
            routing = routing.before();
        }
        if (routing == null) {
            wrong.accept(
                    "the unit was routed to " + (last == null ? null : last.domain()) + ", not " + pool.getDomain());
            return;
        }
        boolean relaxed = evidence.operators().mayRelax(pool.getPoolId());
        int stated = routing.isStated() ? routing.minimumLevel() : 1;
        int level = relaxed ? stated : Math.max(pool.getMinimumLevel(), routing.minimumLevel());
        checkQualified(assigned, profile, pool.getDomain(), level, wrong);
    }

    private static void checkQualified(
            TaskAssigned assigned, WorkerProfile profile, String domain, int level, Consumer<String> wrong) {
        boolean qualified = domain.equals(assigned.getMatched().getDomain())
                && profile.getQualifications().stream()
                        .anyMatch(held ->
                                held.getDomain().equals(domain) && held.getLevel() >= level && isValid(held, assigned));
        if (!qualified) {
            wrong.accept("the worker is not qualified for the pool");
        }
    }

    private static boolean isValid(Qualification held, TaskAssigned assigned) {
        return held.getValidUntil() == null || held.getValidUntil().isAfter(assigned.getAssignedAt());
    }
}
