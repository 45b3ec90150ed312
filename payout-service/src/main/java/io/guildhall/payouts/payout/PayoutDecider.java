package io.guildhall.payouts.payout;

import static io.guildhall.support.core.ReasonCode.INVALID_VALUE;
import static io.guildhall.support.core.ReasonCode.QUOTE_CONTRADICTED;

import io.guildhall.payouts.payout.PayoutCommand.AddRate;
import io.guildhall.payouts.payout.PayoutCommand.PayWork;
import io.guildhall.payouts.payout.PayoutCommand.SetAside;
import io.guildhall.payouts.payout.PayoutEvent.RateAdded;
import io.guildhall.payouts.payout.PayoutEvent.WorkHeld;
import io.guildhall.payouts.payout.PayoutEvent.WorkPaid;
import io.guildhall.payouts.payout.PayoutEvent.WorkSetAside;
import io.guildhall.payouts.rate.QuoteFinding.Confirmed;
import io.guildhall.payouts.rate.QuoteFinding.Contradicted;
import io.guildhall.payouts.rate.QuoteFinding.NotYetKnown;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Tick;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides what is paid. The same accepted work in any order, and however often, comes to the same payouts. */
public final class PayoutDecider implements Decider<Payouts, PayoutCommand, PayoutEvent> {

    @Override
    public List<PayoutEvent> decide(Payouts state, PayoutCommand command) {
        return switch (command) {
            case AddRate add -> addRate(state, add);
            case PayWork pay -> payWork(state, pay);
            case SetAside(var assignmentId, var origin, var original, var cause, var message) ->
                List.of(new WorkSetAside(assignmentId, origin, original, cause, message));
        };
    }

    @Override
    public void evolve(Payouts state, PayoutEvent event) {
        switch (event) {
            case RateAdded added -> state.add(added.version());
            case WorkHeld(HeldWork held) -> state.hold(held);
            case WorkPaid paid -> {
                state.ledger().post(paid.journal());
                state.pay(paid.payout().work());
            }
            case WorkSetAside aside -> state.setAside(aside.assignmentId(), aside.origin());
        }
    }

    /** Settles one task whose price has become known. */
    @Override
    public List<PayoutEvent> proceed(Payouts state, Tick tick) {
        return state.due().map(held -> List.of(settle(state, held, tick.now()))).orElseGet(List::of);
    }

    /**
     * The first record of a version counts. The router, which reads the same records in the same order, refuses a second
     * one with other figures; one refusal is enough.
     */
    private static List<PayoutEvent> addRate(Payouts state, AddRate command) {
        RateVersion version = command.version();
        return state.rates().knows(version.rateKey(), version.version()) ? List.of() : List.of(new RateAdded(version));
    }

    private static List<PayoutEvent> payWork(Payouts state, PayWork command) {
        HeldWork asked = new HeldWork(command.work(), command.origin(), command.original());
        Optional<AcceptedWork> earlier = earlier(state, command.work().assignmentId());
        if (earlier.isPresent()) {
            return earlier.get().equals(command.work()) ? List.of() : List.of(alreadyPaidOtherwise(asked));
        }
        return List.of(invalid(asked).orElseGet(() -> settle(state, asked, command.now())));
    }

    private static Optional<AcceptedWork> earlier(Payouts state, String assignmentId) {
        return Optional.ofNullable(state.paid(assignmentId))
                .or(() -> Optional.ofNullable(state.held(assignmentId)).map(HeldWork::work));
    }

    private static PayoutEvent alreadyPaidOtherwise(HeldWork asked) {
        return aside(asked, INVALID_VALUE, "other work is paid, or waits to be paid, under this assignment");
    }

    private static Optional<PayoutEvent> invalid(HeldWork asked) {
        AcceptedWork work = asked.work();
        if (!work.terms().pay().isPositive()) {
            return Optional.of(aside(asked, INVALID_VALUE, "the quoted pay is not above zero"));
        }
        if (work.fee().isNegative()) {
            return Optional.of(aside(asked, INVALID_VALUE, "the fee is below zero"));
        }
        if (!work.clientBillable() && !work.fee().isZero()) {
            return Optional.of(aside(asked, INVALID_VALUE, "there is a fee, but no client to bill it to"));
        }
        return Optional.empty();
    }

    private static PayoutEvent settle(Payouts state, HeldWork asked, Instant now) {
        AcceptedWork work = asked.work();
        return switch (state.rates().check(work.terms(), work.assignedAt())) {
            case Confirmed confirmed -> paid(state, asked, now);
            case NotYetKnown unknown -> new WorkHeld(asked);
            case Contradicted(String message) -> aside(asked, QUOTE_CONTRADICTED, message);
        };
    }

    private static PayoutEvent paid(Payouts state, HeldWork asked, Instant now) {
        Payout payout = Payout.ofTask(asked.work(), now);
        return new WorkPaid(
                payout, state.ledger().next(Bookings.of(payout)), asked.origin().traceparent());
    }

    private static PayoutEvent aside(HeldWork asked, ReasonCode cause, String message) {
        return new WorkSetAside(asked.work().assignmentId(), asked.origin(), asked.original(), cause, message);
    }
}
