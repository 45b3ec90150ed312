package io.guildhall.stack.workforce;

import java.time.Duration;

/**
 * What a person does about an assignment.
 *
 * @param act what
 * @param takes how long after the assignment; for the acts that let the lease lapse, how long after its end
 * @param dice what further choices, such as the answer, are made from
 */
record Decision(Act act, Duration takes, long dice) {

    /** The choices a person has. */
    enum Act {
        SUBMITS,
        ASKS_FOR_TIME,
        DECLINES_ONCE,
        DECLINES_FOR_GOOD,
        SAYS_MISROUTED,
        FORGETS,
        SUBMITS_LATE
    }
}
