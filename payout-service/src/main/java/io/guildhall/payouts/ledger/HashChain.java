package io.guildhall.payouts.ledger;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash that ties a journal to the one before it. It is the SHA-256, in lower-case hexadecimal, of these lines in
 * UTF-8, each ended by a line feed:
 *
 * <pre>
 * previousHash
 * journalId
 * causeId
 * correlationId
 * workerId
 * postedAt             milliseconds since 1970
 * account amount currency     for each entry in its order; amount with four decimals, such as -12.5000
 * </pre>
 */
public final class HashChain {

    /** What stands before the first journal of a chain. */
    public static final String GENESIS = "0".repeat(64);

    private HashChain() {}

    /** The hash of a journal that follows one with the given hash. */
    public static String hash(String previousHash, Journal journal) {
        StringBuilder text = new StringBuilder()
                .append(previousHash)
                .append('\n')
                .append(journal.journalId())
                .append('\n')
                .append(journal.causeId())
                .append('\n')
                .append(journal.correlationId())
                .append('\n')
                .append(journal.workerId())
                .append('\n')
                .append(journal.postedAt().toEpochMilli())
                .append('\n');
        journal.entries().forEach(entry -> text.append(line(entry)));
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String line(Entry entry) {
        String amount =
                entry.amount().getAmount().setScale(4, RoundingMode.UNNECESSARY).toPlainString();
        return entry.account().name() + ' ' + amount + ' ' + entry.amount().getCurrencyUnit() + '\n';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
