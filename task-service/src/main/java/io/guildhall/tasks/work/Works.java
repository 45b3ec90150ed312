package io.guildhall.tasks.work;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import io.guildhall.tasks.timer.Timers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All delivered work. What waits for its time has a small row more, so that a start reads those alone and not all work
 * there ever was.
 */
public final class Works {

    private record Window(Instant due) {}

    private final Table<Work> rows;
    private final Table<Window> windows;
    private final Timers timers = new Timers();

    public Works(Tables tables) {
        rows = tables.table("work", Work.class);
        windows = tables.table("window", Window.class);
        windows.scan("", (assignmentId, window) -> timers.set(assignmentId, window.due()));
    }

    /** The work done under that assignment. */
    public @Nullable Work get(String assignmentId) {
        return rows.get(assignmentId);
    }

    /** Stores work as it stands now. */
    public void put(Work work) {
        String id = work.assignmentId();
        rows.put(id, work);
        if (work.due() != null) {
            windows.put(id, new Window(work.due()));
        } else if (timers.at(id) != null) {
            windows.delete(id);
        }
        timers.set(id, work.due());
    }

    /** The work whose time is over first, if it is. */
    public @Nullable Work due(Instant now) {
        String id = timers.due(now);
        return id == null ? null : rows.get(id);
    }

    /** How many wait for their time. */
    public int open() {
        return timers.size();
    }
}
