package io.guildhall.router.lease;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.List;

/**
 * How often tasks that were delivered have been leased, where the lease they were delivered under does not say so: work
 * in time may be read when others have had the task since, and work may be done again. Kept until the demand is closed,
 * since work may be sent back weeks later.
 */
public final class Epochs {

    private record Row(int last, int reworked) {}

    private static final Row NONE = new Row(0, 0);

    private final Table<Row> table;

    Epochs(Tables tables) {
        table = tables.table("epoch", Row.class);
    }

    /** How often the task of an assignment whose work was delivered has been leased. */
    public int last(String assignmentId) {
        return Math.max(
                Lease.epoch(assignmentId), row(Lease.taskOf(assignmentId)).last());
    }

    /** Whether the work of an assignment was given out to be done again. */
    public boolean isReworked(String assignmentId) {
        return row(Lease.taskOf(assignmentId)).reworked() >= Lease.epoch(assignmentId);
    }

    /** Notes that a task was delivered under a lease when it had been leased so often. */
    public void delivered(Lease lease, int leases) {
        if (leases > lease.epoch()) {
            table.put(lease.taskId(), new Row(leases, row(lease.taskId()).reworked()));
        }
    }

    /** Notes that work is given out to be done again. */
    void reworked(Lease lease, String reworkOf) {
        table.put(lease.taskId(), new Row(lease.epoch(), Lease.epoch(reworkOf)));
    }

    /** Up to that many tasks of a demand of which something is kept here. */
    public List<String> tasksOf(String demandId, int limit) {
        return table.keys(demandId + "/", limit);
    }

    /** Forgets a task. */
    public void forget(String taskId) {
        table.delete(taskId);
    }

    private Row row(String taskId) {
        Row row = table.get(taskId);
        return row == null ? NONE : row;
    }
}
