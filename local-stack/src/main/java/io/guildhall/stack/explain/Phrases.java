package io.guildhall.stack.explain;

import io.guildhall.Money;
import io.guildhall.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as people read them. */
final class Phrases {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_QUOTE = 80;
    private static final int USUAL_DECIMALS = 2;
    private static final int MOST_PROBABILITIES = 4;

    private Phrases() {}

    static String money(Money money) {
        return money(money.getAmount(), money.getCurrency());
    }

    static String money(BigDecimal amount, String currency) {
        BigDecimal shortest = amount.stripTrailingZeros();
        BigDecimal shown = shortest.scale() < USUAL_DECIMALS ? shortest.setScale(USUAL_DECIMALS) : shortest;
        return currency + " " + shown.toPlainString();
    }

    /** UTC, to the second. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    static String quote(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int end = Math.min(LONGEST_QUOTE, line.codePointCount(0, line.length()));
        String shown = line.substring(0, line.offsetByCodePoints(0, end));
        return "“" + shown + (shown.length() < line.length() ? "…" : "") + "”";
    }

    static String position(Position position) {
        return position.getPartition() + "/" + position.getOffset();
    }

    static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    /** The likeliest first, such as {@code medicine 0.83, science 0.11}. */
    static String probabilities(Map<String, Double> byDomain) {
        return byDomain.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .limit(MOST_PROBABILITIES)
                .map(entry -> entry.getKey() + " " + share(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
