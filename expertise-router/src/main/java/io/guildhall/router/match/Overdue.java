package io.guildhall.router.match;

import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.LaneKey;
import io.guildhall.router.queue.Waiting;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The lanes whose tasks make do with less after a wait, by when the longest waiting of each has had it. */
final class Overdue {

    private record Due(long millis, LaneKey key, Lane lane) {}

    private final Map<Lane, Due> byLane = new HashMap<>();
    private final TreeSet<Due> ordered =
            new TreeSet<>(Comparator.comparingLong(Due::millis).thenComparing(Due::key));

    /** Notes after which wait the tasks of a lane make do with less. */
    void put(Lane lane, int afterSeconds) {
        remove(lane);
        Waiting oldest = lane.oldest();
        if (oldest != null) {
            Due due = new Due(oldest.sinceMillis() + afterSeconds * 1000L, lane.key(), lane);
            byLane.put(lane, due);
            ordered.add(due);
        }
    }

    void remove(Lane lane) {
        Due due = byLane.remove(lane);
        if (due != null) {
            ordered.remove(due);
        }
    }

    /** A lane whose longest waiting task has waited too long by then, or null. */
    @Nullable Lane first(Instant now) {
        return ordered.isEmpty() || ordered.first().millis() > now.toEpochMilli()
                ? null
                : ordered.first().lane();
    }
}
