package io.guildhall.router.history;

/** What a worker has had to do with a unit. Each kind keeps them from being given a task of it. */
public enum Involvement {
    /** Holds a lease of one of its tasks. */
    HOLDS,
    /** Has delivered one of its tasks. */
    DELIVERED,
    /** Was excluded by task-service, such as the judges of a unit from its review. */
    EXCLUDED,
    /** Does not want it, ever. */
    DECLINED,
    /** Declined it once, or let it lapse, a short while ago. */
    COOLING;

    /** Whether it stays as long as the demand is open. */
    public boolean forGood() {
        return this == DELIVERED || this == EXCLUDED || this == DECLINED;
    }
}
