package io.guildhall.router.triage;

import java.time.Instant;
import java.util.List;

/**
 * A judgement that a unit was given later, with what must be said of it again if it is moved. Reviews, which have their
 * pool, are not kept.
 *
 * @param taskId the task
 * @param excludedWorkerIds who may not do it
 * @param openedAt when it was opened
 */
public record AddedTask(String taskId, List<String> excludedWorkerIds, Instant openedAt) {

    public AddedTask {
        excludedWorkerIds = List.copyOf(excludedWorkerIds);
    }
}
