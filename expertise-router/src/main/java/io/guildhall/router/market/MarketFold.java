package io.guildhall.router.market;

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
import io.guildhall.router.market.MarketEvent.LapseOverturned;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.LeaseExtended;
import io.guildhall.router.market.MarketEvent.LeasesForgotten;
import io.guildhall.router.market.MarketEvent.MatchExplained;
import io.guildhall.router.market.MarketEvent.PoolSet;
import io.guildhall.router.market.MarketEvent.QualificationsExpired;
import io.guildhall.router.market.MarketEvent.RateAdded;
import io.guildhall.router.market.MarketEvent.RateTookEffect;
import io.guildhall.router.market.MarketEvent.Refused;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.market.MarketEvent.TaskMarkedWithdrawn;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.TaskReturned;
import io.guildhall.router.market.MarketEvent.TasksMoved;
import io.guildhall.router.market.MarketEvent.TasksQueued;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.market.MarketEvent.WorkerAway;
import io.guildhall.router.market.MarketEvent.WorkerReady;
import io.guildhall.router.market.MarketEvent.WorkerSet;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.TaskId;
import io.guildhall.router.worker.WorkerKey;
import java.time.Instant;

/** What each event does to the state. */
final class MarketFold {

    private MarketFold() {}

    static void evolve(Market market, MarketEvent event) {
        switch (event) {
            case TasksQueued queued -> queued(market, queued);
            case TasksMoved moved -> moved.taskIds().forEach(id -> market.queue.move(id, moved.poolId()));
            case TaskMarkedWithdrawn marked -> market.queue.withdraw(marked.taskId());
            case TaskReturned returned -> market.queue.takeBack(returned.taskId());
            case TaskReleased released -> market.queue.remove(released.taskId());
            case TaskAssigned assigned -> assigned(market, assigned.lease());
            case MatchExplained explained -> {}
            case LeaseExtended extended -> market.leases.extend(extended.lease());
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
                market.floor.changed(market.queue.lanes().ofPool(took.rate().poolId()));
            }
            case WorkerSet set -> market.workforce.put(set.profile());
            case QualificationsExpired expired -> market.workforce.put(expired.profile());
            case WorkerReady ready -> market.workforce.put(ready.worker(), ready.presence());
            case WorkerAway away -> market.workforce.away(away.worker());
            case DepartureSet set -> market.workforce.put(set.departure());
            case EngagementEnded ended -> market.workforce.depart(ended.departure());
            case AskableAgain askable -> askable(market, askable.historyKey());
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
        market.queue.add(queued.need(), queued.taskIds(), queued.purpose(), queued.poolId(), queued.openedAt());
    }

    private static void assigned(Market market, Lease lease) {
        market.leases.begin(lease);
        market.queue.lease(lease.taskId(), lease.assignmentId());
        note(market, lease, Involvement.HOLDS);
        market.workforce.served(lease.worker(), lease.assignedAt());
    }

    private static void ended(Market market, LeaseEnded ended) {
        Lease lease = ended.lease();
        market.leases.end(lease, ended.reason(), ended.endedAt());
        Instant notBefore = ended.notBefore();
        if (notBefore != null) {
            market.history.cool(new TaskId(lease.taskId()).unitKey(), lease.workerId(), notBefore);
        } else {
            boolean done = ended.reason() == EndReason.SUBMITTED;
            note(market, lease, done ? Involvement.DELIVERED : Involvement.DECLINED);
        }
        market.workforce.served(lease.worker(), ended.at());
    }

    private static void overturned(Market market, Lease lease) {
        market.leases.ended().answered(lease);
        if (market.queue.knows(new TaskId(lease.taskId()).demandId())) {
            note(market, lease, Involvement.DELIVERED);
        }
    }

    private static void delivered(Market market, WorkDelivered delivered) {
        if (!delivered.overdue()) {
            market.queue.remove(delivered.lease().taskId());
        }
    }

    private static void note(Market market, Lease lease, Involvement involvement) {
        market.history.note(new TaskId(lease.taskId()).unitKey(), lease.workerId(), involvement);
    }

    private static void pool(Market market, Pool pool) {
        market.pools.put(pool);
        market.floor.changed(market.queue.lanes().ofPool(pool.poolId()));
        market.floor.changed(market.queue.lanes().withoutPool());
    }

    private static void askable(Market market, String historyKey) {
        market.history.forget(historyKey);
        String workerId = UnitHistory.workerOf(historyKey);
        market.workforce.markets().forEach(id -> market.workforce.lookAgain(new WorkerKey(id, workerId)));
    }

    private static void forgotten(Market market, DemandForgotten forgotten) {
        forgotten.historyKeys().forEach(market.history::forget);
        if (forgotten.historyKeys().isEmpty()) {
            market.closed.remove(forgotten.demandId());
            if (!market.queue.holds(forgotten.demandId())) {
                market.queue.forget(forgotten.demandId());
            }
        }
    }
}
