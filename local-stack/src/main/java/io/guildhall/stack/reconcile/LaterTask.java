package io.guildhall.stack.reconcile;

import io.guildhall.task.Purpose;
import io.guildhall.task.TaskOpened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that was opened after its unit: one more judgement, or a review.
 *
 * @param poolId the pool that is to do it; null where its expertise decides
 * @param subjectAssignmentId for a review: the work to review
 * @param excluded who may not do it
 */
record LaterTask(
        Purpose purpose, @Nullable String poolId, @Nullable String subjectAssignmentId, List<String> excluded) {

    static LaterTask of(TaskOpened opened) {
        return new LaterTask(
                opened.getPurpose(),
                opened.getPoolId(),
                opened.getSubjectAssignmentId(),
                List.copyOf(opened.getExcludedWorkerIds()));
    }
}
