package io.guildhall.payouts.payout.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.operations.RateCard;
import io.guildhall.payout.PayStatement;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payouts.payout.Outcome;
import io.guildhall.payouts.payout.Payout.TaskPayout;
import io.guildhall.payouts.payout.PayoutCommand;
import io.guildhall.payouts.payout.PayoutCommand.AddRate;
import io.guildhall.payouts.payout.PayoutCommand.Offboard;
import io.guildhall.payouts.payout.PayoutCommand.SetAside;
import io.guildhall.payouts.payout.PayoutCommand.Settle;
import io.guildhall.payouts.payout.PayoutDecider;
import io.guildhall.payouts.payout.PayoutEvent;
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
import io.guildhall.payouts.payout.PayoutSettings;
import io.guildhall.payouts.payout.Payouts;
import io.guildhall.payouts.payout.RejectedWork;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.admission.Arrival;
import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.admission.OriginHeaders;
import io.guildhall.support.carrier.CoreBinding;
import io.guildhall.support.carrier.Input;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Tables;
import io.guildhall.support.outbox.Outbox;
import io.guildhall.support.work.Terms;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import io.guildhall.workforce.WorkerOffboarded;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Between records and {@link PayoutDecider}. */
final class PayoutBinding implements CoreBinding<Payouts, PayoutCommand, PayoutEvent> {

    private final PayoutDecider decider = new PayoutDecider();
    private final PayoutSettings settings;
    private final PayoutMetrics metrics;

    PayoutBinding(PayoutSettings settings, PayoutMetrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    public Decider<Payouts, PayoutCommand, PayoutEvent> decider() {
        return decider;
    }

    @Override
    public Payouts load(Tables tables) {
        return new Payouts(tables, settings);
    }

    /** A closed appeal owes nothing by itself: one that is won is followed by WorkAccepted. */
    @Override
    public @Nullable PayoutCommand command(Input input) {
        return switch (input.content()) {
            case RateCard card ->
                new AddRate(InputRecords.version(card, input.origin().appendedAt()));
            case WorkerOffboarded offboarded -> new Offboard(InputRecords.offboarding(offboarded), input.origin());
            case WorkAccepted accepted ->
                settle(
                        accepted.getAssignmentId() + '/' + accepted.getPayment(),
                        () -> InputRecords.work(accepted),
                        input);
            case WorkRejected rejected ->
                settle(rejected.getAssignmentId() + "/rejected", () -> InputRecords.work(rejected), input);
            case WorkReversed reversed -> settle(InputRecords.work(reversed), input);
            default -> null;
        };
    }

    private static PayoutCommand settle(String outcomeId, Supplier<Outcome> outcome, Input input) {
        try {
            return settle(outcome.get(), input);
        } catch (IllegalArgumentException invalid) { // a currency or an engagement that nobody knows
            String message = Objects.requireNonNullElse(invalid.getMessage(), invalid.toString());
            return new SetAside(outcomeId, input.origin(), original(input), ReasonCode.INVALID_VALUE, message);
        }
    }

    private static Settle settle(Outcome outcome, Input input) {
        return new Settle(outcome, input.origin(), original(input), input.now());
    }

    private static ByteBuffer original(Input input) {
        return ByteBuffer.wrap(Objects.requireNonNull(input.arrival().value(), "a record that was read has bytes"));
    }

    @Override
    public void publish(PayoutEvent event, Outbox out) {
        switch (event) {
            case Issued issued -> issue(issued, out);
            case StatementIssued(var statement) -> {
                PayStatement entry = OutputRecords.statement(statement);
                out.send(Topics.STATEMENTS, entry.getWorkerId(), entry, null);
            }
            case OutcomeSetAside aside -> putAway(aside, out);
            case TimeCounted(RejectedWork work) -> metrics.worked(work.terms(), 0, work.countedSeconds());
            case Refused(Origin origin, var refusal) -> out.refuse(origin, refusal);
            case RateAdded added -> {}
            case OutcomeHeld held -> {}
            case Offboarded offboarded -> {}
            case SeveranceSettled settled -> {}
            case FloorSettled settled -> {}
        }
    }

    private void issue(Issued issued, Outbox out) {
        PayoutIssued payout = PayoutRecords.of(issued.payout());
        out.send(Topics.PAYOUTS, payout.getWorkerId(), payout, issued.traceparent());
        out.send(Topics.LEDGER, payout.getWorkerId(), OutputRecords.journal(issued.journal()), issued.traceparent());
        metrics.issued(payout);
        if (issued.payout() instanceof TaskPayout task) {
            Terms terms = task.work().terms();
            metrics.worked(
                    terms, terms.pay().getAmount().doubleValue(), task.work().countedSeconds());
        }
    }

    private void putAway(OutcomeSetAside aside, Outbox out) {
        Origin origin = aside.origin();
        byte[] value = new byte[aside.original().remaining()];
        aside.original().duplicate().get(value);
        byte[] key = origin.key() == null ? null : origin.key().getBytes(UTF_8);
        RecordHeaders headers = new RecordHeaders();
        OriginHeaders.put(headers, OriginHeaders.TRACEPARENT, origin.traceparent());
        out.deadLetter(
                new Arrival(origin.topic(), origin, key, value, headers),
                Cause.CONTRADICTION,
                aside.cause() + " " + aside.outcomeId() + ": " + aside.message());
        metrics.setAside(aside.cause());
    }

    @Override
    public void observe(Payouts state) {
        metrics.observe(this, state);
    }
}
