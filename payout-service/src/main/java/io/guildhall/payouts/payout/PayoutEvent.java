package io.guildhall.payouts.payout;

import io.guildhall.payouts.ledger.PostedJournal;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.payouts.severance.Offboarding;
import io.guildhall.payouts.statement.Statement;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What happened. */
public sealed interface PayoutEvent {

    /** A version joined the history of its rate card. */
    record RateAdded(RateVersion version) implements PayoutEvent {}

    /** Money is owed, or taken back, once and for ever, and booked. */
    record Issued(
            Payout payout, PostedJournal journal, @Nullable String traceparent) implements PayoutEvent {}

    /** The time of rejected work counts toward the floor. */
    record TimeCounted(RejectedWork work) implements PayoutEvent {}

    /** An outcome waits for something that has to be told first. */
    record OutcomeHeld(HeldOutcome held) implements PayoutEvent {}

    /**
     * A record cannot be followed. What it concerns stays as free as before, so that it can be sent again once what
     * contradicts it is put right.
     *
     * @param outcomeId what it concerns
     * @param origin where the record stands
     * @param original its bytes
     * @param cause reason code
     * @param message why, for people to read
     */
    record OutcomeSetAside(String outcomeId, Origin origin, ByteBuffer original, ReasonCode cause, String message)
            implements PayoutEvent {}

    /** An operator's record is not followed. */
    record Refused(Origin origin, Refusal refusal) implements PayoutEvent {}

    /** An engagement ends, now or later. */
    record Offboarded(Offboarding offboarding) implements PayoutEvent {}

    /** Nothing more is owed for an offboarding, by what is known. */
    record SeveranceSettled(String offboardingId) implements PayoutEvent {}

    /** Nothing more is missing to the floor of a week, by what is known. */
    record FloorSettled(String weekId) implements PayoutEvent {}

    /** A week was stated, or a part of it. */
    record StatementIssued(Statement statement) implements PayoutEvent {}
}
