package io.guildhall.router.market;

import io.guildhall.router.basis.Basis;
import io.guildhall.router.language.Language;
import io.guildhall.router.lease.Epochs;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketCommand.RequestRework;
import io.guildhall.router.market.MarketEvent.Choice;
import io.guildhall.router.market.MarketEvent.Matched;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.worker.Profile;
import io.guildhall.support.work.Purpose;
import io.guildhall.support.work.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Has work done again by whoever did it: at once, whether they are there or not, besides what they have in hand, till it
 * is due. What the first assignment rested on is still there, since settings and people are never forgotten.
 */
final class Reworks {

    /** Stands for the rule that workers are chosen by. */
    static final String RULE = "REWORK";

    private final Rivalry rivalry;

    Reworks(Rivalry rivalry) {
        this.rivalry = rivalry;
    }

    List<MarketEvent> decide(Market market, RequestRework request) {
        Epochs epochs = market.leases.epochs();
        if (epochs.isReworked(request.assignmentId())) {
            return List.of();
        }
        String assignmentId = Lease.id(request.taskId(), epochs.last(request.assignmentId()));
        return List.of(assigned(market, request, lease(assignmentId, request)));
    }

    private TaskAssigned assigned(Market market, RequestRework request, Lease lease) {
        Terms terms = request.terms();
        Profile profile = Objects.requireNonNull(market.workforce.profile(request.worker()));
        Pool pool = Objects.requireNonNull(market.pools.get(terms.poolId()));
        Basis basis = new Basis(
                profile.position(),
                Objects.requireNonNull(market.clients.get(request.clientId())).position(),
                pool.position(),
                Objects.requireNonNull(market.rates.version(terms.rateKey(), terms.rateVersion()))
                        .position());
        String language = profile.languageFor(Language.of(request.language()));
        Matched matched = new Matched(
                pool.domain(),
                profile.levels().getOrDefault(pool.domain(), 0),
                language == null ? request.language() : language);
        return new TaskAssigned(
                lease, matched, new Choice(1, 1, RULE), basis, request.now(), rivalry.tie(market, lease));
    }

    private static Lease lease(String assignmentId, RequestRework request) {
        Instant now = request.now();
        return new Lease(
                assignmentId,
                request.taskId(),
                request.clientId(),
                request.worker().marketId(),
                request.worker().workerId(),
                Purpose.JUDGE,
                null,
                request.assignmentId(),
                request.terms(),
                now,
                request.dueAt(),
                (int) Math.max(0, Duration.between(now, request.dueAt()).toSeconds()),
                0,
                request.trace());
    }
}
