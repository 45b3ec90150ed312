package io.guildhall.tasks.demand;

/** How a client wants delivered work to be judged. */
public enum ReviewPolicy {
    /** A symbol this service does not know. */
    UNKNOWN,
    /** Whatever is delivered is accepted. */
    AUTO_ACCEPT,
    /** The judges agree among themselves. */
    CONSENSUS,
    /** A reviewer decides. */
    REVIEWER
}
