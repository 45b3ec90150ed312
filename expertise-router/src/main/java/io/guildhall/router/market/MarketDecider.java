package io.guildhall.router.market;

import io.guildhall.router.market.MarketCommand.AddRate;
import io.guildhall.router.market.MarketCommand.BeAway;
import io.guildhall.router.market.MarketCommand.BeReady;
import io.guildhall.router.market.MarketCommand.CloseDemand;
import io.guildhall.router.market.MarketCommand.EndEngagement;
import io.guildhall.router.market.MarketCommand.GradeWork;
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
import io.guildhall.router.market.MarketEvent.WorkGraded;
import io.guildhall.router.market.MarketEvent.WorkerAway;
import io.guildhall.router.market.MarketEvent.WorkerReady;
import io.guildhall.router.market.MarketEvent.WorkerSet;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.worker.Departure;
import io.guildhall.router.worker.Presence;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.core.Tick;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Decides who holds a task. Every task queued ends in one delivery or one release, unless its demand keeps it waiting;
 * a withdrawal is always answered by one of the two, once.
 */
public final class MarketDecider implements Decider<Market, MarketCommand, MarketEvent> {

    private final MarketSettings settings;
    private final Submissions submissions;
    private final Reworks reworks;
    private final Assignments assignments;
    private final Upkeep upkeep;
    private final Relaxations relaxations = new Relaxations();
    private final Explanations explanations;

    /**
     * A decider.
     *
     * @param reviews what the answer to a review must say
     */
    public MarketDecider(MarketSettings settings, AnswerRule reviews) {
        this.settings = settings;
        Rivalry rivalry = new Rivalry(settings.rivalry());
        this.submissions = new Submissions(settings.askAgainAfter(), reviews, rivalry);
        this.reworks = new Reworks(rivalry);
        this.assignments = new Assignments(settings.explainedBasisPoints(), rivalry);
        this.upkeep = new Upkeep(settings, submissions);
        this.explanations = new Explanations(settings.explainEvery(), settings.explainAfter());
    }

    @Override
    public List<MarketEvent> decide(Market market, MarketCommand command) {
        return switch (command) {
            case QueueTasks queue -> Queueing.queue(market, queue);
            case WithdrawTask withdraw -> Queueing.withdraw(market, withdraw);
            case CloseDemand close -> List.of(new DemandClosed(close.demandId()));
            case RequestRework rework -> reworks.decide(market, rework);
            case GradeWork grade -> grade(market, grade);
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

    /** People are told of lapses and relaxations only while the core is current; what just passes, and matches, go on. */
    @Override
    public List<MarketEvent> proceed(Market market, Tick tick) {
        Instant now = tick.now();
        Stream<Supplier<List<MarketEvent>>> steps = tick.deadlinesCount()
                ? Stream.of(
                        () -> upkeep.passing(market, now),
                        () -> upkeep.lapses(market, now),
                        () -> upkeep.stranded(market, now),
                        () -> assignments.next(market, now),
                        () -> relaxations.next(market, now),
                        () -> explanations.next(market, now),
                        () -> upkeep.forgetting(market, now, true))
                : Stream.of(
                        () -> upkeep.passing(market, now),
                        () -> upkeep.stranded(market, now),
                        () -> assignments.next(market, now),
                        () -> upkeep.forgetting(market, now, false));
        return steps.map(Supplier::get)
                .filter(events -> !events.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<MarketEvent> grade(Market market, GradeWork grade) {
        Pool pool = market.pools.get(grade.poolId());
        return pool == null ? List.of() : List.of(new WorkGraded(grade.worker(), pool.domain(), grade.right()));
    }

    private static List<MarketEvent> addRate(Market market, AddRate add) {
        RateVersion rate = add.rate();
        RateVersion known = market.rates.version(rate.rateKey(), rate.version());
        if (known == null) {
            return List.of(new RateAdded(rate));
        }
        String message = "version " + rate.version() + " of " + rate.rateKey()
                + " is there already with other figures; publish a new version";
        Refusal refusal = new Refusal(ReasonCode.VERSION_REUSED, rate.rateKey(), "version", message);
        return known.sameFigures(rate) ? List.of() : List.of(new Refused(add.origin(), refusal));
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
}
