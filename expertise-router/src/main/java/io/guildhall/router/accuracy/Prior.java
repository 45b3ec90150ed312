package io.guildhall.router.accuracy;

/**
 * What is believed of a worker before anything is measured, as graded work they might have done: a Beta distribution of
 * these two parameters. What is measured is added to it, so that the estimate is the mean of the posterior, {@code (right +
 * measured right) / (right + wrong + all measured)}: one wrong answer does not make anybody worthless, nor one right answer
 * perfect.
 *
 * @param right above zero
 * @param wrong above zero
 */
public record Prior(double right, double wrong) {

    /** Three in four, worth four graded answers. */
    public static final Prior DEFAULT = new Prior(3, 1);

    /** The share of their work expected to be right, 0 to 1. */
    double expect(Measured measured) {
        return (right + measured.right()) / (right + wrong + measured.right() + measured.wrong());
    }
}
