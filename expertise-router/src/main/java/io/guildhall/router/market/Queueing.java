package io.guildhall.router.market;

import io.guildhall.router.market.MarketCommand.QueueTasks;
import io.guildhall.router.market.MarketCommand.WithdrawTask;
import io.guildhall.router.market.MarketEvent.ReleaseReason;
import io.guildhall.router.market.MarketEvent.TaskMarkedWithdrawn;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.TasksQueued;
import io.guildhall.router.market.MarketEvent.TasksRerouted;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Need;
import io.guildhall.router.queue.Task;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What triage hands over, and what is not wanted any more. */
final class Queueing {

    private Queueing() {}

    /** A task that is known is queued; a correction of one that is not comes too late, since that has ended. */
    static List<MarketEvent> queue(Market market, QueueTasks queue) {
        List<String> concerned = queue.taskIds().stream()
                .filter(id -> queue.correction() == (market.queue.task(id) != null))
                .toList();
        if (concerned.isEmpty()) {
            return List.of();
        }
        Need need = queue.need();
        String poolId = place(market, need);
        return List.of(
                queue.correction()
                        ? new TasksRerouted(need, concerned, poolId)
                        : new TasksQueued(need, concerned, queue.origins(), queue.excludedWorkerIds(), poolId));
    }

    /** A task that is not known was delivered or released before: that was the answer. */
    static List<MarketEvent> withdraw(Market market, WithdrawTask withdraw) {
        Task task = market.queue.task(withdraw.taskId());
        if (task == null || task.withdrawn()) {
            return List.of();
        }
        return task.waits()
                ? List.of(released(market, withdraw.taskId(), ReleaseReason.WITHDRAWN, withdraw.now()))
                : List.of(new TaskMarkedWithdrawn(withdraw.taskId()));
    }

    /** Gives a task back. */
    static TaskReleased released(Market market, String taskId, ReleaseReason reason, Instant now) {
        Need need = market.queue.need(Objects.requireNonNull(market.queue.task(taskId)));
        return new TaskReleased(taskId, need.clientId(), need.marketId(), reason, now, need.trace());
    }

    private static @Nullable String place(Market market, Need need) {
        String named = need.poolId();
        if (named != null) {
            return market.pools.placeFor(named);
        }
        Pool pool = market.pools.placeFor(need.domain(), need.minimumLevel());
        return pool == null ? null : pool.poolId();
    }
}
