package io.guildhall.payouts.payout.streams;

import io.guildhall.payout.JournalEntry;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.payouts.ledger.Entry;
import io.guildhall.payouts.ledger.Journal;
import io.guildhall.payouts.ledger.PostedJournal;
import io.guildhall.payouts.payout.AcceptedWork;
import io.guildhall.payouts.payout.Payout;
import io.guildhall.support.records.MoneyRecords;
import io.guildhall.support.records.TermsRecords;
import io.guildhall.support.work.Terms;

/** What happened, as records. */
final class OutputRecords {

    private OutputRecords() {}

    static PayoutIssued payout(Payout payout) {
        AcceptedWork work = payout.work();
        Terms terms = work.terms();
        return PayoutIssued.newBuilder()
                .setPayoutId(payout.payoutId())
                .setKind(PayoutKind.TASK)
                .setWorkerId(work.workerId())
                .setPayeeId(terms.payeeId())
                .setEngagement(TermsRecords.engagement(terms.engagement()))
                .setClientId(work.clientId())
                .setProjectId(work.projectId())
                .setDemandId(work.demandId())
                .setTaskId(work.taskId())
                .setAssignmentId(work.assignmentId())
                .setPoolId(terms.poolId())
                .setTaskType(terms.taskType())
                .setAmount(MoneyRecords.amount(terms.pay()))
                .setFee(MoneyRecords.amount(work.fee()))
                .setCurrency(terms.pay().getCurrencyUnit().getCode())
                .setRateVersion(terms.rateVersion())
                .setClientBillable(work.clientBillable())
                .setJournalId(payout.journalId())
                .setIssuedAt(payout.issuedAt())
                .build();
    }

    static JournalPosted journal(PostedJournal posted) {
        Journal journal = posted.journal();
        return JournalPosted.newBuilder()
                .setJournalId(journal.journalId())
                .setCauseId(journal.causeId())
                .setCorrelationId(journal.correlationId())
                .setWorkerId(journal.workerId())
                .setEntries(journal.entries().stream().map(OutputRecords::entry).toList())
                .setSequence(posted.sequence())
                .setPreviousHash(posted.previousHash())
                .setHash(posted.hash())
                .setPostedAt(journal.postedAt())
                .build();
    }

    private static JournalEntry entry(Entry entry) {
        return new JournalEntry(
                entry.account().name(),
                MoneyRecords.amount(entry.amount()),
                entry.amount().getCurrencyUnit().getCode());
    }
}
