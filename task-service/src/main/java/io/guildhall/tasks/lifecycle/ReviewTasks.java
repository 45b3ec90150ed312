package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewTaskOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.review.Stage;
import io.guildhall.tasks.unit.ReviewTask;
import io.guildhall.tasks.work.Ruling;
import io.guildhall.tasks.work.Work;
import java.util.ArrayList;
import java.util.List;

/** Makes reviews tasks of their demand where it names a pool for them. */
final class ReviewTasks {

    /** Opens the task of a review, if there is money for it; without it, silence may decide. */
    void open(Course course, Stage stage, Work work) {
        Demand demand = course.demand();
        String poolId = demand.conditions().reviewPoolId();
        if (poolId == null || demand.ending() != null || demand.closed() || !demand.affordsTask()) {
            return;
        }
        course.happen(new ReviewTaskOpened(
                course.ref(),
                course.unitId(),
                course.unit().nextTaskId(course.ref().demandId(), course.unitId()),
                work.assignmentId(),
                stage.reviewOf(work.assignmentId()),
                poolId,
                excluded(course, stage, work),
                course.now()));
    }

    /** Withdraws what is left of the tasks of a review that is decided. */
    void close(Course course, String reviewRequestId) {
        List<String> left = course.unit().reviews().stream()
                .filter(task -> task.reviewRequestId().equals(reviewRequestId) && !task.withdrawn())
                .map(ReviewTask::taskId)
                .toList();
        if (!left.isEmpty()) {
            course.happen(
                    new TasksWithdrawn(course.ref(), course.unitId(), left, ReasonCode.REVIEW_CLOSED, course.now()));
        }
    }

    private static List<String> excluded(Course course, Stage stage, Work work) {
        List<String> excluded = new ArrayList<>(course.unit().people().judges());
        Ruling ruling = work.ruling();
        if (stage == Stage.APPEAL && ruling != null && ruling.reviewerId() != null) {
            excluded.add(ruling.reviewerId());
        }
        return excluded;
    }
}
