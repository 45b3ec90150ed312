package io.guildhall.support.work;

/** What a task is for. */
public enum Purpose {
    /** To judge a unit. */
    JUDGE,
    /** To review a judgement. */
    REVIEW
}
