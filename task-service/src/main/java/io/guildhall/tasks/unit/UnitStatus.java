package io.guildhall.tasks.unit;

/** How a unit ended. */
public enum UnitStatus {
    /** With all judgements. */
    COMPLETE,
    /** With some. */
    PARTIAL,
    /** With none. */
    ABANDONED
}
