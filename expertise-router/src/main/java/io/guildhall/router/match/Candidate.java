package io.guildhall.router.match;

import org.jspecify.annotations.Nullable;

/**
 * An idle worker of the level, language and currency of a task.
 *
 * @param workerId the worker
 * @param hindrance what keeps them from it: {@code WALLED}, {@code RIVAL}, {@code OWN_WORK_WAITS}, or an involvement with
 *     the unit; null when nothing does
 * @param score what the choice goes by, higher is better; of the same score, whoever is idle longest
 */
public record Candidate(String workerId, @Nullable String hindrance, double score) {

    /** Whether they could take it. */
    public boolean eligible() {
        return hindrance == null;
    }
}
