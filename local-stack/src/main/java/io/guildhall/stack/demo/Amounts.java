package io.guildhall.stack.demo;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Money in several currencies, which are never added up. */
final class Amounts {

    private final SortedMap<String, BigDecimal> byCurrency = new TreeMap<>();

    void add(BigDecimal amount, String currency) {
        byCurrency.merge(currency, amount, BigDecimal::add);
    }

    void add(Amounts other) {
        other.byCurrency.forEach((currency, amount) -> add(amount, currency));
    }

    /** The amounts by currency. */
    SortedMap<String, BigDecimal> byCurrency() {
        return new TreeMap<>(byCurrency);
    }

    /** Such as {@code EUR 1,204.50, JPY 88,000}, rounded as people write money; a dash if there is nothing. */
    String text() {
        return byCurrency.isEmpty()
                ? "–"
                : byCurrency.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + plain(entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static String plain(BigDecimal amount, String currency) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return String.format(Locale.ROOT, "%,." + decimals + "f", amount);
    }
}
