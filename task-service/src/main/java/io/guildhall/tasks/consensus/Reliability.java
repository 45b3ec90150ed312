package io.guildhall.tasks.consensus;

import org.jspecify.annotations.Nullable;

/**
 * How far a judge is believed. A measured accuracy is held within bounds: one below the least would make a judge count
 * against their own answer, and one of 1 would outweigh all others for ever.
 *
 * @param unmeasured accuracy of a judge of whom too little was graded
 * @param least lowest accuracy that is believed, above a half
 * @param most highest accuracy that is believed, below 1
 */
public record Reliability(double unmeasured, double least, double most) {

    /**
     * @throws IllegalArgumentException when it is not so that 0.5 &lt; least ≤ unmeasured ≤ most &lt; 1
     */
    public Reliability {
        if (!(0.5 < least && least <= unmeasured && unmeasured <= most && most < 1)) {
            throw new IllegalArgumentException(
                    "accuracies must be 0.5 < least-accuracy <= unmeasured-accuracy <= most-accuracy < 1");
        }
    }

    double of(@Nullable Double measured) {
        return measured == null ? unmeasured : Math.clamp(measured, least, most);
    }
}
