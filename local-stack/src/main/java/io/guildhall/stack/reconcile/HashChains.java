package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.BALANCED;

import io.guildhall.payout.JournalEntry;
import io.guildhall.payout.JournalPosted;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Guarantee 8, of what was posted: the journals of each partition form one chain, so that none was changed or removed. */
final class HashChains implements Check {

    private static final String GENESIS = "0".repeat(64);

    private final Map<Integer, Link> ends = new HashMap<>();

    private record Link(long sequence, String hash) {}

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        if (record.content() instanceof JournalPosted journal) {
            check(
                    journal,
                    ends.getOrDefault(record.position().partition(), new Link(0, GENESIS)),
                    message ->
                            found.accept(new Violation(BALANCED, journal.getJournalId(), message, record.position())));
            ends.put(record.position().partition(), new Link(journal.getSequence(), journal.getHash()));
        }
    }

    private static void check(JournalPosted journal, Link end, Consumer<String> wrong) {
        if (journal.getSequence() != end.sequence() + 1
                || !journal.getPreviousHash().equals(end.hash())) {
            wrong.accept("does not follow the journal before it");
        }
        if (!journal.getHash().equals(hash(journal))) {
            wrong.accept("its hash is not that of its content");
        }
    }

    /** As documented: each part on a line of its own, in UTF-8, beginning with the hash before. */
    private static String hash(JournalPosted journal) {
        StringBuilder text = new StringBuilder(512)
                .append(journal.getPreviousHash())
                .append('\n')
                .append(journal.getJournalId())
                .append('\n')
                .append(journal.getCauseId())
                .append('\n')
                .append(journal.getCorrelationId())
                .append('\n')
                .append(journal.getWorkerId())
                .append('\n')
                .append(journal.getPostedAt().toEpochMilli())
                .append('\n');
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
}
