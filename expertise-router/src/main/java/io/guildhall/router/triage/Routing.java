package io.guildhall.router.triage;

import org.jspecify.annotations.Nullable;

/**
 * The expertise a task needs, and what decided it.
 *
 * @param expertise the expertise
 * @param by what decided
 * @param rule name of the rule, where one decided
 */
public record Routing(Expertise expertise, By by, @Nullable String rule) {

    /** What can decide. */
    public enum By {
        /** The demand states it. */
        STATED,
        /** A rule on the task type. */
        RULE
    }
}
