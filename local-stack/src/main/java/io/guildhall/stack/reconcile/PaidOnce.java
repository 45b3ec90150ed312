package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.PAID_ONCE;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import java.util.function.Consumer;

/**
 * Guarantee 6: each acceptance has one payout or one dead letter, each reversal gives one back, and nothing else has
 * either. What is owed by the week or at the end is looked at by {@link TopUps} and {@link Severances}.
 */
final class PaidOnce implements Check {

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        switch (record.content()) {
            case PayoutIssued payout ->
                checkId(
                        payout,
                        message -> found.accept(
                                new Violation(PAID_ONCE, payout.getPayoutId(), message, record.position())));
            case WorkAccepted accepted ->
                checkHours(
                        evidence.assignment(accepted.getAssignmentId()),
                        accepted.getCountedSeconds(),
                        accepted.getClientBillable(),
                        record,
                        found);
            case WorkRejected rejected ->
                checkHours(
                        evidence.assignment(rejected.getAssignmentId()),
                        rejected.getCountedSeconds(),
                        true,
                        record,
                        found);
            case null, default -> {}
        }
    }

    private static void checkId(PayoutIssued payout, Consumer<String> wrong) {
        if (payout.getKind() == PayoutKind.UNKNOWN) {
            wrong.accept("a payout of a kind that nothing asks for");
        }
        if (payout.getKind() != PayoutKind.TASK && payout.getKind() != PayoutKind.REVERSAL) {
            return;
        }
        PayoutId id = PayoutId.of(payout);
        if (id == null) {
            wrong.accept("its id does not follow from its cause");
        } else if (id.isReversal() && !(id.assignmentId() + '/' + id.payment()).equals(payout.getReversesPayoutId())) {
            wrong.accept("does not name the payout that it takes back");
        }
    }

    /** The floor and the hourly pay rest on these. What is outside its demand is the rework of nothing. */
    private static void checkHours(
            Assignment assignment, long seconds, boolean inside, LogRecord record, Consumer<Violation> found) {
        long delivered = inside ? assignment.secondsWithReworks() : assignment.deliveredSeconds;
        if (seconds != delivered) {
            String message = "counts " + seconds + " s, but " + delivered + " s were delivered";
            found.accept(new Violation(PAID_ONCE, assignment.assignmentId, message, record.position()));
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        for (Assignment assignment : evidence.assignments()) {
            check(assignment, message -> found.accept(violation(assignment, message)));
            Assignment first = assignment.reworkOf;
            if (first != null && first.isAccepted() && assignment.isRegular()) {
                found.accept(violation(first, "was accepted, although it was done again and that is what is judged"));
            }
        }
    }

    private static void check(Assignment assignment, Consumer<String> wrong) {
        int owed = assignment.accepted | assignment.setAside;
        checkPayouts(assignment, owed, wrong);
        checkReturns(assignment, wrong);
        Payments.each(assignment.acceptedAgain, payment -> wrong.accept("was accepted again" + of(payment)));
        Payments.each(owed, payment -> {
            if (payment > 1 && !Payments.has(assignment.reversed, payment - 1)) {
                wrong.accept("was accepted again, but never reversed" + of(payment));
            }
        });
    }

    private static void checkPayouts(Assignment assignment, int owed, Consumer<String> wrong) {
        Payments.each(assignment.paidAgain, payment -> wrong.accept("was paid more than once" + of(payment)));
        Payments.each(assignment.paid & ~owed, payment -> wrong.accept("was paid, but never accepted" + of(payment)));
        Payments.each(
                assignment.accepted & ~assignment.paid,
                payment -> wrong.accept("was accepted, but neither paid nor put away as a dead letter" + of(payment)));
        Payments.each(
                assignment.paid & assignment.setAside & ~assignment.accepted,
                payment ->
                        wrong.accept("was paid, although its acceptance was put away as a dead letter" + of(payment)));
    }

    /** A reversal of what was not paid cannot be carried out; it is put away with it. */
    private static void checkReturns(Assignment assignment, Consumer<String> wrong) {
        int payable = assignment.reversed & assignment.paid;
        Payments.each(assignment.returnedAgain, payment -> wrong.accept("was taken back more than once" + of(payment)));
        Payments.each(
                assignment.returned & ~assignment.reversed,
                payment -> wrong.accept("was taken back, but never reversed" + of(payment)));
        Payments.each(
                payable & ~assignment.returned,
                payment -> wrong.accept("was reversed, but its payout was not taken back" + of(payment)));
        Payments.each(
                assignment.reversed & ~(assignment.accepted | assignment.setAside),
                payment -> wrong.accept("was reversed, but never accepted" + of(payment)));
    }

    /** The first needs no telling: most have no other. */
    private static String of(int payment) {
        return payment == 1 ? "" : " (payment " + payment + ")";
    }

    private static Violation violation(Assignment assignment, String message) {
        return new Violation(PAID_ONCE, assignment.assignmentId, message, assignment.anyPosition());
    }
}
