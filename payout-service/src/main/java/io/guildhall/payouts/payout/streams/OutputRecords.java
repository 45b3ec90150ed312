package io.guildhall.payouts.payout.streams;

import io.guildhall.payout.JournalEntry;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayStatement;
import io.guildhall.payout.PayoutKind;
import io.guildhall.payout.StatementLine;
import io.guildhall.payouts.ledger.Entry;
import io.guildhall.payouts.ledger.Journal;
import io.guildhall.payouts.ledger.PostedJournal;
import io.guildhall.payouts.statement.Line;
import io.guildhall.payouts.statement.Statement;
import io.guildhall.support.records.MoneyRecords;
import io.guildhall.support.work.Terms;

/** Books as records. */
final class OutputRecords {

    private OutputRecords() {}

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

    static PayStatement statement(Statement statement) {
        return PayStatement.newBuilder()
                .setStatementId(statement.statementId())
                .setWorkerId(statement.workerId())
                .setWeek(statement.week())
                .setCurrency(statement.opening().getCurrencyUnit().getCode())
                .setOpening(MoneyRecords.amount(statement.opening()))
                .setLines(statement.lines().stream().map(OutputRecords::line).toList())
                .setClosing(MoneyRecords.amount(statement.closing()))
                .setPayable(MoneyRecords.amount(statement.payable()))
                .setIssuedAt(statement.issuedAt())
                .build();
    }

    private static StatementLine line(Line line) {
        StatementLine.Builder entry = StatementLine.newBuilder()
                .setPayoutId(line.payoutId())
                .setKind(PayoutKind.valueOf(line.kind().name()))
                .setTaskId(line.taskId())
                .setAmount(MoneyRecords.amount(line.amount()))
                .setAt(line.at())
                .setAssignmentId(line.assignmentId())
                .setCountedSeconds(line.seconds())
                .setReversesPayoutId(line.reversesPayoutId());
        Terms terms = line.terms();
        if (terms != null) {
            entry.setPoolId(terms.poolId())
                    .setTaskType(terms.taskType())
                    .setRateKey(terms.rateKey())
                    .setRateVersion(terms.rateVersion());
        }
        return entry.build();
    }
}
