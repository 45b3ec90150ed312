package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.lifecycle.TaskCommand.ReviewWork;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewAnswered;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewRequested;
import io.guildhall.tasks.lifecycle.TaskEvent.ReworkRequested;
import io.guildhall.tasks.review.Brief;
import io.guildhall.tasks.review.Decision;
import io.guildhall.tasks.review.Stage;
import io.guildhall.tasks.review.Verdict;
import io.guildhall.tasks.work.AcceptedBy;
import io.guildhall.tasks.work.Grade;
import io.guildhall.tasks.work.Ruling;
import io.guildhall.tasks.work.Work;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks for reviews, and acts on the decisions that count. */
final class Reviews {

    private final ReviewTasks tasks;
    private final Appeals appeals;
    private final Settlement settlement;

    Reviews(ReviewTasks tasks, Appeals appeals, Settlement settlement) {
        this.tasks = tasks;
        this.appeals = appeals;
        this.settlement = settlement;
    }

    /** Asks for a verdict on delivered work. */
    void ask(TaskState state, Course course, Work work) {
        Brief brief = state.briefs().of(course.ref().demandId(), course.unitId());
        course.happen(new ReviewRequested(course.ref(), work.inReview(course.due()), brief));
        tasks.open(course, Stage.REVIEW, work);
    }

    List<TaskEvent> decide(TaskState state, ReviewWork command) {
        OpenReview review = OpenReview.find(state, command.reviewRequestId());
        if (review == null || !review.work().delivery().demandId().equals(command.demandId())) {
            return Refusals.refused(command, unknown(command.reviewRequestId()));
        }
        Course course = Course.on(state, review.work(), command.now());
        if (!course.ref().clientId().equals(command.clientId())) {
            return Refusals.refused(command, Refusals.clientMismatch(command.reviewRequestId()));
        }
        Instant decidedAt = command.origin().appendedAt();
        Refusal refusal = answer(state, course, command.reviewRequestId(), command.decision(), decidedAt);
        if (refusal != null) {
            return Refusals.refused(command, refusal);
        }
        settlement.settle(course);
        return course.events();
    }

    /**
     * Acts on a decision, if it counts.
     *
     * @param decidedAt when it was appended: a fact, however late it is read
     * @return why it does not count; null when it does, or when the review it answers is decided
     */
    @Nullable Refusal answer(Rows rows, Course course, String reviewRequestId, Decision decision, Instant decidedAt) {
        OpenReview review = OpenReview.find(rows, reviewRequestId);
        if (review == null) {
            return null;
        }
        Refusal refusal =
                review.refusal(decision, decidedAt, course.unit().people().judges());
        if (refusal == null) {
            course.happen(new ReviewAnswered(course.ref(), course.unitId(), reviewRequestId, decision.reviewerId()));
            act(course, review, decision);
            tasks.close(course, reviewRequestId);
        }
        return refusal;
    }

    /** Nobody decided in time. */
    void silence(Course course, Work work) {
        settlement.accept(course, work, AcceptedBy.SILENCE, Grade.UNGRADED);
        tasks.close(course, Stage.REVIEW.reviewOf(work.assignmentId()));
    }

    private void act(Course course, OpenReview review, Decision decision) {
        Work work = review.work();
        if (review.stage() == Stage.APPEAL) {
            appeals.answer(course, work, decision);
        } else if (decision.verdict() == Verdict.ACCEPT) {
            settlement.accept(course, work, AcceptedBy.REVIEWER, Grade.UNGRADED);
        } else {
            Ruling why = Objects.requireNonNull(decision.ruling(), "a ruling without a reason counted");
            if (decision.verdict() == Verdict.REJECT) {
                settlement.reject(course, work, why);
            } else {
                sendBack(course, work.reworked(why));
            }
        }
    }

    private static void sendBack(Course course, Work work) {
        String language = course.demand().conditions().language();
        course.happen(new ReworkRequested(course.ref(), work, language, course.due()));
    }

    private static Refusal unknown(String reviewRequestId) {
        String message = "no review waits under this id: it was decided, or never asked for";
        return new Refusal(ReasonCode.UNKNOWN_REVIEW, reviewRequestId, "reviewRequestId", message);
    }
}
