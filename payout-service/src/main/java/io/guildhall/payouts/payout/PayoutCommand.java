package io.guildhall.payouts.payout;

import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import java.nio.ByteBuffer;
import java.time.Instant;

/** What this service is asked to do. */
public sealed interface PayoutCommand {

    /** Add a version of a rate card. */
    record AddRate(RateVersion version) implements PayoutCommand {}

    /**
     * Pay for accepted work.
     *
     * @param work the work
     * @param origin where the record stands
     * @param original its bytes, in case it turns out that it cannot be paid
     * @param now the time
     */
    record PayWork(AcceptedWork work, Origin origin, ByteBuffer original, Instant now) implements PayoutCommand {}

    /**
     * Put a record away that asks for something this service cannot do.
     *
     * @param assignmentId assignment it concerns
     * @param origin where the record stands
     * @param original its bytes
     * @param cause reason code
     * @param message why, for people to read
     */
    record SetAside(String assignmentId, Origin origin, ByteBuffer original, ReasonCode cause, String message)
            implements PayoutCommand {}
}
