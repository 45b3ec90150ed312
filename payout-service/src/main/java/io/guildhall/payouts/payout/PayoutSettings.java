package io.guildhall.payouts.payout;

import java.time.Duration;

/**
 * What an operator may set.
 *
 * @param floorDelay how long after the end of a week its floors are settled; below zero, they are while it lasts
 * @param statementDelay how long after the end of a week it is stated; below zero, it is while it lasts
 * @param statementLines how many lines one record of a statement takes, from 1 to {@value #MOST_LINES}
 */
public record PayoutSettings(Duration floorDelay, Duration statementDelay, int statementLines) {

    /** With the longest ids everywhere a line has less than 1 KiB, and a record may have 2 MiB. */
    public static final int MOST_LINES = 1_500;

    /**
     * @throws IllegalArgumentException when statementLines is out of its range
     */
    public PayoutSettings {
        if (statementLines < 1 || statementLines > MOST_LINES) {
            throw new IllegalArgumentException("statement-lines must be from 1 to " + MOST_LINES);
        }
    }
}
