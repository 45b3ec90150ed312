package io.guildhall.router.market;

import io.guildhall.router.market.MarketCommand.AddRate;
import io.guildhall.router.market.MarketCommand.BeAway;
import io.guildhall.router.market.MarketCommand.BeReady;
import io.guildhall.router.market.MarketCommand.CloseDemand;
import io.guildhall.router.market.MarketCommand.EndEngagement;
import io.guildhall.router.market.MarketCommand.QueueTasks;
import io.guildhall.router.market.MarketCommand.RequestRework;
import io.guildhall.router.market.MarketCommand.SetClient;
import io.guildhall.router.market.MarketCommand.SetPool;
import io.guildhall.router.market.MarketCommand.SetWorker;
import io.guildhall.router.market.MarketCommand.Submit;
import io.guildhall.router.market.MarketCommand.WithdrawTask;
import io.guildhall.router.market.MarketEvent.ClientSet;
import io.guildhall.router.market.MarketEvent.DemandClosed;
import io.guildhall.router.market.MarketEvent.DepartureSet;
import io.guildhall.router.market.MarketEvent.PoolSet;
import io.guildhall.router.market.MarketEvent.RateAdded;
import io.guildhall.router.market.MarketEvent.Refused;
import io.guildhall.router.market.MarketEvent.ReleaseReason;
import io.guildhall.router.market.MarketEvent.TaskMarkedWithdrawn;
import io.guildhall.router.market.MarketEvent.TasksQueued;
import io.guildhall.router.market.MarketEvent.WorkerAway;
import io.guildhall.router.market.MarketEvent.WorkerReady;
import io.guildhall.router.market.MarketEvent.WorkerSet;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Need;
import io.guildhall.router.queue.Task;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.worker.Departure;
import io.guildhall.router.worker.Presence;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.core.Tick;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides who holds a task. Every task queued ends in one delivery or one release, unless its demand keeps it waiting;
 * a withdrawal is always answered by one of the two, once.
 */
public final class MarketDecider implements Decider<Market, MarketCommand, MarketEvent> {

    private final MarketSettings settings;
    private final Submissions submissions;
    private final Assignments assignments;
    private final Upkeep upkeep;

    public MarketDecider(MarketSettings settings) {
        this.settings = settings;
        this.submissions = new Submissions(settings.askAgainAfter());
        this.assignments = new Assignments(settings.explainedBasisPoints());
        this.upkeep = new Upkeep(settings, submissions);
    }

    @Override
    public List<MarketEvent> decide(Market market, MarketCommand command) {
        return switch (command) {
            case QueueTasks queue -> queue(market, queue);
            case WithdrawTask withdraw -> withdraw(market, withdraw);
            case CloseDemand close -> List.of(new DemandClosed(close.demandId()));
            case RequestRework rework -> List.of(unsupported(rework));
            case SetClient set -> List.of(new ClientSet(set.client()));
            case SetPool set -> List.of(new PoolSet(set.pool()));
            case AddRate add -> addRate(market, add);
            case SetWorker set -> List.of(new WorkerSet(set.profile()));
            case BeReady ready -> List.of(new WorkerReady(ready.worker(), presence(market, ready)));
            case BeAway away ->
                market.workforce.presence(away.worker()) == null ? List.of() : List.of(new WorkerAway(away.worker()));
            case EndEngagement end -> endEngagement(market, end.departure());
            case Submit submit -> submissions.decide(market, submit);
        };
    }

    @Override
    public void evolve(Market market, MarketEvent event) {
        MarketFold.evolve(market, event);
    }

    @Override
    public List<MarketEvent> proceed(Market market, Tick tick) {
        Instant now = tick.now();
        List<MarketEvent> events = upkeep.passing(market, now);
        if (events.isEmpty() && tick.deadlinesCount()) {
            events = upkeep.lapses(market, now);
        }
        if (events.isEmpty()) {
            events = upkeep.stranded(market, now);
        }
        if (events.isEmpty()) {
            events = assignments.next(market, now);
        }
        return events.isEmpty() ? upkeep.forgetting(market, now, tick.deadlinesCount()) : events;
    }

    private static List<MarketEvent> queue(Market market, QueueTasks queue) {
        List<String> unknown = queue.taskIds().stream()
                .filter(id -> market.queue.task(id) == null)
                .toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        Need need = queue.need();
        Pool pool = market.pools.placeFor(need.domain(), need.minimumLevel());
        return List.of(new TasksQueued(
                need,
                unknown,
                queue.purpose(),
                queue.excludedWorkerIds(),
                pool == null ? null : pool.poolId(),
                queue.openedAt()));
    }

    /** A task that is not known was delivered or released before: that was the answer. */
    private static List<MarketEvent> withdraw(Market market, WithdrawTask withdraw) {
        Task task = market.queue.task(withdraw.taskId());
        if (task == null || task.withdrawn()) {
            return List.of();
        }
        return task.waits()
                ? List.of(Upkeep.released(market, withdraw.taskId(), ReleaseReason.WITHDRAWN, withdraw.now()))
                : List.of(new TaskMarkedWithdrawn(withdraw.taskId()));
    }

    private static List<MarketEvent> addRate(Market market, AddRate add) {
        RateVersion rate = add.rate();
        RateVersion known = market.rates.version(rate.rateKey(), rate.version());
        if (known == null) {
            return List.of(new RateAdded(rate));
        }
        String message = "version " + rate.version() + " of " + rate.rateKey()
                + " is there already with other figures; publish a new version";
        return known.sameFigures(rate)
                ? List.of()
                : List.of(refused(add.origin(), ReasonCode.VERSION_REUSED, rate.rateKey(), "version", message));
    }

    /** A worker who was there already keeps their place in the order. */
    private Presence presence(Market market, BeReady ready) {
        Presence before = market.workforce.presence(ready.worker());
        boolean stranger = market.workforce.profile(ready.worker()) == null;
        return new Presence(
                ready.slots(),
                ready.origin().appendedAt().plus(settings.readyFor()),
                before == null ? ready.now() : before.idleSince(),
                stranger ? ready.origin() : null);
    }

    private static List<MarketEvent> endEngagement(Market market, Departure departure) {
        Departure known = market.workforce.departure(departure.workerId(), departure.engagement());
        boolean sooner = known == null || departure.effectiveAt().isBefore(known.effectiveAt());
        return sooner ? List.of(new DepartureSet(departure)) : List.of();
    }

    private static MarketEvent unsupported(RequestRework rework) {
        String message = "work is not taken back for rework yet";
        return refused(rework.origin(), ReasonCode.UNSUPPORTED, rework.assignmentId(), null, message);
    }

    private static Refused refused(
            Origin origin, ReasonCode code, String entityId, @Nullable String field, String message) {
        return new Refused(origin, new Refusal(code, entityId, field, message));
    }
}
