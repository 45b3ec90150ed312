package io.guildhall.tasks.work;

/** What has become of delivered work. */
public enum WorkStatus {
    /** It has just come; what becomes of it follows at once. */
    DELIVERED,
    /** It waits for the other judgements of its unit. */
    AWAITING_OTHERS,
    /** It waits for a reviewer. */
    IN_REVIEW,
    /** Its worker is to do it again, under another assignment. */
    REWORKED,
    /** It is owed its price. */
    ACCEPTED,
    /** It is rejected, or was paid and is taken back; its worker may appeal. */
    DENIED,
    /** Its worker has appealed. */
    APPEALED,
    /** The appeal succeeded; its acceptance follows. */
    VINDICATED,
    /** The denial is final. */
    LOST
}
