package io.guildhall.router.market;

import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketEvent.AskableAgain;
import io.guildhall.router.market.MarketEvent.DemandForgotten;
import io.guildhall.router.market.MarketEvent.EngagementEnded;
import io.guildhall.router.market.MarketEvent.LeasesForgotten;
import io.guildhall.router.market.MarketEvent.QualificationsExpired;
import io.guildhall.router.market.MarketEvent.RateTookEffect;
import io.guildhall.router.market.MarketEvent.Refused;
import io.guildhall.router.market.MarketEvent.ReleaseReason;
import io.guildhall.router.market.MarketEvent.TasksMoved;
import io.guildhall.router.market.MarketEvent.TieEnded;
import io.guildhall.router.market.MarketEvent.WorkerAway;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.Waiting;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.rivalry.Tie;
import io.guildhall.router.worker.Departure;
import io.guildhall.router.worker.Presence;
import io.guildhall.router.worker.Profile;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What follows from time and settings alone, one small step after the other. */
final class Upkeep {

    /** Most rows one step touches. */
    static final int SLICE = 100;

    private final MarketSettings settings;
    private final Submissions submissions;

    Upkeep(MarketSettings settings, Submissions submissions) {
        this.settings = settings;
        this.submissions = submissions;
    }

    /** What has become true by the passing of time, one thing of it. Promises to people are not among it. */
    List<MarketEvent> passing(Market market, Instant now) {
        RateVersion rate = market.rates.due(now);
        if (rate != null) {
            return List.of(new RateTookEffect(rate));
        }
        WorkerKey away = market.workforce.noLongerReady(now);
        if (away != null) {
            return lapsePresence(market, away);
        }
        WorkerKey less = market.workforce.noLongerQualified(now);
        if (less != null) {
            Profile profile = Objects.requireNonNull(market.workforce.profile(less));
            return List.of(new QualificationsExpired(profile.asOf(now)));
        }
        Departure leaving = market.workforce.leaving(now);
        if (leaving != null) {
            return List.of(new EngagementEnded(leaving));
        }
        Tie tie = market.ties.due(now);
        if (tie != null) {
            return List.of(new TieEnded(tie));
        }
        String askable = market.history.cooled(now);
        return askable == null ? List.of() : List.of(new AskableAgain(askable));
    }

    /** One lease that has run out. */
    List<MarketEvent> lapses(Market market, Instant now) {
        Lease lapsing = market.leases.lapsing(now.minus(settings.lapseGrace()));
        return lapsing == null ? List.of() : submissions.lapse(market, lapsing, now);
    }

    /** Some tasks whose pool is retired, or that have got a pool to go to. */
    List<MarketEvent> stranded(Market market, Instant now) {
        Lane lane = market.floor.stranded();
        if (lane == null) {
            return List.of();
        }
        List<String> taskIds = lane.first(SLICE).stream().map(Waiting::taskId).toList();
        Pool retired = market.pools.get(lane.key().poolId());
        Pool next = retired == null
                ? market.pools.placeFor(lane.key().domain(), lane.key().level())
                : market.pools.successorOf(retired);
        return next == null ? release(market, taskIds, now) : List.of(new TasksMoved(taskIds, next.poolId()));
    }

    /** Some of what is remembered longer than it need be. */
    List<MarketEvent> forgetting(Market market, Instant now, boolean deadlinesCount) {
        String demandId = market.closed.first();
        if (demandId != null) {
            return List.of(new DemandForgotten(
                    demandId,
                    market.history.keysOf(demandId, SLICE),
                    market.leases.epochs().tasksOf(demandId, SLICE)));
        }
        Long minute = deadlinesCount ? market.leases.ended().minuteBefore(now.minus(settings.rememberEnded())) : null;
        return minute == null
                ? List.of()
                : List.of(new LeasesForgotten(minute, market.leases.ended().endedIn(minute, SLICE)));
    }

    private static List<MarketEvent> lapsePresence(Market market, WorkerKey worker) {
        List<MarketEvent> events = new ArrayList<>();
        events.add(new WorkerAway(worker));
        Presence presence = market.workforce.presence(worker);
        Origin stranger = presence == null ? null : presence.stranger();
        if (stranger != null) {
            String message = "worker " + worker.workerId() + " has no profile in market " + worker.marketId()
                    + "; publish one to work there";
            events.add(new Refused(
                    stranger, new Refusal(ReasonCode.UNKNOWN_WORKER, worker.workerId(), "workerId", message)));
        }
        return events;
    }

    private static List<MarketEvent> release(Market market, List<String> taskIds, Instant now) {
        return taskIds.stream()
                .<MarketEvent>map(id -> Queueing.released(market, id, ReleaseReason.POOL_RETIRED, now))
                .toList();
    }
}
