package io.guildhall.router.triage;

import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The expertise a task needs, and what decided it.
 *
 * @param expertise the expertise
 * @param by what decided
 * @param rule rule or model that decided, and how; null where the demand states it
 * @param probabilities by domain, where they decided
 * @param uncertain whether it is little more than a guess
 */
public record Routing(
        Expertise expertise, By by, @Nullable String rule, SortedMap<String, Double> probabilities, boolean uncertain) {

    /** What can decide. */
    public enum By {
        /** The demand states it. */
        STATED,
        /** A rule on the task type. */
        RULE,
        /** The text. */
        MODEL,
        /** Somebody who had it. */
        CORRECTION
    }

    /** A routing that rests on no probabilities. */
    static Routing plain(Expertise expertise, By by, @Nullable String rule) {
        return new Routing(expertise, by, rule, Collections.emptySortedMap(), false);
    }
}
