package io.guildhall.payouts.payout.streams;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.payouts.floor.FloorShortfall;
import io.guildhall.payouts.payout.AcceptedWork;
import io.guildhall.payouts.payout.Payout;
import io.guildhall.payouts.payout.Payout.Reversal;
import io.guildhall.payouts.payout.Payout.Severance;
import io.guildhall.payouts.payout.Payout.TaskPayout;
import io.guildhall.payouts.payout.Payout.TopUp;
import io.guildhall.payouts.severance.SeveranceOwed;
import io.guildhall.support.records.MoneyRecords;
import io.guildhall.support.records.TermsRecords;
import java.math.BigDecimal;

/** Payouts as records, with the calculation they rest on. */
final class PayoutRecords {

    private static final BigDecimal NO_FEE = BigDecimal.ZERO.setScale(MoneyRecords.SCALE);

    private PayoutRecords() {}

    static PayoutIssued of(Payout payout) {
        PayoutIssued.Builder entry = PayoutIssued.newBuilder()
                .setPayoutId(payout.payoutId())
                .setWorkerId(payout.workerId())
                .setPayeeId(payout.payeeId())
                .setEngagement(TermsRecords.engagement(payout.engagement()))
                .setAmount(MoneyRecords.amount(payout.amount()))
                .setCurrency(payout.amount().getCurrencyUnit().getCode())
                .setJournalId(payout.payoutId())
                .setIssuedAt(payout.issuedAt());
        switch (payout) {
            case TaskPayout task -> add(entry, task);
            case Reversal reversal -> add(entry, reversal);
            case TopUp topUp -> add(entry, topUp.shortfall());
            case Severance severance -> add(entry, severance.owed());
        }
        return entry.build();
    }

    private static void add(PayoutIssued.Builder entry, TaskPayout task) {
        add(entry, task.work());
        entry.setKind(PayoutKind.TASK).setCauseId(task.work().assignmentId());
    }

    private static void add(PayoutIssued.Builder entry, Reversal reversal) {
        add(entry, reversal.work());
        entry.setKind(PayoutKind.REVERSAL)
                .setReversesPayoutId(reversal.reversed().originalId())
                .setCauseId(reversal.reversed().reversalId());
    }

    private static void add(PayoutIssued.Builder entry, AcceptedWork work) {
        entry.setClientId(work.clientId())
                .setProjectId(work.projectId())
                .setDemandId(work.demandId())
                .setTaskId(work.taskId())
                .setAssignmentId(work.assignmentId())
                .setPoolId(work.terms().poolId())
                .setTaskType(work.terms().taskType())
                .setFee(MoneyRecords.amount(work.fee()))
                .setRateVersion(work.terms().rateVersion())
                .setClientBillable(work.clientBillable());
    }

    private static void add(PayoutIssued.Builder entry, FloorShortfall shortfall) {
        entry.setKind(PayoutKind.FLOOR_TOP_UP)
                .setFee(NO_FEE)
                .setClientBillable(false)
                .setCauseId(shortfall.workerId() + '/' + shortfall.week())
                .setPeriod(shortfall.week())
                .setCountedSeconds(shortfall.seconds())
                .setFloorPerHour(shortfall.floorPerHour())
                .setPeriodPay(MoneyRecords.amount(shortfall.earned()));
    }

    private static void add(PayoutIssued.Builder entry, SeveranceOwed owed) {
        entry.setKind(PayoutKind.SEVERANCE)
                .setFee(NO_FEE)
                .setClientBillable(false)
                .setCauseId(owed.offboarding().offboardingId())
                .setPeriodPay(MoneyRecords.amount(owed.earnings()))
                .setNoticeWeeks(owed.offboarding().noticeWeeks());
    }
}
