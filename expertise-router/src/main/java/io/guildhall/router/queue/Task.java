package io.guildhall.router.queue;

import io.guildhall.support.work.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits or is leased. When it is delivered or released its row goes.
 *
 * @param needKey what it needs
 * @param purpose what it is for
 * @param poolId pool it belongs to; null while there is none for its domain
 * @param arrival its place in the order of arrival, which it keeps when it comes back
 * @param epoch leases it has had
 * @param assignmentId its live lease; null while it waits
 * @param withdrawn whether it is no longer wanted, and ends with its lease
 * @param openedAt when its unit was opened
 */
public record Task(
        String needKey,
        Purpose purpose,
        @Nullable String poolId,
        long arrival,
        int epoch,
        @Nullable String assignmentId,
        boolean withdrawn,
        Instant openedAt) {

    /** Whether nobody holds it. */
    public boolean waits() {
        return assignmentId == null;
    }

    Task leased(String assignment) {
        return new Task(needKey, purpose, poolId, arrival, epoch + 1, assignment, withdrawn, openedAt);
    }

    Task returned() {
        return new Task(needKey, purpose, poolId, arrival, epoch, null, withdrawn, openedAt);
    }

    Task unwanted() {
        return new Task(needKey, purpose, poolId, arrival, epoch, assignmentId, true, openedAt);
    }

    Task movedTo(String pool) {
        return new Task(needKey, purpose, pool, arrival, epoch, assignmentId, withdrawn, openedAt);
    }
}
