package io.guildhall.payouts.payout;

import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.core.Origin;
import java.nio.ByteBuffer;
import java.time.Instant;

/** What this service is asked to do. */
public sealed interface PayoutCommand {

    /**
     * Add a version of a rate card.
     *
     * @param version the version
     * @param origin where the operator's record stands
     * @param answers whether this partition answers for the record: each partition gets a copy, one refuses
     */
    record AddRate(RateVersion version, Origin origin, boolean answers) implements PayoutCommand {}

    /**
     * Pay for accepted work.
     *
     * @param work the work
     * @param origin where the record stands
     * @param original its bytes, in case it turns out that it cannot be paid
     * @param now the time
     */
    record PayWork(AcceptedWork work, Origin origin, ByteBuffer original, Instant now) implements PayoutCommand {}
}
