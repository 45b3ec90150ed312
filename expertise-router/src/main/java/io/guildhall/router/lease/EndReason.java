package io.guildhall.router.lease;

/** How a lease ended. */
public enum EndReason {
    /** With work. */
    SUBMITTED,
    /** The worker may be asked again later. */
    DECLINED_ONCE,
    /** The worker is not to be asked again. */
    DECLINED_FOR_GOOD,
    /** The worker says the task needs other expertise. */
    MISROUTED,
    /** It ran out. */
    LAPSED
}
