package io.guildhall.stack.explain;

import io.guildhall.demand.UnitCompleted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.refusals.InputRefused;
import io.guildhall.review.ReviewRequested;
import io.guildhall.review.ReviewStage;
import io.guildhall.stack.explain.Narration.Told;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.Grade;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import java.time.Instant;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecordBase;

/** What became of a task's work, in plain words: judged, appealed, paid. */
final class VerdictNarration {

    private VerdictNarration() {}

    /**
     * The record in words.
     *
     * @throws IllegalArgumentException when it says nothing of a task
     */
    static Told of(SpecificRecordBase record) {
        return switch (record) {
            case ReviewRequested request -> new Told(Instant.MIN, requested(request));
            case ReworkRequested rework ->
                new Told(
                        Instant.MIN,
                        "sent back to " + rework.getWorkerId() + " for rework until " + Phrases.time(rework.getDueAt())
                                + ": " + why(rework.getReasonCode(), rework.getComment()));
            case WorkAccepted work -> new Told(work.getAcceptedAt(), accepted(work));
            case WorkRejected work ->
                new Told(
                        work.getRejectedAt(),
                        "work of " + work.getWorkerId() + " rejected: "
                                + why(work.getReasonCode(), work.getComment()) + "; they may appeal until "
                                + Phrases.time(work.getAppealableUntil()));
            case WorkReversed work ->
                new Told(
                        work.getReversedAt(),
                        "the operator took payment " + work.getPayment() + " back from " + work.getWorkerId() + ": "
                                + why(work.getReasonCode(), work.getComment()) + "; they may appeal until "
                                + Phrases.time(work.getAppealableUntil()));
            case AppealClosed appeal -> new Told(appeal.getClosedAt(), closed(appeal));
            case PayoutIssued payout -> new Told(payout.getIssuedAt(), paid(payout));
            case InputRefused refused ->
                new Told(
                        refused.getAt(),
                        "something sent was refused: " + refused.getCode() + ", " + refused.getMessage());
            case UnitCompleted unit -> new Told(unit.getAt(), completed(unit));
            default ->
                throw new IllegalArgumentException(
                        "a task has no " + record.getSchema().getName());
        };
    }

    private static String requested(ReviewRequested request) {
        boolean isAppeal = request.getStage() == ReviewStage.APPEAL;
        String statement = request.getStatement() == null ? "" : ": " + Phrases.quote(request.getStatement());
        return (isAppeal
                        ? "the worker appealed" + statement + "; somebody else decides until "
                        : "to be reviewed until ")
                + Phrases.time(request.getDueAt()) + ", else silence " + (isAppeal ? "wins it" : "accepts");
    }

    private static String accepted(WorkAccepted work) {
        String grade = work.getGrade() == Grade.UNGRADED
                ? ""
                : ", found " + work.getGrade().name().toLowerCase(Locale.ROOT);
        String bearer = work.getClientBillable()
                ? work.getClientId() + " owes " + Phrases.money(work.getTerms().getPay()) + " and a fee of "
                        + Phrases.money(work.getFee(), work.getTerms().getPay().getCurrency())
                : "the platform bears " + Phrases.money(work.getTerms().getPay());
        return "work of " + work.getWorkerId() + " accepted by "
                + work.getAcceptedBy().name().toLowerCase(Locale.ROOT) + grade + "; " + bearer;
    }

    private static String closed(AppealClosed appeal) {
        String what = appeal.getOfReversal() ? "reversal" : "rejection";
        String comment = appeal.getComment() == null ? "" : ": " + Phrases.quote(appeal.getComment());
        return switch (appeal.getResult()) {
            case WON -> "the appeal against the " + what + " was won" + comment;
            case LOST -> "the appeal against the " + what + " was lost" + comment;
            case UNUSED -> "nobody appealed; the " + what + " is final";
            case UNKNOWN -> "the " + what + " ended in a way this program does not know";
        };
    }

    private static String paid(PayoutIssued payout) {
        String amount = Phrases.money(payout.getAmount(), payout.getCurrency());
        return switch (payout.getKind()) {
            case REVERSAL -> amount + " taken back from " + payout.getPayeeId() + " (" + payout.getPayoutId() + ")";
            case TASK, FLOOR_TOP_UP, SEVERANCE, UNKNOWN ->
                amount + " paid to " + payout.getPayeeId() + " (" + payout.getPayoutId() + ")";
        };
    }

    private static String completed(UnitCompleted unit) {
        String reason = unit.getReason() == null ? "" : " (" + unit.getReason() + ")";
        String answer = unit.getAnswer() == null ? "" : ", answer " + Phrases.quote(unit.getAnswer());
        String agreement = unit.getAgreement() == null ? "" : ", agreement " + Phrases.share(unit.getAgreement());
        String confidence = unit.getConfidence() == null ? "" : ", confidence " + Phrases.share(unit.getConfidence());
        return "its unit ended " + unit.getStatus() + reason + answer + agreement + confidence;
    }

    private static String why(String reasonCode, String comment) {
        return reasonCode + ", " + Phrases.quote(comment);
    }
}
