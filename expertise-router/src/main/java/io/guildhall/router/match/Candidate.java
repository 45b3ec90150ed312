package io.guildhall.router.match;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An idle worker of the level, language and currency of a task.
 *
 * @param workerId the worker
 * @param hindrance what keeps them from it: {@code WALLED}, or an involvement with the unit; null when nothing does
 * @param idleSince since when they are idle
 */
public record Candidate(String workerId, @Nullable String hindrance, Instant idleSince) {

    /** Whether they could take it. */
    public boolean eligible() {
        return hindrance == null;
    }
}
