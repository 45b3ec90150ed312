package io.guildhall.router.lease;

import io.guildhall.router.timer.Timers;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All live leases, and those that ended not long ago. */
public final class Leases {

    private final Table<Lease> live;
    private final EndedLeases ended;
    private final Epochs epochs;
    private final Timers expiries = new Timers();
    private final Map<WorkerKey, Integer> heldBy = new HashMap<>();
    private final Map<String, Integer> leasedByPool = new HashMap<>();

    public Leases(Tables tables) {
        live = tables.table("lease", Lease.class);
        ended = new EndedLeases(tables);
        epochs = new Epochs(tables);
        live.scan("", (id, lease) -> index(lease));
    }

    /** Those that ended. */
    public EndedLeases ended() {
        return ended;
    }

    /** How often tasks have been leased that were delivered. */
    public Epochs epochs() {
        return epochs;
    }

    /** A live lease, or null. */
    public @Nullable Lease live(String assignmentId) {
        return live.get(assignmentId);
    }

    /** How many live leases a worker holds that take a slot: all but those of rework. */
    public int heldBy(WorkerKey worker) {
        return heldBy.getOrDefault(worker, 0);
    }

    /** How many tasks of a pool are leased, over all markets. */
    public int leased(String poolId) {
        return leasedByPool.getOrDefault(poolId, 0);
    }

    /** Begins a lease. */
    public void begin(Lease lease) {
        live.put(lease.assignmentId(), lease);
        index(lease);
        if (lease.reworkOf() != null) {
            epochs.reworked(lease, lease.reworkOf());
        }
    }

    /** Replaces a live lease by the same with another deadline. */
    public void extend(Lease extended) {
        live.put(extended.assignmentId(), extended);
        expiries.set(extended.assignmentId(), extended.expiresAt());
    }

    /** Ends a live lease. */
    public void end(Lease lease, EndReason reason, Instant endedAt) {
        live.delete(lease.assignmentId());
        expiries.clear(lease.assignmentId());
        if (!lease.isRework()) {
            heldBy.computeIfPresent(lease.worker(), (worker, held) -> held == 1 ? null : held - 1);
        }
        leasedByPool.merge(lease.terms().poolId(), -1, Integer::sum);
        ended.add(lease, reason, endedAt);
    }

    /** A live lease that had run out by then, or null. */
    public @Nullable Lease lapsing(Instant moment) {
        Timers.Due due = expiries.due(moment);
        return due == null ? null : live.get(due.key());
    }

    private void index(Lease lease) {
        expiries.set(lease.assignmentId(), lease.expiresAt());
        if (!lease.isRework()) {
            heldBy.merge(lease.worker(), 1, Integer::sum);
        }
        leasedByPool.merge(lease.terms().poolId(), 1, Integer::sum);
    }
}
