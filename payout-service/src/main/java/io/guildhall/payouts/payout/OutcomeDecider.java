package io.guildhall.payouts.payout;

import static io.guildhall.support.core.ReasonCode.INVALID_VALUE;
import static io.guildhall.support.core.ReasonCode.QUOTE_CONTRADICTED;

import io.guildhall.payouts.payout.Payout.Reversal;
import io.guildhall.payouts.payout.Payout.TaskPayout;
import io.guildhall.payouts.payout.PayoutEvent.Issued;
import io.guildhall.payouts.payout.PayoutEvent.OutcomeHeld;
import io.guildhall.payouts.payout.PayoutEvent.OutcomeSetAside;
import io.guildhall.payouts.payout.PayoutEvent.TimeCounted;
import io.guildhall.payouts.rate.QuoteFinding.Confirmed;
import io.guildhall.payouts.rate.QuoteFinding.Contradicted;
import io.guildhall.payouts.rate.QuoteFinding.NotYetKnown;
import io.guildhall.support.core.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides what follows from an outcome. The same outcomes in any order, and however often each, come to the same: one
 * that is told too early waits.
 */
final class OutcomeDecider {

    private OutcomeDecider() {}

    /** What follows from an outcome that is told. */
    static List<PayoutEvent> take(Payouts state, HeldOutcome asked, Instant now) {
        Optional<Outcome> earlier = earlier(state, asked.outcome());
        if (earlier.isEmpty()) {
            return List.of(settle(state, asked, now));
        }
        return earlier.get().equals(asked.outcome())
                ? List.of()
                : List.of(aside(asked, INVALID_VALUE, "another outcome was followed, or waits, under this id"));
    }

    private static Optional<Outcome> earlier(Payouts state, Outcome outcome) {
        return Optional.ofNullable(state.payments().followed(outcome))
                .or(() -> Optional.ofNullable(state.unpaid().held(outcome.outcomeId()))
                        .map(HeldOutcome::outcome));
    }

    /** What follows from an outcome that is new, or has waited. */
    static PayoutEvent settle(Payouts state, HeldOutcome asked, Instant now) {
        return switch (asked.outcome()) {
            case AcceptedWork work ->
                fault(work)
                        .<PayoutEvent>map(fault -> aside(asked, INVALID_VALUE, fault))
                        .orElseGet(() -> settle(state, work, asked, now));
            case ReversedWork work -> settle(state, work, asked, now);
            case RejectedWork work -> settle(state, work, asked);
        };
    }

    private static Optional<String> fault(AcceptedWork work) {
        if (work.payment() < 1) {
            return Optional.of("payments are numbered from 1");
        }
        if (!work.terms().pay().isPositive()) {
            return Optional.of("the quoted pay is not above zero");
        }
        if (work.fee().isNegative()) {
            return Optional.of("the fee is below zero");
        }
        if (!work.clientBillable() && !work.fee().isZero()) {
            return Optional.of("there is a fee, but no client to bill it to");
        }
        return work.countedSeconds() < 0 ? Optional.of("the counted time is below zero") : Optional.empty();
    }

    private static PayoutEvent settle(Payouts state, AcceptedWork work, HeldOutcome asked, Instant now) {
        return switch (state.rates().check(work.terms(), work.quotedAt())) {
            case Contradicted(String message) -> aside(asked, QUOTE_CONTRADICTED, message);
            case NotYetKnown unknown -> new OutcomeHeld(asked);
            case Confirmed confirmed ->
                state.payments().isItsTurn(work) ? pay(state, work, asked, now) : new OutcomeHeld(asked);
        };
    }

    private static PayoutEvent pay(Payouts state, AcceptedWork work, HeldOutcome asked, Instant now) {
        boolean fits = !work.terms()
                .pay()
                .isGreaterThan(state.statements()
                        .room(work.workerId(), work.terms().pay().getCurrencyUnit()));
        return fits
                ? issue(state, new TaskPayout(work, now), asked)
                : aside(asked, INVALID_VALUE, "with it, the worker's balance is more than records can carry");
    }

    private static PayoutEvent settle(Payouts state, ReversedWork reversed, HeldOutcome asked, Instant now) {
        if (reversed.payment() < 1) {
            return aside(asked, INVALID_VALUE, "payments are numbered from 1");
        }
        AcceptedWork original = state.payments().paid(reversed.originalId());
        if (original == null) {
            return new OutcomeHeld(asked);
        }
        boolean same = original.workerId().equals(reversed.workerId())
                && original.clientId().equals(reversed.clientId());
        return same
                ? issue(state, new Reversal(original, reversed, now), asked)
                : aside(asked, INVALID_VALUE, "the payment that it takes back is another worker's or client's");
    }

    private static PayoutEvent settle(Payouts state, RejectedWork work, HeldOutcome asked) {
        if (work.countedSeconds() < 0) {
            return aside(asked, INVALID_VALUE, "the counted time is below zero");
        }
        return switch (state.rates().checkFigures(work.terms())) {
            case Contradicted(String message) -> aside(asked, QUOTE_CONTRADICTED, message);
            case NotYetKnown unknown -> new OutcomeHeld(asked);
            case Confirmed confirmed -> new TimeCounted(work);
        };
    }

    private static Issued issue(Payouts state, Payout payout, HeldOutcome asked) {
        return new Issued(
                payout,
                state.ledger().next(Bookings.journal(payout)),
                asked.origin().traceparent());
    }

    private static OutcomeSetAside aside(HeldOutcome asked, ReasonCode cause, String message) {
        return new OutcomeSetAside(asked.outcome().outcomeId(), asked.origin(), asked.original(), cause, message);
    }
}
