package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.review.ReviewRequested;
import io.guildhall.review.ReviewStage;
import io.guildhall.support.records.MoneyRecords;
import io.guildhall.support.records.TermsRecords;
import io.guildhall.task.AcceptedBy;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.AppealResult;
import io.guildhall.task.Grade;
import io.guildhall.task.Purpose;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import io.guildhall.tasks.demand.DemandRef;
import io.guildhall.tasks.lifecycle.TaskEvent;
import io.guildhall.tasks.review.Brief;
import io.guildhall.tasks.review.Stage;
import io.guildhall.tasks.work.Delivery;
import io.guildhall.tasks.work.Ruling;
import io.guildhall.tasks.work.Work;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of delivered work, as records. */
final class OutcomeRecords {

    private OutcomeRecords() {}

    static WorkAccepted workAccepted(TaskEvent.WorkAccepted accepted) {
        return workAccepted(accepted.demand(), accepted.work(), accepted.at())
                .setGrade(Grade.valueOf(accepted.grade().name()))
                .setAcceptedBy(AcceptedBy.valueOf(accepted.acceptedBy().name()))
                .build();
    }

    static WorkAccepted workAccepted(TaskEvent.OverdueWorkAccepted overdue) {
        return workAccepted(overdue.demand(), overdue.work(), overdue.at())
                .setGrade(Grade.UNGRADED)
                .setAcceptedBy(AcceptedBy.POLICY)
                .build();
    }

    private static WorkAccepted.Builder workAccepted(DemandRef ref, Work work, Instant at) {
        Delivery delivery = work.delivery();
        return WorkAccepted.newBuilder()
                .setAssignmentId(delivery.assignmentId())
                .setTaskId(delivery.taskId())
                .setDemandId(ref.demandId())
                .setUnitId(delivery.unitId())
                .setWorkerId(delivery.workerId())
                .setClientId(ref.clientId())
                .setMarketId(delivery.marketId())
                .setProjectId(ref.projectId())
                .setPurpose(Purpose.valueOf(delivery.purpose().name()))
                .setTerms(TermsRecords.toRecord(delivery.terms()))
                .setCountedSeconds(work.countedSeconds())
                .setClientBillable(work.price().clientBillable())
                .setFee(MoneyRecords.amount(work.price().fee()))
                .setAssignedAt(delivery.assignedAt())
                .setAcceptedAt(at)
                .setPayment(work.payments())
                .setDeliveredAt(delivery.deliveredAt());
    }

    static WorkRejected workRejected(TaskEvent.WorkRejected rejected) {
        DemandRef ref = rejected.demand();
        Work work = rejected.work();
        Delivery delivery = work.delivery();
        Ruling why = why(work);
        return WorkRejected.newBuilder()
                .setAssignmentId(delivery.assignmentId())
                .setTaskId(delivery.taskId())
                .setDemandId(ref.demandId())
                .setUnitId(delivery.unitId())
                .setWorkerId(delivery.workerId())
                .setClientId(ref.clientId())
                .setMarketId(delivery.marketId())
                .setTerms(TermsRecords.toRecord(delivery.terms()))
                .setCountedSeconds(work.countedSeconds())
                .setReasonCode(why.reasonCode())
                .setComment(why.comment())
                .setAppealableUntil(until(work))
                .setRejectedAt(rejected.at())
                .setDeliveredAt(delivery.deliveredAt())
                .build();
    }

    static WorkReversed workReversed(TaskEvent.WorkReversed reversed) {
        DemandRef ref = reversed.demand();
        Work work = reversed.work();
        Delivery delivery = work.delivery();
        Ruling why = why(work);
        return WorkReversed.newBuilder()
                .setReversalId(reversed.reversalId())
                .setAssignmentId(delivery.assignmentId())
                .setTaskId(delivery.taskId())
                .setDemandId(ref.demandId())
                .setUnitId(delivery.unitId())
                .setWorkerId(delivery.workerId())
                .setClientId(ref.clientId())
                .setMarketId(delivery.marketId())
                .setReasonCode(why.reasonCode())
                .setComment(why.comment())
                .setAppealableUntil(until(work))
                .setReversedAt(reversed.at())
                .setPayment(work.payments())
                .build();
    }

    static AppealClosed appealClosed(TaskEvent.AppealClosed closed) {
        DemandRef ref = closed.demand();
        Delivery delivery = closed.work().delivery();
        return AppealClosed.newBuilder()
                .setAssignmentId(delivery.assignmentId())
                .setTaskId(delivery.taskId())
                .setDemandId(ref.demandId())
                .setUnitId(delivery.unitId())
                .setWorkerId(delivery.workerId())
                .setClientId(ref.clientId())
                .setMarketId(delivery.marketId())
                .setResult(AppealResult.valueOf(closed.result().name()))
                .setComment(closed.comment())
                .setClosedAt(closed.at())
                .setPoolId(delivery.terms().poolId())
                .setOfReversal(closed.work().reversed())
                .build();
    }

    static ReviewRequested reviewRequested(TaskEvent.ReviewRequested asked) {
        return reviewRequested(Stage.REVIEW, asked.demand(), asked.work(), asked.brief(), null);
    }

    static ReviewRequested reviewRequested(TaskEvent.AppealMade made) {
        return reviewRequested(Stage.APPEAL, made.demand(), made.work(), made.brief(), made.statement());
    }

    private static ReviewRequested reviewRequested(
            Stage stage, DemandRef ref, Work work, Brief brief, @Nullable String statement) {
        Delivery delivery = work.delivery();
        return ReviewRequested.newBuilder()
                .setReviewRequestId(stage.reviewOf(delivery.assignmentId()))
                .setDemandId(ref.demandId())
                .setClientId(ref.clientId())
                .setUnitId(delivery.unitId())
                .setTaskId(delivery.taskId())
                .setAssignmentId(delivery.assignmentId())
                .setStage(ReviewStage.valueOf(stage.name()))
                .setInstructions(brief.instructions())
                .setContent(brief.content())
                .setAnswer(delivery.answer())
                .setStatement(statement)
                .setDueAt(until(work))
                .build();
    }

    static ReworkRequested reworkRequested(TaskEvent.ReworkRequested rework) {
        DemandRef ref = rework.demand();
        Delivery delivery = rework.work().delivery();
        Ruling why = why(rework.work());
        return ReworkRequested.newBuilder()
                .setDemandId(ref.demandId())
                .setUnitId(delivery.unitId())
                .setTaskId(delivery.taskId())
                .setAssignmentId(delivery.assignmentId())
                .setMarketId(delivery.marketId())
                .setWorkerId(delivery.workerId())
                .setReasonCode(why.reasonCode())
                .setComment(why.comment())
                .setDueAt(rework.dueAt())
                .setClientId(ref.clientId())
                .setLanguage(rework.language())
                .setTerms(TermsRecords.toRecord(delivery.terms()))
                .build();
    }

    private static Ruling why(Work work) {
        return Objects.requireNonNull(work.ruling(), "a decision against work without a reason");
    }

    private static Instant until(Work work) {
        return Objects.requireNonNull(work.due(), "a window without an end");
    }
}
