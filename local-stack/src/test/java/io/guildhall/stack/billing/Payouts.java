package io.guildhall.stack.billing;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.workforce.Engagement;
import java.math.BigDecimal;
import java.time.Instant;

/** Payouts of worker-1 as the payout service writes them. */
final class Payouts {

    private Payouts() {}

    static PayoutIssued task(String payoutId, String amount, String fee, String currency, String issuedAt) {
        return PayoutIssued.newBuilder()
                .setPayoutId(payoutId)
                .setKind(PayoutKind.TASK)
                .setWorkerId("worker-1")
                .setPayeeId("worker-1")
                .setEngagement(Engagement.GIG)
                .setClientId("acme")
                .setProjectId("atlas")
                .setDemandId("d")
                .setTaskId(payoutId + "-task")
                .setAssignmentId(payoutId + "-task/1")
                .setPoolId("law")
                .setTaskType("rate")
                .setAmount(new BigDecimal(amount).setScale(4))
                .setFee(new BigDecimal(fee).setScale(4))
                .setCurrency(currency)
                .setRateVersion(1)
                .setJournalId(payoutId)
                .setIssuedAt(Instant.parse(issuedAt))
                .build();
    }

    static PayoutIssued reversal(PayoutIssued original, String issuedAt) {
        return PayoutIssued.newBuilder(original)
                .setPayoutId(original.getPayoutId() + "/reversal")
                .setKind(PayoutKind.REVERSAL)
                .setReversesPayoutId(original.getPayoutId())
                .setIssuedAt(Instant.parse(issuedAt))
                .build();
    }
}
