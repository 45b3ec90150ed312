package io.guildhall.tasks.unit;

/**
 * One accepted judgement of a unit.
 *
 * @param taskId the task
 * @param assignmentId the assignment it was done under
 * @param workerId who judged
 * @param answer what they answered
 */
public record Judgement(String taskId, String assignmentId, String workerId, String answer) {}
