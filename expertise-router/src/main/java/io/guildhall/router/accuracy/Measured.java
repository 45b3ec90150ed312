package io.guildhall.router.accuracy;

/**
 * What was measured of a worker in a domain.
 *
 * @param right how much of their graded work was right
 * @param wrong how much was wrong
 */
public record Measured(int right, int wrong) {

    static final Measured NOTHING = new Measured(0, 0);

    Measured and(boolean wasRight) {
        return wasRight ? new Measured(right + 1, wrong) : new Measured(right, wrong + 1);
    }
}
