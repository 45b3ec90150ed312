package io.guildhall.router.explain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one has got looking at all of a kind, some at a time.
 *
 * @param startedAt when it was begun
 * @param steppedAt when some were looked at last
 * @param after the last of those; null once all have been looked at
 */
public record Round(
        Instant startedAt, Instant steppedAt, @Nullable String after) {

    /** Time between two steps of a round: each is a burst of at most {@link #SLICE} explanations. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    /** How many are looked at in one step. */
    public static final int SLICE = 100;

    /** Before the first. */
    static final Round NONE = new Round(Instant.EPOCH, Instant.EPOCH, null);

    /** Whether it is time to look at some more. */
    public boolean due(Instant now, Duration every) {
        Instant next = after == null ? startedAt.plus(every) : steppedAt.plus(PAUSE);
        return !now.isBefore(next);
    }

    /** What it is once some have been looked at: those up to that one, or all that were left. */
    public Round stepped(Instant now, @Nullable String last) {
        return new Round(after == null ? now : startedAt, now, last);
    }
}
