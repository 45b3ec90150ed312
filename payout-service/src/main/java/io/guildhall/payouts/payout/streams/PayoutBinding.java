package io.guildhall.payouts.payout.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.operations.RateCard;
import io.guildhall.payouts.payout.PayoutCommand;
import io.guildhall.payouts.payout.PayoutCommand.AddRate;
import io.guildhall.payouts.payout.PayoutCommand.PayWork;
import io.guildhall.payouts.payout.PayoutCommand.SetAside;
import io.guildhall.payouts.payout.PayoutDecider;
import io.guildhall.payouts.payout.PayoutEvent;
import io.guildhall.payouts.payout.PayoutEvent.RateAdded;
import io.guildhall.payouts.payout.PayoutEvent.WorkHeld;
import io.guildhall.payouts.payout.PayoutEvent.WorkPaid;
import io.guildhall.payouts.payout.PayoutEvent.WorkSetAside;
import io.guildhall.payouts.payout.Payouts;
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
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkReversed;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Between records and {@link PayoutDecider}. */
final class PayoutBinding implements CoreBinding<Payouts, PayoutCommand, PayoutEvent> {

    private final PayoutDecider decider = new PayoutDecider();
    private final PayoutMetrics metrics;

    PayoutBinding(PayoutMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Decider<Payouts, PayoutCommand, PayoutEvent> decider() {
        return decider;
    }

    @Override
    public Payouts load(Tables tables) {
        return new Payouts(tables);
    }

    /** Rejected work and closed appeals owe nothing by themselves: an appeal that is won is followed by WorkAccepted. */
    @Override
    public @Nullable PayoutCommand command(Input input) {
        return switch (input.content()) {
            case RateCard card ->
                new AddRate(InputRecords.version(card, input.origin().appendedAt()));
            case WorkAccepted accepted -> payWork(accepted, input);
            case WorkReversed reversed ->
                setAside(reversed.getAssignmentId(), input, ReasonCode.UNSUPPORTED, "reversals are not paid back yet");
            default -> null;
        };
    }

    private static PayoutCommand payWork(WorkAccepted accepted, Input input) {
        try {
            return new PayWork(InputRecords.work(accepted), input.origin(), original(input), input.now());
        } catch (IllegalArgumentException invalid) { // a currency or an engagement that nobody knows
            String message = Objects.requireNonNullElse(invalid.getMessage(), invalid.toString());
            return setAside(accepted.getAssignmentId(), input, ReasonCode.INVALID_VALUE, message);
        }
    }

    private static SetAside setAside(String assignmentId, Input input, ReasonCode cause, String message) {
        return new SetAside(assignmentId, input.origin(), original(input), cause, message);
    }

    private static ByteBuffer original(Input input) {
        return ByteBuffer.wrap(Objects.requireNonNull(input.arrival().value(), "a record that was read has bytes"));
    }

    @Override
    public void publish(PayoutEvent event, Outbox out) {
        switch (event) {
            case WorkPaid paid -> pay(paid, out);
            case WorkSetAside aside -> putAway(aside, out);
            case RateAdded added -> {}
            case WorkHeld held -> {}
        }
    }

    private void pay(WorkPaid paid, Outbox out) {
        String workerId = paid.payout().work().workerId();
        out.send(Topics.PAYOUTS, workerId, OutputRecords.payout(paid.payout()), paid.traceparent());
        out.send(Topics.LEDGER, workerId, OutputRecords.journal(paid.journal()), paid.traceparent());
        metrics.paid(paid.payout().work());
    }

    private void putAway(WorkSetAside aside, Outbox out) {
        Origin origin = aside.origin();
        byte[] value = new byte[aside.original().remaining()];
        aside.original().duplicate().get(value);
        byte[] key = origin.key() == null ? null : origin.key().getBytes(UTF_8);
        RecordHeaders headers = new RecordHeaders();
        OriginHeaders.put(headers, OriginHeaders.TRACEPARENT, origin.traceparent());
        out.deadLetter(
                new Arrival(origin.topic(), origin, key, value, headers),
                Cause.CONTRADICTION,
                aside.cause() + " " + aside.assignmentId() + ": " + aside.message());
        metrics.setAside(aside.cause());
    }

    @Override
    public void observe(Payouts state) {
        metrics.waiting(this, state.waiting());
    }
}
