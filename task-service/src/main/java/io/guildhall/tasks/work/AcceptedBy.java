package io.guildhall.tasks.work;

/** What accepted work. */
public enum AcceptedBy {
    /** The demand takes whatever is delivered, or the work is a review. */
    POLICY,
    /** The judges of a unit are heard. */
    CONSENSUS,
    /** The right answer was known beforehand. */
    GOLD,
    /** A reviewer decided. */
    REVIEWER,
    /** Nobody decided in time. */
    SILENCE,
    /** The worker objected, and was right or not answered. */
    APPEAL
}
