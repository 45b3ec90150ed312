package io.guildhall.stack.reconcile;

import io.guildhall.operations.ReversalRequested;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.ReviewRequested;
import io.guildhall.review.ReviewStage;
import io.guildhall.review.Verdict;
import io.guildhall.review.WorkReviewed;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.AppealResult;
import io.guildhall.task.Purpose;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import io.guildhall.workforce.TaskAssigned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What may follow on the delivery in a {@link Life}. */
final class Sequel {

    static final Instant DELIVERED = Life.ASSIGNED.plusSeconds(60);
    static final Instant REVIEW_DUE = DELIVERED.plusSeconds(3600);
    static final Instant REJECTED = DELIVERED.plusSeconds(600);
    static final Instant APPEALABLE_UNTIL = REJECTED.plus(Duration.ofDays(7));
    static final Instant APPEAL_DUE = REJECTED.plus(Duration.ofDays(8));
    static final String FIRST = "d1/u1/1/1";
    static final String SECOND = "d1/u1/1/2";

    private Sequel() {}

    static ReviewRequested.Builder review(String assignmentId) {
        return ReviewRequested.newBuilder()
                .setReviewRequestId(assignmentId + "/review")
                .setDemandId("d1")
                .setClientId("acme")
                .setUnitId("u1")
                .setTaskId("d1/u1/1")
                .setAssignmentId(assignmentId)
                .setStage(ReviewStage.REVIEW)
                .setInstructions("Which clause says who bears the cost?")
                .setAnswer("Clause 4.")
                .setDueAt(REVIEW_DUE);
    }

    static ReviewRequested.Builder appealReview() {
        return review(FIRST)
                .setReviewRequestId(FIRST + "/appeal")
                .setStage(ReviewStage.APPEAL)
                .setStatement("Clause 4 it is.")
                .setDueAt(APPEAL_DUE);
    }

    static WorkReviewed.Builder verdict(String reviewRequestId, Verdict verdict) {
        return WorkReviewed.newBuilder()
                .setReviewRequestId(reviewRequestId)
                .setDemandId("d1")
                .setClientId("acme")
                .setVerdict(verdict)
                .setReasonCode("WRONG")
                .setComment("It is clause 5.")
                .setReviewerId("rosa");
    }

    static WorkRejected.Builder rejected() {
        return WorkRejected.newBuilder()
                .setAssignmentId(FIRST)
                .setTaskId("d1/u1/1")
                .setDemandId("d1")
                .setUnitId("u1")
                .setWorkerId("ada")
                .setClientId("acme")
                .setMarketId("main")
                .setTerms(Life.terms())
                .setReasonCode("WRONG")
                .setComment("It is clause 5.")
                .setAppealableUntil(APPEALABLE_UNTIL)
                .setRejectedAt(REJECTED)
                .setDeliveredAt(DELIVERED);
    }

    static RejectionAppealed appealed() {
        return new RejectionAppealed("d1", FIRST, "ada", "Clause 4 it is.");
    }

    static AppealClosed.Builder closed(AppealResult result, Instant at) {
        return AppealClosed.newBuilder()
                .setAssignmentId(FIRST)
                .setTaskId("d1/u1/1")
                .setDemandId("d1")
                .setUnitId("u1")
                .setWorkerId("ada")
                .setClientId("acme")
                .setMarketId("main")
                .setResult(result)
                .setComment(result == AppealResult.LOST ? "It is clause 5." : null)
                .setClosedAt(at);
    }

    static ReversalRequested reversalRequested() {
        return new ReversalRequested("r1", "d1", FIRST, "FRAUD", "Copied from u2.");
    }

    static WorkReversed.Builder reversed() {
        return WorkReversed.newBuilder()
                .setReversalId("r1")
                .setAssignmentId(FIRST)
                .setTaskId("d1/u1/1")
                .setDemandId("d1")
                .setUnitId("u1")
                .setWorkerId("ada")
                .setClientId("acme")
                .setMarketId("main")
                .setReasonCode("FRAUD")
                .setComment("Copied from u2.")
                .setAppealableUntil(APPEALABLE_UNTIL)
                .setReversedAt(REJECTED);
    }

    /** What was paid first is given back. */
    static PayoutIssued.Builder reversal(Life life) {
        return PayoutIssued.newBuilder(life.payout)
                .setPayoutId("d1/u1/1/1/1/reversal")
                .setKind(PayoutKind.REVERSAL)
                .setReversesPayoutId("d1/u1/1/1/1")
                .setJournalId("d1/u1/1/1/1/reversal");
    }

    /** After a reversal was undone. */
    static WorkAccepted acceptedAgain(Life life) {
        return WorkAccepted.newBuilder(life.outcome).setPayment(2).build();
    }

    static PayoutIssued.Builder paidAgain(Life life) {
        return PayoutIssued.newBuilder(life.payout).setPayoutId("d1/u1/1/1/2").setJournalId("d1/u1/1/1/2");
    }

    static ReworkRequested.Builder rework(String assignmentId) {
        return ReworkRequested.newBuilder()
                .setDemandId("d1")
                .setUnitId("u1")
                .setTaskId("d1/u1/1")
                .setAssignmentId(assignmentId)
                .setMarketId("main")
                .setWorkerId("ada")
                .setReasonCode("INCOMPLETE")
                .setComment("Which paragraph?")
                .setDueAt(Life.EXPIRES)
                .setClientId("acme")
                .setLanguage("en-GB")
                .setTerms(Life.terms());
    }

    /** The first rework of the task. */
    static TaskAssigned.Builder assignedAgain(Life life) {
        return TaskAssigned.newBuilder(life.assigned)
                .setAssignmentId(SECOND)
                .setReworkOf(FIRST)
                .setAssignedAt(DELIVERED.plusSeconds(1))
                .setLeaseExpiresAt(Life.EXPIRES);
    }

    /** A review of the first assignment, as a task. */
    static TaskOpened.Builder reviewTask() {
        return TaskOpened.newBuilder()
                .setDemandId("d1")
                .setUnitId("u1")
                .setTaskId("d1/u1/2")
                .setClientId("acme")
                .setMarketId("main")
                .setPurpose(Purpose.REVIEW)
                .setSubjectAssignmentId(FIRST)
                .setExcludedWorkerIds(List.of("ada"))
                .setOpenedAt(DELIVERED)
                .setPoolId("law");
    }
}
