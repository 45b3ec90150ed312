package io.guildhall.payouts.payout;

import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.payouts.severance.Offboarding;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import java.nio.ByteBuffer;
import java.time.Instant;

/** What this service is asked to do. */
public sealed interface PayoutCommand {

    /** Add a version of a rate card. */
    record AddRate(RateVersion version) implements PayoutCommand {}

    /**
     * Do what an outcome asks for: pay, take back, or count time.
     *
     * @param outcome the outcome
     * @param origin where the record stands
     * @param original its bytes, in case it turns out that it cannot be done
     * @param now the time
     */
    record Settle(Outcome outcome, Origin origin, ByteBuffer original, Instant now) implements PayoutCommand {}

    /**
     * Pay what is owed when an engagement ends.
     *
     * @param offboarding what ends
     * @param origin where the record stands
     */
    record Offboard(Offboarding offboarding, Origin origin) implements PayoutCommand {}

    /**
     * Put a record away that says something this service cannot understand.
     *
     * @param outcomeId what it concerns
     * @param origin where the record stands
     * @param original its bytes
     * @param cause reason code
     * @param message why, for people to read
     */
    record SetAside(String outcomeId, Origin origin, ByteBuffer original, ReasonCode cause, String message)
            implements PayoutCommand {}
}
