package io.guildhall.stack.reconcile;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import org.jspecify.annotations.Nullable;

/**
 * The id of a payout or a return of one, taken apart: {@code assignmentId/payment}, for a return with {@code /reversal}.
 *
 * @param payment from 1
 */
record PayoutId(String assignmentId, int payment, boolean isReversal) {

    private static final String REVERSAL = "/reversal";

    /** The id of a TASK or REVERSAL; null if it does not follow from its cause. */
    static @Nullable PayoutId of(PayoutIssued payout) {
        PayoutId id = of(payout.getPayoutId(), payout.getKind());
        return id != null && id.assignmentId.equals(payout.getAssignmentId()) ? id : null;
    }

    static @Nullable PayoutId of(String payoutId, PayoutKind kind) {
        return switch (kind) {
            case TASK -> of(payoutId, false);
            case REVERSAL ->
                payoutId.endsWith(REVERSAL)
                        ? of(payoutId.substring(0, payoutId.length() - REVERSAL.length()), true)
                        : null;
            case FLOOR_TOP_UP, SEVERANCE, UNKNOWN -> null;
        };
    }

    private static @Nullable PayoutId of(String original, boolean reversal) {
        int payment = Ids.number(original);
        return Payments.isPossible(payment) ? new PayoutId(Ids.parent(original), payment, reversal) : null;
    }
}
