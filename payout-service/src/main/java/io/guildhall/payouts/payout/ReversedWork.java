package io.guildhall.payouts.payout;

/**
 * A payment that is taken back, whole.
 *
 * @param reversalId id made by the operator
 * @param assignmentId assignment that was paid
 * @param payment which of its payments is taken back, from 1
 * @param workerId who was paid
 * @param clientId whose work it was
 */
public record ReversedWork(String reversalId, String assignmentId, int payment, String workerId, String clientId)
        implements Outcome {

    static final String SUFFIX = "reversal";

    /** Id of the payout that is taken back. */
    public String originalId() {
        return assignmentId + '/' + payment;
    }

    /** Id of its payout: {@code assignmentId/payment/reversal}. */
    @Override
    public String outcomeId() {
        return outcomeId(assignmentId, payment);
    }

    static String outcomeId(String assignmentId, int payment) {
        return assignmentId + '/' + payment + '/' + SUFFIX;
    }
}
