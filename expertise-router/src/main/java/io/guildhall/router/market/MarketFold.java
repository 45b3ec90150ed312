package io.guildhall.router.market;

import io.guildhall.router.explain.Explained.Idleness;
import io.guildhall.router.history.Involvement;
import io.guildhall.router.history.UnitHistory;
import io.guildhall.router.lease.EndReason;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketEvent.AskableAgain;
import io.guildhall.router.market.MarketEvent.ClientSet;
import io.guildhall.router.market.MarketEvent.DemandClosed;
import io.guildhall.router.market.MarketEvent.DemandForgotten;
import io.guildhall.router.market.MarketEvent.DepartureSet;
import io.guildhall.router.market.MarketEvent.EngagementEnded;
import io.guildhall.router.market.MarketEvent.IdlenessExplained;
import io.guildhall.router.market.MarketEvent.LapseOverturned;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.LeaseExtended;
import io.guildhall.router.market.MarketEvent.LeasesForgotten;
import io.guildhall.router.market.MarketEvent.MatchExplained;
import io.guildhall.router.market.MarketEvent.NoLongerIdle;
import io.guildhall.router.market.MarketEvent.PoolSet;
import io.guildhall.router.market.MarketEvent.QualificationsExpired;
import io.guildhall.router.market.MarketEvent.RateAdded;
import io.guildhall.router.market.MarketEvent.RateTookEffect;
import io.guildhall.router.market.MarketEvent.Refused;
import io.guildhall.router.market.MarketEvent.RoundStepped;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.market.MarketEvent.TaskMarkedWithdrawn;
import io.guildhall.router.market.MarketEvent.TaskMisrouted;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.TaskReturned;
import io.guildhall.router.market.MarketEvent.TasksMoved;
import io.guildhall.router.market.MarketEvent.TasksQueued;
import io.guildhall.router.market.MarketEvent.TasksRelaxed;
import io.guildhall.router.market.MarketEvent.TasksRerouted;
import io.guildhall.router.market.MarketEvent.TieEnded;
import io.guildhall.router.market.MarketEvent.WaitExplained;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.market.MarketEvent.WorkGraded;
import io.guildhall.router.market.MarketEvent.WorkerAway;
import io.guildhall.router.market.MarketEvent.WorkerReady;
import io.guildhall.router.market.MarketEvent.WorkerSet;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Task;
import io.guildhall.router.queue.TaskId;
import io.guildhall.router.rivalry.Tie;
import io.guildhall.router.worker.WorkerKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each event does to the state. */
final class MarketFold {

    private MarketFold() {}

    static void evolve(Market market, MarketEvent event) {
        switch (event) {
            case TasksQueued queued -> queued(market, queued);
            case TasksRerouted rerouted -> market.queue.reroute(rerouted.need(), rerouted.taskIds(), rerouted.poolId());
            case TaskMisrouted misrouted -> market.queue.hold(misrouted.lease().taskId());
            case TasksRelaxed relaxed -> relaxed(market, relaxed);
            case TasksMoved moved -> moved.taskIds().forEach(id -> market.queue.move(id, moved.poolId()));
            case TaskMarkedWithdrawn marked -> market.queue.withdraw(marked.taskId());
            case TaskReturned returned -> market.queue.takeBack(returned.taskId());
            case TaskReleased released -> ended(market, released.taskId());
            case TaskAssigned assigned -> assigned(market, assigned);
            case MatchExplained explained -> {}
            case LeaseExtended extended -> {
                market.leases.extend(extended.lease());
                tie(market, extended.tie());
            }
            case LeaseEnded ended -> ended(market, ended);
            case LapseOverturned overturned -> overturned(market, overturned.lease());
            case WorkDelivered delivered -> delivered(market, delivered);
            case LeasesForgotten forgotten ->
                market.leases.ended().forget(forgotten.minute(), forgotten.assignmentIds());
            case ClientSet set -> {
                market.clients.put(set.client());
                market.floor.changed(market.queue.lanes().ofClient(set.client().clientId()));
            }
            case PoolSet set -> pool(market, set.pool());
            case RateAdded added -> market.rates.add(added.rate());
            case RateTookEffect took -> {
                market.rates.takeEffect(took.rate());
                offers(market, took.rate().poolId());
            }
            case WorkerSet set -> market.workforce.put(set.profile());
            case QualificationsExpired expired -> market.workforce.put(expired.profile());
            case WorkerReady ready -> market.workforce.put(ready.worker(), ready.presence());
            case WorkerAway away -> {
                market.workforce.away(away.worker());
                market.explained.put(away.worker().toString(), null);
            }
            case DepartureSet set -> market.workforce.put(set.departure());
            case EngagementEnded ended -> market.workforce.depart(ended.departure());
            case AskableAgain askable -> askable(market, askable.historyKey());
            case TieEnded ended -> {
                market.ties.end(ended.tie());
                market.workforce.renew(ended.tie().worker());
            }
            case WorkGraded graded -> graded(market, graded);
            case WaitExplained explained -> {
                market.explained.put(explained.cause());
                market.queue
                        .lanes()
                        .explain(explained.cause().key(), explained.cause().reason());
            }
            case IdlenessExplained explained ->
                market.explained.put(explained.worker().toString(), new Idleness(explained.reasons()));
            case NoLongerIdle busy -> market.explained.put(busy.worker(), null);
            case RoundStepped stepped -> market.rounds.put(stepped.subject(), stepped.round());
            case DemandClosed closed -> market.closed.add(closed.demandId());
            case DemandForgotten forgotten -> forgotten(market, forgotten);
            case Refused refused -> {}
        }
    }

    private static void queued(Market market, TasksQueued queued) {
        for (String taskId : queued.taskIds()) {
            String unitKey = new TaskId(taskId).unitKey();
            queued.excludedWorkerIds()
                    .forEach(workerId -> market.history.note(unitKey, workerId, Involvement.EXCLUDED));
        }
        market.queue.add(queued.need(), queued.taskIds(), queued.origins(), queued.poolId());
    }

    private static void relaxed(Market market, TasksRelaxed relaxed) {
        String poolId = Objects.requireNonNull(relaxed.to().poolId());
        relaxed.taskIds()
                .forEach(id -> market.queue.relax(id, poolId, relaxed.to().level(), relaxed.at()));
    }

    private static void assigned(Market market, TaskAssigned assigned) {
        Lease lease = assigned.lease();
        market.leases.begin(lease);
        if (!lease.isRework()) {
            market.queue.lease(lease.taskId(), lease.assignmentId());
            note(market, lease, Involvement.HOLDS);
            market.workforce.served(lease.worker(), lease.assignedAt());
        }
        tie(market, assigned.tie());
        market.explained.put(lease.worker().toString(), null);
    }

    /** Rework changes neither what a worker has had to do with the unit, nor their place in the order. */
    private static void ended(Market market, LeaseEnded ended) {
        Lease lease = ended.lease();
        market.leases.end(lease, ended.reason(), ended.endedAt());
        if (lease.isRework()) {
            return;
        }
        Instant notBefore = ended.notBefore();
        if (notBefore != null) {
            market.history.cool(new TaskId(lease.taskId()).unitKey(), lease.workerId(), notBefore);
        } else {
            boolean done = ended.reason() == EndReason.SUBMITTED;
            note(market, lease, done ? Involvement.DELIVERED : Involvement.DECLINED);
        }
        market.workforce.served(lease.worker(), ended.at());
    }

    private static void tie(Market market, @Nullable Tie tie) {
        if (tie != null && market.ties.put(tie)) {
            market.workforce.renew(tie.worker());
        }
    }

    private static void graded(Market market, WorkGraded graded) {
        WorkerKey worker = graded.worker();
        market.accuracies.count(worker, graded.domain(), graded.right());
        market.workforce.measured(worker, graded.domain());
    }

    private static void overturned(Market market, Lease lease) {
        market.leases.ended().answered(lease);
        if (market.queue.knows(new TaskId(lease.taskId()).demandId())) {
            note(market, lease, Involvement.DELIVERED);
        }
    }

    private static void delivered(Market market, WorkDelivered delivered) {
        Task task = market.queue.task(delivered.lease().taskId());
        if (!delivered.overdue() && task != null) {
            market.leases.epochs().delivered(delivered.lease(), task.epoch());
            market.queue.remove(delivered.lease().taskId());
        }
    }

    /** What is done again has no row any more. */
    private static void ended(Market market, String taskId) {
        if (market.queue.task(taskId) != null) {
            market.queue.remove(taskId);
        }
    }

    private static void note(Market market, Lease lease, Involvement involvement) {
        market.history.note(new TaskId(lease.taskId()).unitKey(), lease.workerId(), involvement);
    }

    private static void pool(Market market, Pool pool) {
        market.pools.put(pool);
        offers(market, pool.poolId());
        market.floor.changed(market.queue.lanes().withoutPool());
    }

    /** What a pool offers matters to its own tasks, and to those that may be passed on to it. */
    private static void offers(Market market, String poolId) {
        market.floor.changed(market.queue.lanes().ofPool(poolId));
        market.pools
                .precededBy(poolId)
                .forEach(pool -> market.floor.changed(market.queue.lanes().ofPool(pool.poolId())));
    }

    private static void askable(Market market, String historyKey) {
        market.history.forget(historyKey);
        String workerId = UnitHistory.workerOf(historyKey);
        market.workforce.markets().forEach(id -> market.workforce.lookAgain(new WorkerKey(id, workerId)));
    }

    private static void forgotten(Market market, DemandForgotten forgotten) {
        forgotten.historyKeys().forEach(market.history::forget);
        forgotten.taskIds().forEach(market.leases.epochs()::forget);
        if (forgotten.isEmpty()) {
            market.closed.remove(forgotten.demandId());
            if (!market.queue.holds(forgotten.demandId())) {
                market.queue.forget(forgotten.demandId());
            }
        }
    }
}
