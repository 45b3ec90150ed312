package io.guildhall.tasks.timer;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One time per id, looked up by what is due first; ids of one time in their own order, so that the order does not depend
 * on when a timer was set. An index: rebuilt from rows, never stored.
 */
public final class Timers {

    private record Timer(Instant at, String id) {}

    private final Map<String, Instant> times = new HashMap<>();
    private final TreeSet<Timer> queue =
            new TreeSet<>(Comparator.comparing(Timer::at).thenComparing(Timer::id));

    /** Sets the time of that id; null takes it out. */
    public void set(String id, @Nullable Instant at) {
        Instant before = at == null ? times.remove(id) : times.put(id, at);
        if (Objects.equals(before, at)) {
            return;
        }
        if (before != null) {
            queue.remove(new Timer(before, id));
        }
        if (at != null) {
            queue.add(new Timer(at, id));
        }
    }

    /** The time of that id. */
    public @Nullable Instant at(String id) {
        return times.get(id);
    }

    /** How many are set. */
    public int size() {
        return times.size();
    }

    /** The id whose time came first, if its time is not after that. */
    public @Nullable String due(Instant now) {
        if (queue.isEmpty() || queue.first().at().isAfter(now)) {
            return null;
        }
        return queue.first().id();
    }
}
