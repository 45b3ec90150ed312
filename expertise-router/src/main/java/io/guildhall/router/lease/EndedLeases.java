package io.guildhall.router.lease;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leases that are over. They are forgotten minute by minute, in the order they ended, from a stored cursor: there may be
 * millions, so nothing about them is held in memory.
 */
public final class EndedLeases {

    private static final String ONLY_ROW = "next";

    private record Ending(String assignmentId) {}

    private record Cursor(long minute) {}

    private final Table<EndedLease> table;
    private final Table<Ending> byMinute;
    private final Table<Cursor> cursorRow;
    private @Nullable Cursor cursor;

    EndedLeases(Tables tables) {
        table = tables.table("ended", EndedLease.class);
        byMinute = tables.table("ended-in", Ending.class);
        cursorRow = tables.table("ended-cursor", Cursor.class);
        cursor = cursorRow.get(ONLY_ROW);
    }

    /** A lease that is over, or null when there was none or it is forgotten. */
    public @Nullable EndedLease get(String assignmentId) {
        return table.get(assignmentId);
    }

    void add(Lease lease, EndReason reason, Instant endedAt) {
        long minute = minute(endedAt);
        if (cursor == null) {
            moveTo(minute);
        } else {
            minute = Math.max(minute, cursor.minute());
        }
        table.put(lease.assignmentId(), EndedLease.of(lease, reason));
        byMinute.put(prefix(minute) + lease.assignmentId(), new Ending(lease.assignmentId()));
    }

    /** Notes that a lapsed lease has been answered after all. */
    public void answered(Lease lapsed) {
        table.put(lapsed.assignmentId(), EndedLease.of(lapsed, EndReason.SUBMITTED));
    }

    /** The minute to look for leases to forget in, when all who ended in it did so before that moment; else null. */
    public @Nullable Long minuteBefore(Instant moment) {
        return cursor == null || cursor.minute() >= minute(moment) ? null : cursor.minute();
    }

    /** Some of the leases that ended in that minute. */
    public List<String> endedIn(long minute, int limit) {
        return byMinute.keys(prefix(minute), limit).stream()
                .map(key -> key.substring(prefix(minute).length()))
                .toList();
    }

    /** Forgets leases that ended in that minute; nothing is left of it when there are none to forget. */
    public void forget(long minute, List<String> assignmentIds) {
        if (assignmentIds.isEmpty()) {
            moveTo(minute + 1);
        }
        assignmentIds.forEach(id -> {
            table.delete(id);
            byMinute.delete(prefix(minute) + id);
        });
    }

    private void moveTo(long minute) {
        cursor = new Cursor(minute);
        cursorRow.put(ONLY_ROW, cursor);
    }

    private static long minute(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), 60);
    }

    private static String prefix(long minute) {
        return "%010d/".formatted(minute);
    }
}
