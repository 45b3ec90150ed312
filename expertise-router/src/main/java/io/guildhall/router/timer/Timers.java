package io.guildhall.router.timer;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Moments to act at, one for each key, the soonest first; moments of the same instant in the order of their keys. */
public final class Timers {

    private final Map<String, Instant> momentOf = new HashMap<>();
    private final TreeSet<Due> ordered =
            new TreeSet<>(Comparator.comparing(Due::at).thenComparing(Due::key));

    /** Sets the moment of a key, instead of any it had. */
    public void set(String key, Instant at) {
        clear(key);
        momentOf.put(key, at);
        ordered.add(new Due(at, key));
    }

    /** Forgets the moment of a key, if it has one. */
    public void clear(String key) {
        Instant at = momentOf.remove(key);
        if (at != null) {
            ordered.remove(new Due(at, key));
        }
    }

    /** Whether a key has a moment. */
    public boolean has(String key) {
        return momentOf.containsKey(key);
    }

    /** The first moment that has come, or null when none has. It stays until it is cleared or set anew. */
    public @Nullable Due due(Instant now) {
        return ordered.isEmpty() || ordered.first().at().isAfter(now) ? null : ordered.first();
    }

    /**
     * A moment that has come.
     *
     * @param at the moment
     * @param key what it is the moment of
     */
    public record Due(Instant at, String key) {}
}
