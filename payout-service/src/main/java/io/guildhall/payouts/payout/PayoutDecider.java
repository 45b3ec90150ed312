package io.guildhall.payouts.payout;

import io.guildhall.payouts.floor.FloorShortfall;
import io.guildhall.payouts.payout.Payout.Severance;
import io.guildhall.payouts.payout.Payout.TopUp;
import io.guildhall.payouts.payout.PayoutCommand.AddRate;
import io.guildhall.payouts.payout.PayoutCommand.Offboard;
import io.guildhall.payouts.payout.PayoutCommand.SetAside;
import io.guildhall.payouts.payout.PayoutCommand.Settle;
import io.guildhall.payouts.payout.PayoutEvent.FloorSettled;
import io.guildhall.payouts.payout.PayoutEvent.Issued;
import io.guildhall.payouts.payout.PayoutEvent.Offboarded;
import io.guildhall.payouts.payout.PayoutEvent.OutcomeHeld;
import io.guildhall.payouts.payout.PayoutEvent.OutcomeSetAside;
import io.guildhall.payouts.payout.PayoutEvent.RateAdded;
import io.guildhall.payouts.payout.PayoutEvent.Refused;
import io.guildhall.payouts.payout.PayoutEvent.SeveranceSettled;
import io.guildhall.payouts.payout.PayoutEvent.StatementIssued;
import io.guildhall.payouts.payout.PayoutEvent.TimeCounted;
import io.guildhall.payouts.severance.Offboarding;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.core.Tick;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;

/** Decides what is paid: for outcomes when they are told, for weeks and ends of engagements when their time has come. */
public final class PayoutDecider implements Decider<Payouts, PayoutCommand, PayoutEvent> {

    @Override
    public List<PayoutEvent> decide(Payouts state, PayoutCommand command) {
        return switch (command) {
            case AddRate add -> addRate(state, add);
            case Settle(var outcome, var origin, var original, var now) ->
                OutcomeDecider.take(state, HeldOutcome.of(outcome, origin, original), now);
            case Offboard offboard -> offboard(state, offboard);
            case SetAside(var outcomeId, var origin, var original, var cause, var message) ->
                List.of(new OutcomeSetAside(outcomeId, origin, original, cause, message));
        };
    }

    @Override
    public void evolve(Payouts state, PayoutEvent event) {
        switch (event) {
            case RateAdded added -> state.add(added.version());
            case OutcomeHeld(HeldOutcome held) -> state.unpaid().hold(held);
            case Issued issued -> state.issue(issued);
            case TimeCounted counted -> state.count(counted.work());
            case OutcomeSetAside aside -> state.setAside(aside);
            case Offboarded offboarded -> state.severances().add(offboarded.offboarding());
            case SeveranceSettled settled -> state.severances().settle(settled.offboardingId());
            case FloorSettled settled -> state.floors().settle(settled.weekId());
            case StatementIssued issued -> state.statements().state(issued.statement());
            case Refused refused -> {}
        }
    }

    /** Settles one outcome that has waited long enough, or else one thing whose time has come. */
    @Override
    public List<PayoutEvent> proceed(Payouts state, Tick tick) {
        Instant now = tick.now();
        Optional<PayoutEvent> waited = state.unpaid().due().map(outcome -> OutcomeDecider.settle(state, outcome, now));
        Optional<PayoutEvent> next = tick.deadlinesCount() ? waited.or(() -> timely(state, now)) : waited;
        return next.map(List::of).orElseGet(List::of);
    }

    /** A second record of a version with other figures is refused by the router, which reads the same; here it is kept. */
    private static List<PayoutEvent> addRate(Payouts state, AddRate command) {
        return state.rates().says(command.version()) ? List.of() : List.of(new RateAdded(command.version()));
    }

    private static List<PayoutEvent> offboard(Payouts state, Offboard command) {
        Offboarding asked = command.offboarding();
        Offboarding known = state.severances().get(asked.offboardingId());
        if (known == null) {
            return List.of(new Offboarded(asked));
        }
        String message = "offboardingId stands for another offboarding already; take a new id";
        return known.equals(asked)
                ? List.of()
                : List.of(new Refused(
                        command.origin(),
                        new Refusal(ReasonCode.ID_REUSED, asked.offboardingId(), "offboardingId", message)));
    }

    private static Optional<PayoutEvent> timely(Payouts state, Instant now) {
        return state.severances()
                .due(now)
                .map(offboardingId -> severance(state, offboardingId, now))
                .or(() -> state.floors().due(now).map(weekId -> floor(state, weekId, now)))
                .or(() -> state.statements()
                        .due(now)
                        .map(weekId -> new StatementIssued(state.statements().next(weekId, now))));
    }

    private static PayoutEvent severance(Payouts state, String offboardingId, Instant now) {
        Optional<PayoutEvent> payout = state.severances().owed(offboardingId).flatMap(owed -> {
            String workerId = owed.offboarding().workerId();
            return payable(state, workerId, owed.amount())
                    .map(owed::withAmount)
                    .map(fitting -> issue(state, new Severance(fitting, now)));
        });
        return payout.orElseGet(() -> new SeveranceSettled(offboardingId));
    }

    private static PayoutEvent floor(Payouts state, String weekId, Instant now) {
        FloorShortfall shortfall = state.floors().shortfall(weekId);
        return payable(state, shortfall.workerId(), shortfall.amount())
                .map(shortfall::withAmount)
                .map(fitting -> issue(state, new TopUp(fitting, now)))
                .orElseGet(() -> new FloorSettled(weekId));
    }

    /** What of an amount can be paid: nothing that is not above zero, and no more than records can carry. */
    private static Optional<BigMoney> payable(Payouts state, String workerId, BigMoney amount) {
        BigMoney room = state.statements().room(workerId, amount.getCurrencyUnit());
        BigMoney fitting = amount.isGreaterThan(room) ? room : amount;
        return fitting.isPositive() ? Optional.of(fitting) : Optional.empty();
    }

    private static PayoutEvent issue(Payouts state, Payout payout) {
        return new Issued(payout, state.ledger().next(Bookings.journal(payout)), null);
    }
}
