package io.guildhall.router.history;

import io.guildhall.router.timer.Timers;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has had to do with which unit, one row each, until the demand is closed. */
public final class UnitHistory {

    private record Row(Involvement involvement) {}

    private record Until(Instant until) {}

    private final Table<Row> rows;
    private final Table<Until> cooling;
    private final Timers timers = new Timers();

    public UnitHistory(Tables tables) {
        rows = tables.table("unit-history", Row.class);
        cooling = tables.table("unit-cooling", Until.class);
        cooling.scan("", (key, row) -> timers.set(key, row.until()));
    }

    /** What keeps a worker from tasks of that unit, or null when nothing does. */
    public @Nullable Involvement of(String unitKey, String workerId) {
        Row row = rows.get(key(unitKey, workerId));
        return row == null ? null : row.involvement();
    }

    /** Notes an involvement, unless there is one for good. */
    public void note(String unitKey, String workerId, Involvement involvement) {
        String key = key(unitKey, workerId);
        Row known = rows.get(key);
        if (known == null || !known.involvement().forGood()) {
            warm(key);
            rows.put(key, new Row(involvement));
        }
    }

    /** Notes that a worker let go of a unit and is not asked again before that moment, unless they never are. */
    public void cool(String unitKey, String workerId, Instant until) {
        Involvement known = of(unitKey, workerId);
        if (known != null && known.forGood()) {
            return;
        }
        note(unitKey, workerId, Involvement.COOLING);
        String key = key(unitKey, workerId);
        cooling.put(key, new Until(until));
        timers.set(key, until);
    }

    /** Who may be asked again, as the key of a row; null when nobody may. */
    public @Nullable String cooled(Instant now) {
        Timers.Due due = timers.due(now);
        return due == null ? null : due.key();
    }

    /** Up to that many keys of rows about a demand. */
    public List<String> keysOf(String demandId, int limit) {
        return rows.keys(demandId + "/", limit);
    }

    /** Removes a row, by its key. */
    public void forget(String key) {
        warm(key);
        rows.delete(key);
    }

    /** The worker a key is about. */
    public static String workerOf(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private void warm(String key) {
        if (timers.has(key)) {
            timers.clear(key);
            cooling.delete(key);
        }
    }

    private static String key(String unitKey, String workerId) {
        return unitKey + "/" + workerId;
    }
}
