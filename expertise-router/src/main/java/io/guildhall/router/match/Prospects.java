package io.guildhall.router.match;

import io.guildhall.router.queue.Waiting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Those who may take part in a match, by the earliest task it may be of: whoever comes first is looked at, and the others
 * need not be.
 *
 * @param <K> lane or worker
 */
final class Prospects<K extends Comparable<K>> {

    /** Before every task: nothing is known yet. */
    private static final Waiting ANY = new Waiting(Long.MIN_VALUE, 0, 0, 0, "");

    /** Somebody, and the earliest task that a match with them may be of. */
    record Prospect<K extends Comparable<K>>(K who, Waiting bound) {}

    private final Map<K, Waiting> bounds = new HashMap<>();
    private final TreeMap<Waiting, TreeSet<K>> ordered = new TreeMap<>();

    /** Says that a match with them is of that task at the earliest. */
    void put(K who, Waiting bound) {
        drop(who);
        bounds.put(who, bound);
        ordered.computeIfAbsent(bound, none -> new TreeSet<>()).add(who);
    }

    /** Says that nothing is known of them. */
    void lookAgain(K who) {
        put(who, ANY);
    }

    /** Says that nothing is known of them, unless something is. */
    void lookAtLeastOnce(K who) {
        if (!bounds.containsKey(who)) {
            lookAgain(who);
        }
    }

    /** Says that nothing is known of those whose match was to be of that task. */
    void lookAgainForLackOf(Waiting task) {
        List.copyOf(ordered.getOrDefault(task, new TreeSet<>())).forEach(this::lookAgain);
    }

    /** Says that nothing is known of anybody. */
    void lookAgain() {
        List.copyOf(bounds.keySet()).forEach(this::lookAgain);
    }

    void drop(K who) {
        Waiting bound = bounds.remove(who);
        if (bound != null) {
            ordered.computeIfPresent(bound, (same, those) -> {
                those.remove(who);
                return those.isEmpty() ? null : those;
            });
        }
    }

    /** Whoever has the earliest bound; null when there is nobody. */
    @Nullable Prospect<K> first() {
        Map.Entry<Waiting, TreeSet<K>> first = ordered.firstEntry();
        return first == null ? null : new Prospect<>(first.getValue().first(), first.getKey());
    }
}
