package io.guildhall.payouts.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payout.JournalEntry;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An auditor's own copy of the ledger: guarantee 8 after every journal, and balances to compare with what is owed. */
final class LedgerBook {

    private final Map<String, BigDecimal> balances = new TreeMap<>();
    private final Map<String, PayoutIssued> unbooked = new HashMap<>();
    private String end = "0".repeat(64);
    private long sequence;

    void issued(PayoutIssued payout) {
        assertThat(unbooked.put(payout.getJournalId(), payout))
                .as("8: one payout per journal")
                .isNull();
    }

    void posted(JournalPosted journal) {
        PayoutIssued payout = unbooked.remove(journal.getJournalId());
        assertThat(payout).as("8: no journal without a payout").isNotNull();
        assertThat(journal.getSequence()).as("8: chain").isEqualTo(++sequence);
        assertThat(journal.getPreviousHash()).as("8: chain").isEqualTo(end);
        assertThat(journal.getHash()).as("8: chain").isEqualTo(hash(journal));
        end = journal.getHash();
        Map<String, BigDecimal> sums = new HashMap<>();
        for (JournalEntry entry : journal.getEntries()) {
            sums.merge(entry.getCurrency(), entry.getAmount(), BigDecimal::add);
            balances.merge(entry.getAccount() + " " + entry.getCurrency(), entry.getAmount(), BigDecimal::add);
        }
        assertThat(sums.values()).as("8: balanced").allMatch(sum -> sum.signum() == 0);
        if (payout != null) {
            assertThat(payable(journal, payout)).as("8: books what is paid").isEqualByComparingTo(credited(payout));
        }
    }

    /** No payout without its journal. */
    void isComplete() {
        assertThat(unbooked).as("8: no payout without a journal").isEmpty();
    }

    /** The balances of accounts whose names begin so, but those of nothing, by account and currency. */
    Map<String, BigDecimal> balances(String... beginnings) {
        Map<String, BigDecimal> open = new TreeMap<>(balances);
        open.values().removeIf(balance -> balance.signum() == 0);
        open.keySet().removeIf(account -> Stream.of(beginnings).noneMatch(account::startsWith));
        return open;
    }

    private static BigDecimal payable(JournalPosted journal, PayoutIssued payout) {
        return journal.getEntries().stream()
                .filter(entry -> entry.getAccount().equals("payable/" + payout.getPayeeId()))
                .map(JournalEntry::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal credited(PayoutIssued payout) {
        return payout.getKind() == PayoutKind.REVERSAL
                ? payout.getAmount()
                : payout.getAmount().negate();
    }

    /** As the documentation of the record says, so that anyone can check it. */
    private String hash(JournalPosted journal) {
        StringBuilder text = new StringBuilder(String.join(
                "\n",
                end,
                journal.getJournalId(),
                journal.getCauseId(),
                journal.getCorrelationId(),
                journal.getWorkerId(),
                Long.toString(journal.getPostedAt().toEpochMilli()),
                ""));
        journal.getEntries()
                .forEach(entry -> text.append("%s %s %s\n"
                        .formatted(entry.getAccount(), entry.getAmount().toPlainString(), entry.getCurrency())));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
