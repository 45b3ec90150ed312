package io.guildhall.tasks.work;

import io.guildhall.support.work.Purpose;
import io.guildhall.support.work.Terms;
import java.time.Instant;

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
 * @param overdue whether the task was released or leased again before the work was read
 * @param assignedAt when the lease began
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
        boolean overdue,
        Instant assignedAt) {}
