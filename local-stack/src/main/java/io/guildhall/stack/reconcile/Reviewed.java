package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.ANSWERED;
import static io.guildhall.stack.reconcile.Guarantee.RIGHT_PEOPLE;

import io.guildhall.review.ReviewStage;
import io.guildhall.review.Verdict;
import io.guildhall.review.WorkReviewed;
import io.guildhall.task.AcceptedBy;
import io.guildhall.task.AppealResult;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.WorkAccepted;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Guarantee 9, of reviews: each is decided as the reviewer said or by silence at its end; 4: by somebody else. */
final class Reviewed implements Check {

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        switch (record.content()) {
            case ReworkRequested rework
            when rework.getReasonCode().isBlank() || rework.getComment().isBlank() ->
                found.accept(new Violation(
                        ANSWERED,
                        rework.getAssignmentId(),
                        "is to be done again without reason or comment",
                        record.position()));
            case WorkAccepted accepted
            when accepted.getAcceptedBy() == AcceptedBy.SILENCE -> checkSilence(accepted, record, evidence, found);
            case null, default -> {}
        }
    }

    /** Where judgements wait for each other, the window is over without a review. */
    private static void checkSilence(
            WorkAccepted accepted, LogRecord record, Evidence evidence, Consumer<Violation> found) {
        Review review = evidence.verdicts().reviews().get(accepted.getAssignmentId() + "/review");
        boolean over = review == null
                ? evidence.demand(accepted.getDemandId()).seeksConsensus()
                : accepted.getAcceptedAt().toEpochMilli() >= review.dueAt;
        if (!over) {
            String message = "was accepted by silence before a review of it was over";
            found.accept(new Violation(ANSWERED, accepted.getAssignmentId(), message, record.position()));
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        evidence.verdicts().reviews().values().forEach(review -> check(review, evidence, found));
    }

    private static void check(Review review, Evidence evidence, Consumer<Violation> found) {
        Assignment assignment = evidence.leases().known(review.assignmentId);
        if (review.position == null || assignment == null) {
            found.accept(violation(review, "is a review of what was never to be reviewed"));
            return;
        }
        Dispute dispute = evidence.verdicts().disputes().get(review.assignmentId);
        int most = review.stage == ReviewStage.REVIEW || dispute == null ? 1 : dispute.rejections + dispute.reversals;
        if (review.timesRequested > most || review.verdicts > review.timesRequested) {
            found.accept(violation(
                    review, "was requested " + review.timesRequested + " and decided " + review.verdicts + " times"));
        }
        if (review.verdict == null) {
            checkInTime(review, assignment, dispute, evidence, found);
        } else {
            checkVerdict(review, review.verdict, assignment, dispute, found);
            checkReviewer(review, review.verdict, assignment, evidence, found);
        }
    }

    private static void checkInTime(
            Review review,
            Assignment assignment,
            @Nullable Dispute dispute,
            Evidence evidence,
            Consumer<Violation> found) {
        boolean open = review.stage == ReviewStage.REVIEW
                ? !assignment.isJudged() && assignment.reworks == 0
                : dispute != null && dispute.isOpen();
        if (open && evidence.isOverdue(review.dueAt)) {
            found.accept(violation(
                    review, "was due at " + Instant.ofEpochMilli(review.dueAt) + ", but silence decided nothing"));
        }
    }

    private static void checkVerdict(
            Review review,
            WorkReviewed verdict,
            Assignment assignment,
            @Nullable Dispute dispute,
            Consumer<Violation> found) {
        boolean followed = review.stage == ReviewStage.REVIEW
                ? followed(verdict.getVerdict(), assignment)
                : dispute != null && followed(verdict.getVerdict(), dispute);
        if (!followed) {
            found.accept(violation(review, "was decided as " + verdict.getVerdict() + ", but that was not done"));
        }
    }

    private static boolean followed(Verdict verdict, Assignment assignment) {
        return switch (verdict) {
            case ACCEPT -> assignment.isAccepted();
            case REJECT -> assignment.rejections > 0;
            case REWORK -> assignment.reworks > 0;
            case UNKNOWN -> false;
        };
    }

    private static boolean followed(Verdict verdict, Dispute dispute) {
        return switch (verdict) {
            case ACCEPT -> dispute.closed(AppealResult.WON) > 0;
            case REJECT -> dispute.closed(AppealResult.LOST) > 0;
            case REWORK, UNKNOWN -> false;
        };
    }

    private static void checkReviewer(
            Review review, WorkReviewed verdict, Assignment assignment, Evidence evidence, Consumer<Violation> found) {
        String reviewer = verdict.getReviewerId();
        if (reviewer.equals(assignment.workerId)) {
            String message = reviewer + " reviewed their own work";
            found.accept(new Violation(RIGHT_PEOPLE, review.reviewRequestId, message, review.anyPosition()));
        }
        if (review.stage == ReviewStage.APPEAL && reviewer.equals(decidedAgainst(review, evidence))) {
            String message = reviewer + " decided on an appeal against their own rejection";
            found.accept(new Violation(RIGHT_PEOPLE, review.reviewRequestId, message, review.anyPosition()));
        }
    }

    /** Who rejected the work or sent it back; nobody where a reversal is appealed against. */
    private static @Nullable String decidedAgainst(Review appeal, Evidence evidence) {
        Review first = evidence.verdicts().reviews().get(appeal.assignmentId + "/review");
        WorkReviewed verdict = first == null ? null : first.verdict;
        return verdict == null || verdict.getVerdict() == Verdict.ACCEPT ? null : verdict.getReviewerId();
    }

    private static Violation violation(Review review, String message) {
        return new Violation(ANSWERED, review.reviewRequestId, message, review.anyPosition());
    }
}
