package io.guildhall.stack.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.payout.JournalEntry;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A sound ledger, one journal after the other. */
final class Books {

    private JournalPosted last;

    /** Goes on after a journal. */
    Books(JournalPosted last) {
        this.last = last;
    }

    /** Debits one account and credits the payee; with a fee, debits the client and credits the platform. */
    JournalPosted post(PayoutIssued payout, String bearer, int sign) {
        List<JournalEntry> entries = new ArrayList<>();
        BigDecimal amount = signed(payout.getAmount(), sign);
        entries.add(new JournalEntry(bearer, amount, payout.getCurrency()));
        entries.add(new JournalEntry("payable/" + payout.getPayeeId(), amount.negate(), payout.getCurrency()));
        if (payout.getFee().signum() != 0) {
            BigDecimal fee = signed(payout.getFee(), sign);
            entries.add(new JournalEntry("client/" + payout.getClientId() + "/fees", fee, payout.getCurrency()));
            entries.add(new JournalEntry("platform/revenue", fee.negate(), payout.getCurrency()));
        }
        JournalPosted unsealed = JournalPosted.newBuilder()
                .setJournalId(payout.getJournalId())
                .setCauseId(payout.getPayoutId())
                .setCorrelationId(payout.getPayoutId())
                .setWorkerId(payout.getWorkerId())
                .setEntries(entries)
                .setSequence(last.getSequence() + 1)
                .setPreviousHash(last.getHash())
                .setHash("")
                .setPostedAt(payout.getIssuedAt())
                .build();
        last = JournalPosted.newBuilder(unsealed).setHash(hash(unsealed)).build();
        return last;
    }

    private static BigDecimal signed(BigDecimal amount, int sign) {
        return sign < 0 ? amount.negate() : amount;
    }

    private static String hash(JournalPosted journal) {
        List<String> lines = new ArrayList<>(List.of(
                journal.getPreviousHash(),
                journal.getJournalId(),
                journal.getCauseId(),
                journal.getCorrelationId(),
                journal.getWorkerId(),
                Long.toString(journal.getPostedAt().toEpochMilli())));
        journal.getEntries()
                .forEach(entry -> lines.add(
                        entry.getAccount() + " " + entry.getAmount().toPlainString() + " " + entry.getCurrency()));
        try {
            byte[] text = (String.join("\n", lines) + "\n").getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
