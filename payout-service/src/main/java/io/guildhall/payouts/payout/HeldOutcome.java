package io.guildhall.payouts.payout;

import io.guildhall.support.core.Origin;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An outcome with the record that told it. As a row: one that waits for something that has to be told first.
 *
 * @param accepted the outcome, if it is that
 * @param rejected the outcome, if it is that
 * @param reversed the outcome, if it is that
 * @param origin where the record stands
 * @param original its bytes
 */
public record HeldOutcome(
        @Nullable AcceptedWork accepted,
        @Nullable RejectedWork rejected,
        @Nullable ReversedWork reversed,
        Origin origin,
        ByteBuffer original) {

    static HeldOutcome of(Outcome outcome, Origin origin, ByteBuffer original) {
        return switch (outcome) {
            case AcceptedWork work -> new HeldOutcome(work, null, null, origin, original);
            case RejectedWork work -> new HeldOutcome(null, work, null, origin, original);
            case ReversedWork work -> new HeldOutcome(null, null, work, origin, original);
        };
    }

    /** The outcome. */
    public Outcome outcome() {
        if (accepted != null) {
            return accepted;
        }
        return rejected != null ? rejected : Objects.requireNonNull(reversed);
    }
}
