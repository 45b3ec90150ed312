package io.guildhall.router.explain;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How far the rounds have got. */
public final class Rounds {

    private final Table<Round> table;

    public Rounds(Tables tables) {
        table = tables.table("round", Round.class);
    }

    /** A round, by what is looked at. */
    public Round of(Subject subject) {
        Round known = table.get(subject.name());
        return known == null ? Round.NONE : known;
    }

    /** Notes how far a round has got. */
    public void put(Subject subject, Round round) {
        table.put(subject.name(), round);
    }

    /** What is looked at. */
    public enum Subject {
        LANES,
        WORKERS
    }

    /** The next few keys of either kind, in order. */
    public static List<String> next(
            Round round, NavigableMap<String, ?> some, NavigableMap<String, ?> others, int limit) {
        NavigableSet<String> found = new TreeSet<>(first(some, round.after(), limit));
        found.addAll(first(others, round.after(), limit));
        return found.stream().limit(limit).toList();
    }

    private static List<String> first(NavigableMap<String, ?> map, @Nullable String after, int limit) {
        NavigableMap<String, ?> rest = after == null ? map : map.tailMap(after, false);
        List<String> keys = new ArrayList<>();
        for (String key : rest.keySet()) {
            if (keys.size() == limit) {
                break;
            }
            keys.add(key);
        }
        return keys;
    }
}
