package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandRequested;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.WorkReviewed;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.intake.Checks;
import io.guildhall.support.intake.Intake;
import io.guildhall.support.intake.IntakeRule;
import java.util.List;

/**
 * What this service takes from outside, and in which shape. Of a request only the ids are checked here: its other faults
 * are told in its DemandUpdated, all at once.
 */
final class TaskInputs {

    private static final int FULL_BASIS_POINTS = 10_000;

    private TaskInputs() {}

    static Intake intake() {
        return new Intake(
                Topics.TASK_SERVICE,
                List.of(
                        IntakeRule.keyed(
                                Topics.DEMAND_REQUESTS,
                                DemandRequested.class,
                                DemandRequested::getDemandId,
                                TaskInputs::check),
                        IntakeRule.keyed(
                                Topics.DEMAND_CANCELLATIONS,
                                DemandCancelled.class,
                                DemandCancelled::getDemandId,
                                TaskInputs::check),
                        IntakeRule.everywhere(Topics.CLIENTS, ClientAccount.class, TaskInputs::check),
                        IntakeRule.keyed(
                                Topics.REVERSALS,
                                ReversalRequested.class,
                                ReversalRequested::getDemandId,
                                TaskInputs::check),
                        IntakeRule.keyed(
                                Topics.REVIEW_VERDICTS,
                                WorkReviewed.class,
                                WorkReviewed::getDemandId,
                                TaskInputs::check),
                        IntakeRule.keyed(
                                Topics.REVIEW_APPEALS,
                                RejectionAppealed.class,
                                RejectionAppealed::getDemandId,
                                TaskInputs::check)),
                Topics.TASK_SERVICE_INBOX,
                Topics.TASK_SERVICE_DLT);
    }

    private static void check(DemandRequested request, Checks checks) {
        checks.about(request.getDemandId())
                .id("demandId", request.getDemandId())
                .id("clientId", request.getClientId());
    }

    private static void check(DemandCancelled cancelled, Checks checks) {
        checks.about(cancelled.getDemandId())
                .id("demandId", cancelled.getDemandId())
                .id("clientId", cancelled.getClientId())
                .text("reason", cancelled.getReason(), Checks.COMMENT_BYTES);
    }

    private static void check(ClientAccount account, Checks checks) {
        checks.about(account.getClientId())
                .id("clientId", account.getClientId())
                .known("status", account.getStatus())
                .optionalId("conflictGroup", account.getConflictGroup())
                .range("feeBasisPoints", account.getFeeBasisPoints(), 0, FULL_BASIS_POINTS)
                .currency("currency", account.getCurrency());
    }

    private static void check(ReversalRequested reversal, Checks checks) {
        checks.about(reversal.getReversalId())
                .id("reversalId", reversal.getReversalId())
                .id("demandId", reversal.getDemandId())
                .derivedId("assignmentId", reversal.getAssignmentId())
                .id("reasonCode", reversal.getReasonCode())
                .text("comment", reversal.getComment(), Checks.COMMENT_BYTES);
    }

    private static void check(WorkReviewed review, Checks checks) {
        checks.about(review.getReviewRequestId())
                .derivedId("reviewRequestId", review.getReviewRequestId())
                .id("demandId", review.getDemandId())
                .id("clientId", review.getClientId())
                .known("verdict", review.getVerdict())
                .text("comment", review.getComment(), Checks.COMMENT_BYTES)
                .id("reviewerId", review.getReviewerId());
        String reasonCode = review.getReasonCode();
        if (reasonCode != null && !reasonCode.isBlank()) {
            checks.id("reasonCode", reasonCode); // that one is missing, the core says with the rules of the verdict
        }
    }

    private static void check(RejectionAppealed appeal, Checks checks) {
        checks.about(appeal.getAssignmentId())
                .derivedId("assignmentId", appeal.getAssignmentId())
                .id("demandId", appeal.getDemandId())
                .id("workerId", appeal.getWorkerId())
                .text("statement", appeal.getStatement(), Checks.COMMENT_BYTES);
    }
}
