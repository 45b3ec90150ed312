package io.guildhall.router.market;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.router.basis.Basis;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketEvent.Choice;
import io.guildhall.router.market.MarketEvent.MatchExplained;
import io.guildhall.router.market.MarketEvent.Matched;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.match.Candidate;
import io.guildhall.router.match.Match;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Need;
import io.guildhall.router.queue.Task;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.worker.Person;
import io.guildhall.router.worker.Profile;
import io.guildhall.support.work.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Turns the next match into a lease, with its terms, reasons and basis. */
final class Assignments {

    /** The name of the rule that workers are chosen by: expertise, then accuracy, then idleness. */
    static final String RULE = "LEAST_SPARE_EXPERTISE";

    /** Follows the rule, with the number of steps, where the task makes do with less than it needed at first. */
    static final String RELAXED = ",RELAXED_";

    private static final int WHOLE = 10_000;

    private final int explainedBasisPoints;
    private final Rivalry rivalry;

    Assignments(int explainedBasisPoints, Rivalry rivalry) {
        this.explainedBasisPoints = explainedBasisPoints;
        this.rivalry = rivalry;
    }

    List<MarketEvent> next(Market market, Instant now) {
        Match match = market.floor.next();
        if (match == null) {
            return List.of();
        }
        Task task = Objects.requireNonNull(market.queue.task(match.task().taskId()));
        List<Candidate> candidates = market.floor.candidates(match);
        Lease lease = lease(market.queue.need(task), task, match, now);
        Choice choice = choice(market, match, candidates);
        TaskAssigned assigned = new TaskAssigned(
                lease, matched(match), choice, basis(match), task.openedAt(), rivalry.tie(market, lease));
        return explained(lease)
                ? List.of(assigned, new MatchExplained(lease, choice.rule(), candidates))
                : List.of(assigned);
    }

    /** A lease does not begin before its price is in force, even where the clock went back since that took effect. */
    private static Lease lease(Need need, Task task, Match match, Instant now) {
        Pool pool = match.offer().pool();
        Instant effective = match.offer().rate().effectiveFrom();
        Instant start = now.isBefore(effective) ? effective : now;
        String taskId = match.task().taskId();
        return new Lease(
                Lease.id(taskId, task.epoch()),
                taskId,
                need.clientId(),
                need.marketId(),
                match.worker().workerId(),
                task.purpose(),
                task.subjectAssignmentId(),
                null,
                terms(need, match, start),
                start,
                start.plusSeconds(pool.leaseSeconds()),
                pool.leaseSeconds(),
                0,
                need.trace());
    }

    private static Terms terms(Need need, Match match, Instant quotedAt) {
        RateVersion rate = match.offer().rate();
        Profile profile = match.worker().idle().person().profile();
        return new Terms(
                BigMoney.of(CurrencyUnit.of(need.currency()), rate.amount()),
                rate.rateKey(),
                rate.version(),
                match.offer().pool().poolId(),
                need.taskType(),
                profile.payeeId(),
                profile.engagement(),
                rate.floorPerHour(),
                quotedAt);
    }

    private static Matched matched(Match match) {
        Person person = match.worker().idle().person();
        String domain = match.offer().pool().domain();
        return new Matched(
                domain,
                Objects.requireNonNull(person.levels().get(domain)),
                Objects.requireNonNull(person.profile().languageFor(match.lane().language())));
    }

    private static Choice choice(Market market, Match match, List<Candidate> candidates) {
        Pool pool = match.offer().pool();
        int ready = market.workforce
                .benches()
                .count(
                        match.lane().key().marketId(),
                        pool.domain(),
                        match.offer().level(match.lane().key()));
        int eligible = (int) candidates.stream().filter(Candidate::eligible).count();
        int relaxed = match.lane().key().relaxations();
        return new Choice(ready, eligible, relaxed == 0 ? RULE : RULE + RELAXED + relaxed);
    }

    private static Basis basis(Match match) {
        return new Basis(
                match.worker().idle().person().profile().position(),
                match.offer().client().position(),
                match.offer().pool().position(),
                match.offer().rate().position());
    }

    private boolean explained(Lease lease) {
        CRC32 hash = new CRC32();
        hash.update(lease.assignmentId().getBytes(UTF_8));
        return hash.getValue() % WHOLE < explainedBasisPoints;
    }
}
