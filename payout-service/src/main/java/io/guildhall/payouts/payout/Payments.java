package io.guildhall.payouts.payout;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was paid, what of it was taken back, and whose time was counted. Never forgotten: it is what makes it once. */
final class Payments {

    private final Table<Payment> payments;
    private final Table<RejectedWork> rejected;

    Payments(Tables tables) {
        payments = tables.table("payment", Payment.class);
        rejected = tables.table("rejected", RejectedWork.class);
    }

    /** The outcome that was followed under the id of this one, if one was. */
    @Nullable Outcome followed(Outcome asked) {
        return switch (asked) {
            case AcceptedWork work -> paid(work.payoutId());
            case RejectedWork work -> rejected.get(work.assignmentId());
            case ReversedWork work -> reversal(work.originalId());
        };
    }

    /** Whether an outcome of that id was followed. */
    boolean isFollowed(String outcomeId) {
        int cut = outcomeId.lastIndexOf('/');
        String before = outcomeId.substring(0, Math.max(cut, 0));
        return switch (outcomeId.substring(cut + 1)) {
            case ReversedWork.SUFFIX -> reversal(before) != null;
            case RejectedWork.SUFFIX -> rejected.get(before) != null;
            default -> paid(outcomeId) != null;
        };
    }

    /** The work that was paid by a payout. */
    @Nullable AcceptedWork paid(String payoutId) {
        Payment payment = payments.get(payoutId);
        return payment == null ? null : payment.work();
    }

    /** Whether the payment before this one, if there has to be one, was taken back. */
    boolean isItsTurn(AcceptedWork work) {
        return work.payment() == 1 || reversal(work.assignmentId() + '/' + (work.payment() - 1)) != null;
    }

    /** Whether the time of an assignment was counted. */
    boolean isTimeCounted(String assignmentId) {
        return payments.get(assignmentId + "/1") != null || rejected.get(assignmentId) != null;
    }

    void pay(AcceptedWork work) {
        payments.put(work.payoutId(), new Payment(work, null));
    }

    void reverse(ReversedWork work) {
        AcceptedWork original = Objects.requireNonNull(paid(work.originalId()), work.originalId());
        payments.put(work.originalId(), new Payment(original, work));
    }

    void reject(RejectedWork work) {
        rejected.put(work.assignmentId(), work);
    }

    private @Nullable ReversedWork reversal(String payoutId) {
        Payment payment = payments.get(payoutId);
        return payment == null ? null : payment.reversal();
    }

    /** Row: work that was paid, and what took it back. */
    record Payment(AcceptedWork work, @Nullable ReversedWork reversal) {}
}
