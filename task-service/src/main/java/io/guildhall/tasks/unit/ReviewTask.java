package io.guildhall.tasks.unit;

/**
 * A task of a unit that is to review one of its judgements, and is not answered.
 *
 * @param taskId the task
 * @param reviewRequestId what it is to decide
 * @param withdrawn whether it was withdrawn
 */
public record ReviewTask(String taskId, String reviewRequestId, boolean withdrawn) {

    ReviewTask afterWithdrawn() {
        return new ReviewTask(taskId, reviewRequestId, true);
    }
}
