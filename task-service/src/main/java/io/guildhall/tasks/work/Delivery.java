package io.guildhall.tasks.work;

import io.guildhall.support.work.Purpose;
import io.guildhall.support.work.Terms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that ended a lease, as the router tells it.
 *
 * @param assignmentId the assignment it was done under
 * @param taskId the task
 * @param demandId its demand
 * @param unitId its unit
 * @param workerId who did it
 * @param clientId whose work it is
 * @param marketId market it was matched in
 * @param purpose to judge or to review
 * @param terms quote of the assignment
 * @param answer the work
 * @param countedSeconds time spent, at most the leased time
 * @param measuredAccuracy share of the worker's graded work that was right; null when too little was graded
 * @param overdue whether the task was released, leased again or done before the work was read: paid outside the demand
 * @param assignedAt when the lease began
 * @param deliveredAt when the work was appended
 */
public record Delivery(
        String assignmentId,
        String taskId,
        String demandId,
        String unitId,
        String workerId,
        String clientId,
        String marketId,
        Purpose purpose,
        Terms terms,
        String answer,
        long countedSeconds,
        @Nullable Double measuredAccuracy,
        boolean overdue,
        Instant assignedAt,
        Instant deliveredAt) {

    /** The same, for a task that is none of its demand's any more. */
    public Delivery asOverdue() {
        return new Delivery(
                assignmentId,
                taskId,
                demandId,
                unitId,
                workerId,
                clientId,
                marketId,
                purpose,
                terms,
                answer,
                countedSeconds,
                measuredAccuracy,
                true,
                assignedAt,
                deliveredAt);
    }
}
