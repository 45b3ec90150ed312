package io.guildhall.support.harness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The world around a core. It draws what is done to the core, and it judges what the core says to that by a model of its
 * own. Two worlds of the same seed draw the same, as long as the core says the same.
 */
public interface World {

    /** What is done next. */
    Step next();

    /** What is done to bring all that was begun to its end; null once nothing is left to do. */
    @Nullable Step settle();

    /**
     * Judges what the core said to a step.
     *
     * @throws AssertionError when that breaks a guarantee
     */
    void saw(Step step, List<Output> outputs);

    /**
     * Judges what it all came to, once everything is settled.
     *
     * @throws AssertionError when that breaks a guarantee
     */
    void ended();
}
