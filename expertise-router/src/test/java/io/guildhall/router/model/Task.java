package io.guildhall.router.model;

import io.guildhall.routing.QueueTasks;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task that was queued and has not been answered for. */
final class Task {

    /** What it has come to make do with: after so many steps, in that pool, at that level, since then. */
    record Relaxed(int steps, String poolId, int level, Instant at) {}

    /** Who was kept from it when it was queued first. */
    final List<String> excluded;

    final Instant openedAt;

    /** Where triage sent it last. */
    QueueTasks queued;

    @Nullable Lease lease;

    @Nullable Relaxed relaxed;

    boolean withdrawn;

    /** Whether somebody said that it belongs elsewhere, and triage has not answered. */
    boolean held;

    Task(QueueTasks queued) {
        this.queued = queued;
        excluded = queued.getExcludedWorkerIds();
        openedAt = queued.getOpenedAt();
    }

    void corrected(QueueTasks correction) {
        queued = correction;
        relaxed = null;
        held = false;
    }
}
