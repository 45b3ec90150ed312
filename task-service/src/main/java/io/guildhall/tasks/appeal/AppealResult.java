package io.guildhall.tasks.appeal;

/** How an appeal, or the time for one, ended. */
public enum AppealResult {
    /** The denial is undone. */
    WON,
    /** It stands. */
    LOST,
    /** It stands, since nobody objected in time. */
    UNUSED
}
