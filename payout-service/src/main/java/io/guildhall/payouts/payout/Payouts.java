package io.guildhall.payouts.payout;

import io.guildhall.payouts.floor.Floors;
import io.guildhall.payouts.ledger.Ledger;
import io.guildhall.payouts.payout.Payout.Reversal;
import io.guildhall.payouts.payout.Payout.Severance;
import io.guildhall.payouts.payout.Payout.TaskPayout;
import io.guildhall.payouts.payout.Payout.TopUp;
import io.guildhall.payouts.payout.PayoutEvent.Issued;
import io.guildhall.payouts.payout.PayoutEvent.OutcomeSetAside;
import io.guildhall.payouts.rate.QuoteFinding;
import io.guildhall.payouts.rate.QuoteFinding.Confirmed;
import io.guildhall.payouts.rate.QuoteFinding.Contradicted;
import io.guildhall.payouts.rate.QuoteFinding.NotYetKnown;
import io.guildhall.payouts.rate.RateHistory;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.payouts.severance.Earning;
import io.guildhall.payouts.severance.Severances;
import io.guildhall.payouts.statement.Statements;
import io.guildhall.support.core.Tables;
import io.guildhall.support.work.Terms;
import java.time.Instant;
import java.util.Optional;

/** What was paid, what waits, the prices, the books, and what is owed by the week and at the end. */
public final class Payouts {

    private final Payments payments;
    private final Unpaid unpaid;
    private final RateHistory rates;
    private final Ledger ledger;
    private final Floors floors;
    private final Severances severances;
    private final Statements statements;

    public Payouts(Tables tables, PayoutSettings settings) {
        rates = new RateHistory(tables);
        payments = new Payments(tables);
        unpaid = new Unpaid(tables, this::need);
        ledger = new Ledger(tables);
        floors = new Floors(tables, settings.floorDelay());
        severances = new Severances(tables);
        statements = new Statements(tables, settings.statementDelay(), settings.statementLines());
    }

    /** The history of prices. */
    public RateHistory rates() {
        return rates;
    }

    /** The books. */
    public Ledger ledger() {
        return ledger;
    }

    /** How many outcomes wait for something that has to be told first. */
    public int waiting() {
        return unpaid.waiting();
    }

    /** How many outcomes are not settled: those that wait, and those that were set aside and not sent again. */
    public int unsettled() {
        return unpaid.size();
    }

    /** When the oldest outcome that is not settled was told. */
    public Optional<Instant> oldestUnsettled() {
        return unpaid.oldest();
    }

    Payments payments() {
        return payments;
    }

    Unpaid unpaid() {
        return unpaid;
    }

    Floors floors() {
        return floors;
    }

    Severances severances() {
        return severances;
    }

    Statements statements() {
        return statements;
    }

    /** The id of what an outcome has to wait for, as {@link OutcomeDecider} sees it. */
    private Optional<String> need(Outcome outcome) {
        return switch (outcome) {
            case ReversedWork work ->
                payments.paid(work.originalId()) == null ? Optional.of(work.originalId()) : Optional.empty();
            case AcceptedWork work ->
                need(rates.check(work.terms(), work.quotedAt()), work.terms(), reversalBefore(work));
            case RejectedWork work -> need(rates.checkFigures(work.terms()), work.terms(), Optional.empty());
        };
    }

    private static Optional<String> need(QuoteFinding quote, Terms terms, Optional<String> then) {
        return switch (quote) {
            case NotYetKnown unknown -> Optional.of(RateHistory.id(terms.rateKey(), terms.rateVersion()));
            case Confirmed confirmed -> then;
            case Contradicted contradicted -> Optional.empty();
        };
    }

    private Optional<String> reversalBefore(AcceptedWork work) {
        return payments.isItsTurn(work)
                ? Optional.empty()
                : Optional.of(ReversedWork.outcomeId(work.assignmentId(), work.payment() - 1));
    }

    void add(RateVersion version) {
        rates.add(version);
        unpaid.told(RateHistory.id(version.rateKey(), version.version()));
    }

    void count(RejectedWork work) {
        if (!payments.isTimeCounted(work.assignmentId())) {
            floors.addTime(work.floorWork());
        }
        payments.reject(work);
        unpaid.settled(work.outcomeId());
    }

    /** Remembers what is not paid; what is paid already stays so, whatever else is said of it. */
    void setAside(OutcomeSetAside aside) {
        if (!payments.isFollowed(aside.outcomeId())) {
            unpaid.setAside(aside.outcomeId(), aside.origin());
        }
    }

    void issue(Issued issued) {
        Payout payout = issued.payout();
        ledger.post(issued.journal());
        statements.add(payout.workerId(), Bookings.line(payout));
        switch (payout) {
            case TaskPayout task -> pay(task.work());
            case Reversal reversal -> reverse(reversal.work(), reversal.reversed());
            case TopUp topUp -> topUp(topUp);
            case Severance severance ->
                severances.pay(severance.owed().offboarding().offboardingId(), severance.amount());
        }
        unpaid.settled(payout.payoutId());
        unpaid.told(payout.payoutId());
    }

    private void pay(AcceptedWork work) {
        if (payments.isTimeCounted(work.assignmentId())) {
            floors.addPay(work.floorWork());
        } else {
            floors.addTimeAndPay(work.floorWork());
        }
        payments.pay(work);
        severances.earn(earning(work));
    }

    private void reverse(AcceptedWork original, ReversedWork reversed) {
        floors.takePay(original.floorWork());
        payments.reverse(reversed);
        severances.unearn(earning(original));
    }

    private void topUp(TopUp topUp) {
        floors.topUp(topUp.shortfall().weekId(), topUp.amount());
        floors.settle(topUp.shortfall().weekId());
    }

    private static Earning earning(AcceptedWork work) {
        return new Earning(
                work.workerId(),
                work.terms().engagement(),
                work.deliveredAt(),
                work.payoutId(),
                work.terms().pay(),
                work.terms().payeeId());
    }
}
