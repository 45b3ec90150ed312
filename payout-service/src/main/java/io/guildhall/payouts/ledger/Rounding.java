package io.guildhall.payouts.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** The one rule for rounding: half up, once, at the end of a calculation. */
public final class Rounding {

    /** Decimals of every amount in the books. */
    public static final int SCALE = 4;

    /** The largest amount that records carry: decimal(18,4). */
    public static final BigDecimal MOST = new BigDecimal("99999999999999.9999");

    private static final RoundingMode RULE = RoundingMode.HALF_UP;

    private Rounding() {}

    /** A quotient as the books carry it. */
    public static BigDecimal divide(BigDecimal dividend, long divisor) {
        return dividend.divide(BigDecimal.valueOf(divisor), SCALE, RULE);
    }

    /**
     * What leaves the books, in the minor units of the currency, when a balance moves from one amount to another. Each
     * balance is rounded by itself, so what was left over before leaves later: over any number of moves the sum of what
     * left is the last balance, rounded, less the first, rounded.
     */
    public static BigMoney leaving(BigMoney before, BigMoney after) {
        return inMinorUnits(after).minus(inMinorUnits(before)).withScale(SCALE);
    }

    private static BigMoney inMinorUnits(BigMoney balance) {
        CurrencyUnit currency = balance.getCurrencyUnit();
        return balance.withScale(currency.getDecimalPlaces(), RULE);
    }
}
