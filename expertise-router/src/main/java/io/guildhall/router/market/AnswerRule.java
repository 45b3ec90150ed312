package io.guildhall.router.market;

import io.guildhall.support.core.ReasonCode;
import org.jspecify.annotations.Nullable;

/** What the answer to a review must say. */
@FunctionalInterface
public interface AnswerRule {

    /** What is wrong with an answer; null when nothing is. */
    @Nullable Fault fault(String answer);

    /**
     * What is wrong with an answer.
     *
     * @param code what kind of fault
     * @param message what would be right
     */
    record Fault(ReasonCode code, String message) {}
}
