package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.ANSWERED;

import io.guildhall.task.AppealClosed;
import io.guildhall.task.AppealResult;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Guarantee 9, of rejections and reversals: each has its reasons, may be appealed against, and comes to an end. */
final class Appealed implements Check {

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        switch (record.content()) {
            case WorkRejected rejected ->
                checkReasons(
                        rejected.getReasonCode(),
                        rejected.getComment(),
                        rejected.getAppealableUntil().isAfter(rejected.getRejectedAt()),
                        report(rejected.getAssignmentId(), record, found));
            case WorkReversed reversed ->
                checkReasons(
                        reversed.getReasonCode(),
                        reversed.getComment(),
                        reversed.getAppealableUntil().isAfter(reversed.getReversedAt()),
                        report(reversed.getAssignmentId(), record, found));
            case AppealClosed closed ->
                checkClosing(
                        closed,
                        evidence.verdicts().disputes().get(closed.getAssignmentId()),
                        report(closed.getAssignmentId(), record, found));
            case null, default -> {}
        }
    }

    private static Consumer<String> report(String entity, LogRecord record, Consumer<Violation> found) {
        return message -> found.accept(new Violation(ANSWERED, entity, message, record.position()));
    }

    private static void checkReasons(String reasonCode, String comment, boolean appealable, Consumer<String> wrong) {
        if (reasonCode.isBlank() || comment.isBlank()) {
            wrong.accept("was rejected or reversed without reason or comment");
        }
        if (!appealable) {
            wrong.accept("was rejected or reversed without time for an appeal");
        }
    }

    private static void checkClosing(AppealClosed closed, @Nullable Dispute dispute, Consumer<String> wrong) {
        long at = closed.getClosedAt().toEpochMilli();
        switch (closed.getResult()) {
            case UNUSED -> {
                if (dispute != null && at < dispute.appealableUntil) {
                    wrong.accept("became final before the time for an appeal was over");
                }
            }
            case LOST -> {
                if (closed.getComment() == null || closed.getComment().isBlank()) {
                    wrong.accept("lost its appeal without a comment");
                }
            }
            case UNKNOWN -> wrong.accept("has an appeal that was closed without a result");
            case WON -> {}
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        evidence.verdicts().disputes().forEach((assignmentId, dispute) -> {
            Consumer<String> wrong =
                    message -> found.accept(new Violation(ANSWERED, assignmentId, message, dispute.anyPosition()));
            checkAppeals(assignmentId, dispute, evidence, wrong);
            checkResult(evidence.assignment(assignmentId), dispute, wrong);
        });
    }

    private static void checkAppeals(String assignmentId, Dispute dispute, Evidence evidence, Consumer<String> wrong) {
        int occasions = dispute.rejections + dispute.reversals;
        if (dispute.timesClosed() > occasions) {
            wrong.accept("was closed " + dispute.timesClosed() + " times, but rejected or reversed " + occasions);
        }
        if (dispute.appeals > occasions) {
            wrong.accept(dispute.appeals + " appeals were taken, " + occasions + " can count");
        }
        boolean asked = evidence.verdicts().reviews().containsKey(assignmentId + "/appeal");
        if (dispute.appeals > 0 && !asked) {
            wrong.accept("was appealed against, but nobody was asked to decide");
        }
        if (dispute.appeals > occasions - dispute.closed(AppealResult.UNUSED)) {
            wrong.accept("was appealed against, but closed as if it was not");
        }
        if (dispute.isOpen() && dispute.appeals == 0 && evidence.isOverdue(dispute.appealableUntil)) {
            wrong.accept("could be appealed against until " + Instant.ofEpochMilli(dispute.appealableUntil)
                    + ", but did not become final");
        }
    }

    /** Work is accepted once if it was not rejected, and once more for each appeal that was won. */
    private static void checkResult(Assignment assignment, Dispute dispute, Consumer<String> wrong) {
        int acceptances = Integer.bitCount(assignment.accepted | assignment.setAside);
        int due = (dispute.rejections > 0 ? 0 : 1) + dispute.closed(AppealResult.WON);
        if (acceptances != due) {
            wrong.accept("was rejected " + dispute.rejections + " times and won " + dispute.closed(AppealResult.WON)
                    + " appeals, but was accepted " + acceptances + " times");
        }
        if (dispute.reversals > 1) {
            wrong.accept("was reversed " + dispute.reversals + " times");
        }
    }
}
