package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.PAID_ONCE;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import java.util.function.Consumer;

/** Guarantee 6: each accepted task has one payout or one dead letter, and nothing else has either. */
final class PaidOnce implements Check {

    /** Top-ups, severance and reversals have no cause in the log yet: nothing asks for them. */
    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        if (record.content() instanceof PayoutIssued payout) {
            if (payout.getKind() != PayoutKind.TASK || payout.getAssignmentId() == null) {
                found.accept(new Violation(
                        PAID_ONCE, payout.getPayoutId(), "a payout that nothing asked for", record.position()));
            } else if (!payout.getPayoutId().equals(payout.getAssignmentId() + "/1")) {
                found.accept(new Violation(
                        PAID_ONCE, payout.getPayoutId(), "its id does not follow from its cause", record.position()));
            }
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        for (Assignment assignment : evidence.assignments()) {
            check(
                    assignment,
                    message -> found.accept(
                            new Violation(PAID_ONCE, assignment.assignmentId, message, assignment.anyPosition())));
        }
    }

    private static void check(Assignment assignment, Consumer<String> wrong) {
        if (assignment.payouts > 1) {
            wrong.accept("was paid " + assignment.payouts + " times");
        }
        if (assignment.payouts > 0 && assignment.acceptances == 0) {
            wrong.accept("was paid, but never accepted");
        }
        int payable = assignment.acceptances - assignment.acceptancesSetAside;
        if (assignment.payouts == 0 && payable > 0) {
            wrong.accept("was accepted, but neither paid nor put away as a dead letter");
        }
        if (assignment.payouts > 0 && assignment.acceptances > 0 && payable == 0) {
            wrong.accept("was paid, although its acceptance was put away as a dead letter");
        }
    }
}
