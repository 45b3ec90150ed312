package io.guildhall.stack.workforce;

/** How the first judgement of a unit goes where that is not left to chance. */
public enum Course {
    /** Good work, accepted by whoever judges it. */
    ACCEPTED,
    /** Good work, rejected or taken back; the worker appeals and wins. */
    APPEAL_WON,
    /** Bad work, rejected or taken back; the worker appeals and loses. */
    APPEAL_LOST,
    /** Bad work, rejected or taken back; the worker lets it rest. */
    NOT_APPEALED,
    /** Bad work, asked for once more, done well and accepted. */
    REWORKED,
    /** Good work that nobody reviews, so that silence accepts it. */
    LEFT_ALONE,
    /** Good work, first rejected without a comment, which is refused, and then accepted. */
    CARELESSLY_REJECTED;

    /** Whether the worker does well at the first attempt. */
    boolean isDoneWell() {
        return switch (this) {
            case ACCEPTED, APPEAL_WON, LEFT_ALONE, CARELESSLY_REJECTED -> true;
            case APPEAL_LOST, NOT_APPEALED, REWORKED -> false;
        };
    }

    /** Whether the worker objects to a rejection or reversal. */
    boolean isAppealed() {
        return this == APPEAL_WON || this == APPEAL_LOST;
    }
}
