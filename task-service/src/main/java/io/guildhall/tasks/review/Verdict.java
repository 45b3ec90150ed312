package io.guildhall.tasks.review;

/** What a reviewer decides. */
public enum Verdict {
    ACCEPT,
    REJECT,
    /** The same worker is to do it again. */
    REWORK
}
