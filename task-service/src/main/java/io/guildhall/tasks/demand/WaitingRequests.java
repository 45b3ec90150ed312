package io.guildhall.tasks.demand;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import io.guildhall.tasks.timer.Timers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Requests that wait for their client to be set up. They wait for seconds, so there are few. */
public final class WaitingRequests {

    private final Table<WaitingRequest> rows;
    private final Table<UnitRequest> units;
    private final TreeMap<String, TreeSet<String>> byClient = new TreeMap<>();
    private final TreeSet<String> ready = new TreeSet<>();
    private final Timers timeouts = new Timers();

    /**
     * @param known whether a client is set up
     */
    public WaitingRequests(Tables tables, Predicate<String> known) {
        rows = tables.table("waiting", WaitingRequest.class);
        units = tables.table("waiting-unit", UnitRequest.class);
        rows.scan("", (key, row) -> {
            index(row);
            if (known.test(row.request().clientId())) {
                ready.add(key);
            }
        });
    }

    /** Keeps a request. */
    public void put(WaitingRequest waiting) {
        String key = waiting.key();
        List<UnitRequest> all = waiting.request().units();
        rows.put(
                key,
                new WaitingRequest(
                        waiting.request().withUnits(List.of()), all.size(), waiting.origin(), waiting.until()));
        for (int i = 0; i < all.size(); i++) {
            units.put(unitKey(key, i), all.get(i));
        }
        index(waiting);
    }

    /** Forgets a request that was decided. */
    public void remove(WaitingRequest waiting) {
        String key = waiting.key();
        rows.delete(key);
        for (int i = 0; i < waiting.units(); i++) {
            units.delete(unitKey(key, i));
        }
        ready.remove(key);
        timeouts.set(key, null);
        byClient.computeIfPresent(waiting.request().clientId(), (client, keys) -> {
            keys.remove(key);
            return keys.isEmpty() ? null : keys;
        });
    }

    /** Takes note that a client is set up now. */
    public void clientKnown(String clientId) {
        ready.addAll(byClient.getOrDefault(clientId, new TreeSet<>()));
    }

    /** A request whose client is known by now, in the order of the log. */
    public @Nullable WaitingRequest nextReady() {
        return ready.isEmpty() ? null : get(ready.first());
    }

    /** A request that waited long enough. */
    public @Nullable WaitingRequest timedOut(Instant now) {
        String key = timeouts.due(now);
        return key == null ? null : get(key);
    }

    /** How many there are. */
    public int size() {
        return timeouts.size();
    }

    private @Nullable WaitingRequest get(String key) {
        WaitingRequest row = rows.get(key);
        if (row == null) {
            return null;
        }
        List<UnitRequest> all = new ArrayList<>(row.units());
        units.scan(key + "/", (unitKey, unit) -> all.add(unit));
        return new WaitingRequest(row.request().withUnits(all), row.units(), row.origin(), row.until());
    }

    private void index(WaitingRequest waiting) {
        String clientId = waiting.request().clientId();
        byClient.computeIfAbsent(clientId, id -> new TreeSet<>()).add(waiting.key());
        timeouts.set(waiting.key(), waiting.until());
    }

    private static String unitKey(String key, int index) {
        return "%s/%04d".formatted(key, index);
    }
}
