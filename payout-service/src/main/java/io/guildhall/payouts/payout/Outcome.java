package io.guildhall.payouts.payout;

/** What became of work, as far as pay goes. */
public sealed interface Outcome permits AcceptedWork, RejectedWork, ReversedWork {

    /** Names what follows from it: the same for the same outcome told again, and for no other. */
    String outcomeId();

    /** The assignment. */
    String assignmentId();

    /** Whose work it is. */
    String workerId();
}
