package io.guildhall.payouts.payout;

import io.guildhall.payouts.ledger.PostedJournal;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What happened. */
public sealed interface PayoutEvent {

    /** A version joined the history of its rate card. */
    record RateAdded(RateVersion version) implements PayoutEvent {}

    /** Work was paid, once and for ever, and booked. */
    record WorkPaid(
            Payout payout, PostedJournal journal, @Nullable String traceparent) implements PayoutEvent {}

    /** Work waits for the version of the rate card it was quoted from. */
    record WorkHeld(HeldWork held) implements PayoutEvent {}

    /**
     * Work cannot be paid as the record asks. Its id stays free, so that the record can be sent again once what
     * contradicts it is put right.
     *
     * @param assignmentId assignment
     * @param origin where the record stands
     * @param original its bytes
     * @param cause reason code
     * @param message why, for people to read
     */
    record WorkSetAside(String assignmentId, Origin origin, ByteBuffer original, ReasonCode cause, String message)
            implements PayoutEvent {}
}
