package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.review.Decision;
import io.guildhall.tasks.review.ReviewRules;
import io.guildhall.tasks.review.Stage;
import io.guildhall.tasks.work.Work;
import io.guildhall.tasks.work.WorkStatus;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A review that waits for its answer.
 *
 * @param stage what it decides on
 * @param work the work
 */
record OpenReview(Stage stage, Work work) {

    /** The review of that id; null when none waits under it. */
    static @Nullable OpenReview find(Rows rows, String reviewRequestId) {
        for (Stage stage : Stage.values()) {
            String subject = stage.subjectOf(reviewRequestId);
            Work work = subject == null ? null : rows.work(subject);
            if (work != null && work.status() == statusAt(stage)) {
                return new OpenReview(stage, work);
            }
        }
        return null;
    }

    /** Why a decision made then does not count, if it does not. */
    @Nullable Refusal refusal(Decision decision, Instant decidedAt, Collection<String> judges) {
        Instant due = work.due();
        if (due != null && !decidedAt.isBefore(due)) {
            String message = "was to be answered before " + due;
            return new Refusal(ReasonCode.LATE, stage.reviewOf(work.assignmentId()), "reviewRequestId", message);
        }
        return new ReviewRules(stage, work).refusal(decision, judges);
    }

    private static WorkStatus statusAt(Stage stage) {
        return switch (stage) {
            case REVIEW -> WorkStatus.IN_REVIEW;
            case APPEAL -> WorkStatus.APPEALED;
        };
    }
}
