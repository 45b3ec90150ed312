package io.guildhall.payouts.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Keys with a time each, the earliest first and those of one time in their order. It stands in memory and is filled from
 * a table when its task starts, so that to look what is due costs nothing.
 */
public final class Agenda {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::at).thenComparing(Entry::key);

    private final TreeSet<Entry> entries = new TreeSet<>(ORDER);
    private final Map<String, Instant> times = new HashMap<>();

    private record Entry(Instant at, String key) {}

    /** Enters a key, or moves it to another time. */
    public void put(String key, Instant at) {
        remove(key);
        times.put(key, at);
        entries.add(new Entry(at, key));
    }

    /** Strikes a key out; says whether it was there. */
    public boolean remove(String key) {
        Instant at = times.remove(key);
        return at != null && entries.remove(new Entry(at, key));
    }

    /** The first key whose time has come. */
    public Optional<String> due(Instant now) {
        return entries.isEmpty() || entries.first().at().isAfter(now)
                ? Optional.empty()
                : Optional.of(entries.first().key());
    }

    /** The earliest time. */
    public Optional<Instant> earliest() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.first().at());
    }

    /** How many keys there are. */
    public int size() {
        return entries.size();
    }
}
