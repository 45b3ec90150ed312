package io.guildhall.stack.reconcile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the log comes to.
 *
 * @param tasks tasks opened
 * @param accepted tasks whose work was accepted
 * @param payouts payouts issued
 * @param paid what they pay less what they take back, fees left out, by currency
 */
public record Totals(long tasks, long accepted, long payouts, Map<String, BigDecimal> paid) {

    public Totals {
        paid = new TreeMap<>(paid);
    }

    /** The sums by currency, such as {@code EUR 123.40+USD 5.00}; {@code 0} when nothing was paid. */
    public String total() {
        return paid.isEmpty()
                ? "0"
                : paid.entrySet().stream()
                        .map(sum -> sum.getKey() + ' ' + plain(sum.getValue()))
                        .collect(Collectors.joining("+"));
    }

    /** At least two decimals, and as many as are needed. */
    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 2 ? stripped.setScale(2).toPlainString() : stripped.toPlainString();
    }
}
