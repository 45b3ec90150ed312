package io.guildhall.stack.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** Amounts as money can be moved. The books keep four decimals; only a total is ever rounded, half up. */
final class MinorUnits {

    private MinorUnits() {}

    /** The amount in the currency's own minor units. */
    static BigDecimal round(BigDecimal amount, String currency) {
        return amount.setScale(Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
