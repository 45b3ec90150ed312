package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.WorkReviewed;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.records.ReviewAnswers;
import io.guildhall.support.records.ReviewAnswers.ReviewAnswer;
import io.guildhall.support.records.ReviewAnswers.Unreadable;
import io.guildhall.support.records.TermsRecords;
import io.guildhall.support.work.Purpose;
import io.guildhall.tasks.lifecycle.TaskCommand;
import io.guildhall.tasks.lifecycle.TaskCommand.AppealRejection;
import io.guildhall.tasks.lifecycle.TaskCommand.DeliverReview;
import io.guildhall.tasks.lifecycle.TaskCommand.DeliverWork;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.lifecycle.TaskCommand.ReleaseTask;
import io.guildhall.tasks.lifecycle.TaskCommand.ReviewWork;
import io.guildhall.tasks.review.Decision;
import io.guildhall.tasks.review.Verdict;
import io.guildhall.tasks.work.Delivery;
import java.time.Instant;

/** What the router, reviewers and workers answer, as the domain knows it. */
final class AnswerRecords {

    private AnswerRecords() {}

    /**
     * Delivered work; of a review, with what it decides.
     *
     * @throws IllegalArgumentException when its currency, engagement or purpose is not known
     */
    static TaskCommand delivered(WorkDelivered delivered, Origin origin, Instant now) {
        Delivery delivery = delivery(delivered);
        if (delivery.purpose() == Purpose.JUDGE) {
            return new DeliverWork(delivery, origin, now);
        }
        return switch (ReviewAnswers.read(delivery.answer())) {
            case ReviewAnswer answer -> {
                Verdict verdict = Verdict.valueOf(answer.verdict().name());
                Decision decision = new Decision(delivery.workerId(), verdict, answer.reasonCode(), answer.comment());
                yield new DeliverReview(delivery, decision, null, origin, now);
            }
            case Unreadable fault -> {
                Refusal refusal =
                        new Refusal(fault.code(), delivery.assignmentId(), "answer", "answer: " + fault.message());
                yield new DeliverReview(delivery, null, refusal, origin, now);
            }
        };
    }

    static ReleaseTask released(TaskReleased released, Origin origin, Instant now) {
        return new ReleaseTask(
                released.getDemandId(),
                released.getUnitId(),
                released.getTaskId(),
                Release.valueOf(released.getReason().name()),
                origin,
                now);
    }

    static ReviewWork reviewed(WorkReviewed reviewed, Origin origin, Instant now) {
        Decision decision = new Decision(
                reviewed.getReviewerId(),
                Verdict.valueOf(reviewed.getVerdict().name()),
                reviewed.getReasonCode(),
                reviewed.getComment());
        return new ReviewWork(
                reviewed.getReviewRequestId(), reviewed.getDemandId(), reviewed.getClientId(), decision, origin, now);
    }

    static AppealRejection appealed(RejectionAppealed appealed, Origin origin, Instant now) {
        return new AppealRejection(
                appealed.getDemandId(),
                appealed.getAssignmentId(),
                appealed.getWorkerId(),
                appealed.getStatement(),
                origin,
                now);
    }

    private static Delivery delivery(WorkDelivered delivered) {
        return new Delivery(
                delivered.getAssignmentId(),
                delivered.getTaskId(),
                delivered.getDemandId(),
                delivered.getUnitId(),
                delivered.getWorkerId(),
                delivered.getClientId(),
                delivered.getMarketId(),
                Purpose.valueOf(delivered.getPurpose().name()),
                TermsRecords.toDomain(delivered.getTerms()),
                delivered.getAnswer(),
                delivered.getCountedSeconds(),
                delivered.getMeasuredAccuracy(),
                delivered.getOverdue(),
                delivered.getAssignedAt(),
                delivered.getDeliveredAt());
    }
}
