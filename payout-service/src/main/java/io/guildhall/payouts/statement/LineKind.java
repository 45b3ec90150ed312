package io.guildhall.payouts.statement;

/** What a line is for. */
public enum LineKind {
    /** An accepted task. */
    TASK,
    /** A payment taken back. */
    REVERSAL,
    /** What was missing to the floor of a week. */
    FLOOR_TOP_UP,
    /** Pay for a notice period. */
    SEVERANCE
}
