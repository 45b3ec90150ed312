package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.BALANCED;

import io.guildhall.payout.JournalEntry;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Guarantee 8: journals sum to zero, book the payouts one by one, and form one unbroken chain per partition. */
final class Balanced implements Check {

    private static final String GENESIS = "0".repeat(64);

    /** What is to be booked for a payout that has no journal yet, by journal. */
    private final Map<String, Expected> expected = new HashMap<>();

    private final Map<Integer, ChainEnd> chains = new HashMap<>();

    private record Expected(String entries, LogPosition position) {}

    private record ChainEnd(long sequence, String hash) {}

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        switch (record.content()) {
            case PayoutIssued payout -> {
                Expected entries = new Expected(entries(payout), record.position());
                if (expected.put(payout.getJournalId(), entries) != null) {
                    found.accept(violation(payout.getPayoutId(), "shares its journal with another", record));
                }
            }
            case JournalPosted journal -> {
                checkChain(journal, record, found);
                checkEntries(journal, record, found);
            }
            case null, default -> {}
        }
    }

    private void checkChain(JournalPosted journal, LogRecord record, Consumer<Violation> found) {
        ChainEnd end = chains.getOrDefault(record.position().partition(), new ChainEnd(0, GENESIS));
        if (journal.getSequence() != end.sequence() + 1
                || !journal.getPreviousHash().equals(end.hash())) {
            found.accept(violation(journal.getJournalId(), "does not follow the journal before it", record));
        }
        if (!journal.getHash().equals(hash(journal))) {
            found.accept(violation(journal.getJournalId(), "its hash is not that of its content", record));
        }
        chains.put(record.position().partition(), new ChainEnd(journal.getSequence(), journal.getHash()));
    }

    /** As documented: each part on a line of its own, in UTF-8, beginning with the hash before. */
    private static String hash(JournalPosted journal) {
        StringBuilder text = new StringBuilder();
        for (Object part : new Object[] {
            journal.getPreviousHash(),
            journal.getJournalId(),
            journal.getCauseId(),
            journal.getCorrelationId(),
            journal.getWorkerId(),
            journal.getPostedAt().toEpochMilli()
        }) {
            text.append(part).append('\n');
        }
        for (JournalEntry entry : journal.getEntries()) {
            text.append(entry.getAccount())
                    .append(' ')
                    .append(entry.getAmount().toPlainString())
                    .append(' ')
                    .append(entry.getCurrency())
                    .append('\n');
        }
        return Digests.sha256(text.toString());
    }

    private void checkEntries(JournalPosted journal, LogRecord record, Consumer<Violation> found) {
        Map<String, BigDecimal> sums = new HashMap<>();
        TreeMap<String, BigDecimal> byAccount = new TreeMap<>();
        for (JournalEntry entry : journal.getEntries()) {
            sums.merge(entry.getCurrency(), entry.getAmount(), BigDecimal::add);
            byAccount.merge(entry.getAccount() + ' ' + entry.getCurrency(), entry.getAmount(), BigDecimal::add);
        }
        if (sums.values().stream().anyMatch(sum -> sum.signum() != 0)) {
            found.accept(violation(journal.getJournalId(), "does not sum to zero", record));
        }
        Expected payout = expected.remove(journal.getJournalId());
        if (payout == null) {
            found.accept(violation(journal.getJournalId(), "books no payout", record));
        } else if (!payout.entries().equals(byAccount.toString())) {
            found.accept(violation(
                    journal.getJournalId(), "books " + byAccount + ", its payout is " + payout.entries(), record));
        }
    }

    private static String entries(PayoutIssued payout) {
        TreeMap<String, BigDecimal> byAccount = new TreeMap<>();
        String currency = ' ' + payout.getCurrency();
        String bearer = payout.getClientBillable() ? "client/" + payout.getClientId() + "/work" : "platform/expense";
        byAccount.put(bearer + currency, payout.getAmount());
        byAccount.put(
                "payable/" + payout.getPayeeId() + currency, payout.getAmount().negate());
        if (payout.getFee().signum() != 0) {
            byAccount.put("client/" + payout.getClientId() + "/fees" + currency, payout.getFee());
            byAccount.put("platform/revenue" + currency, payout.getFee().negate());
        }
        return byAccount.toString();
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        expected.forEach((journalId, payout) ->
                found.accept(new Violation(BALANCED, journalId, "a payout that no journal books", payout.position())));
    }

    private static Violation violation(String entity, String message, LogRecord record) {
        return new Violation(BALANCED, entity, message, record.position());
    }
}
