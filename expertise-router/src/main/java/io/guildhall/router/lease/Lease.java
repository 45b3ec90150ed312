package io.guildhall.router.lease;

import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.work.Purpose;
import io.guildhall.support.work.Terms;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task held by a worker until a deadline. It says all that is told of it later, when task and demand may be gone.
 *
 * @param assignmentId {@code taskId/epoch}
 * @param taskId the task
 * @param clientId whose work it is
 * @param marketId market it was matched in
 * @param workerId who holds it
 * @param purpose what the task is for
 * @param subjectAssignmentId for a review: the assignment whose work is judged
 * @param reworkOf assignment whose work is done again; null when it is done for the first time
 * @param terms the quote
 * @param assignedAt when it began
 * @param expiresAt when it lapses
 * @param leaseSeconds how long it was given, and is extended by
 * @param extensions how often it was extended
 * @param trace W3C trace context of the demand
 */
public record Lease(
        String assignmentId,
        String taskId,
        String clientId,
        String marketId,
        String workerId,
        Purpose purpose,
        @Nullable String subjectAssignmentId,
        @Nullable String reworkOf,
        Terms terms,
        Instant assignedAt,
        Instant expiresAt,
        int leaseSeconds,
        int extensions,
        @Nullable String trace) {

    /** Most extensions of one lease. */
    public static final int MAX_EXTENSIONS = 2;

    /** The id of the lease of a task after so many others. */
    public static String id(String taskId, int leasesBefore) {
        return taskId + "/" + (leasesBefore + 1);
    }

    /** The task of an assignment. */
    static String taskOf(String assignmentId) {
        return assignmentId.substring(0, assignmentId.lastIndexOf('/'));
    }

    /** Which lease of its task an assignment is, from 1. */
    static int epoch(String assignmentId) {
        return Integer.parseInt(assignmentId.substring(assignmentId.lastIndexOf('/') + 1));
    }

    /** Which lease of its task it is, from 1. */
    int epoch() {
        return epoch(assignmentId);
    }

    /** Who holds it. */
    public WorkerKey worker() {
        return new WorkerKey(marketId, workerId);
    }

    /** Whether work is done again: outside the slots, till it is due and no longer. */
    public boolean isRework() {
        return reworkOf != null;
    }

    /** The same, extended once more: by its first length, from where it would have lapsed. */
    public Lease extended() {
        return new Lease(
                assignmentId,
                taskId,
                clientId,
                marketId,
                workerId,
                purpose,
                subjectAssignmentId,
                reworkOf,
                terms,
                assignedAt,
                expiresAt.plusSeconds(leaseSeconds),
                leaseSeconds,
                extensions + 1,
                trace);
    }

    /** What of the time a worker says they spent counts, in seconds: no more than they had the task. */
    public long countedSeconds(int secondsSpent, Instant deliveredAt) {
        long leased = Duration.between(assignedAt, deliveredAt).toSeconds();
        return Math.max(0, Math.min(secondsSpent, leased));
    }
}
