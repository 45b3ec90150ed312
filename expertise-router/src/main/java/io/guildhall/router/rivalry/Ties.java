package io.guildhall.router.rivalry;

import io.guildhall.router.timer.Timers;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All ties. A worker has at most one in a group: while it lasts they work for nobody else there. */
public final class Ties {

    private final Table<Tie> table;
    private final Map<WorkerKey, Map<String, String>> clients = new HashMap<>();
    private final Timers ends = new Timers();

    public Ties(Tables tables) {
        table = tables.table("tie", Tie.class);
        table.scan("", (key, tie) -> index(tie));
    }

    /** Ties a worker, for longer if they are tied to the client already; returns whether they were not. */
    public boolean put(Tie tie) {
        Tie known = table.get(key(tie));
        boolean outlasted = known != null
                && known.clientId().equals(tie.clientId())
                && known.until().isAfter(tie.until());
        if (outlasted) {
            return false;
        }
        table.put(key(tie), tie);
        return index(tie);
    }

    /** Ends a tie. */
    public void end(Tie tie) {
        table.delete(key(tie));
        ends.clear(key(tie));
        clients.computeIfPresent(tie.worker(), (worker, tied) -> {
            tied.remove(tie.conflictGroup());
            return tied.isEmpty() ? null : tied;
        });
    }

    /** A tie whose time is over, or null. */
    public @Nullable Tie due(Instant now) {
        Timers.Due due = ends.due(now);
        return due == null ? null : table.get(due.key());
    }

    /** Whom a worker is tied to, by group. */
    public Map<String, String> of(WorkerKey worker) {
        Map<String, String> tied = clients.get(worker);
        return tied == null ? Map.of() : Map.copyOf(tied);
    }

    private boolean index(Tie tie) {
        ends.set(key(tie), tie.until());
        Map<String, String> tied = clients.computeIfAbsent(tie.worker(), none -> new TreeMap<>());
        return !tie.clientId().equals(tied.put(tie.conflictGroup(), tie.clientId()));
    }

    private static String key(Tie tie) {
        return tie.worker() + "/" + tie.conflictGroup();
    }
}
