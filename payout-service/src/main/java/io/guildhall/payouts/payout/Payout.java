package io.guildhall.payouts.payout;

import java.time.Instant;

/**
 * What is owed for a task.
 *
 * @param payoutId derived from its cause, never used twice
 * @param work what it pays: the amount is the pay in its terms
 * @param journalId journal that books it
 * @param issuedAt when it was issued
 */
public record Payout(String payoutId, AcceptedWork work, String journalId, Instant issuedAt) {

    /** The payout of a task. Its id and its journal's come from the assignment, so a task cannot have two. */
    static Payout ofTask(AcceptedWork work, Instant now) {
        String payoutId = work.assignmentId() + "/1";
        return new Payout(payoutId, work, payoutId, now);
    }
}
