package io.guildhall.support.records;

import io.guildhall.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Money on the wire: four decimals and an ISO 4217 code. */
public final class MoneyRecords {

    /** Decimals of every amount on the wire. */
    public static final int SCALE = 4;

    private MoneyRecords() {}

    /**
     * The amount as the domain knows it.
     *
     * @throws org.joda.money.IllegalCurrencyException when the code is not a currency
     */
    public static BigMoney toDomain(Money money) {
        return BigMoney.of(CurrencyUnit.of(money.getCurrency()), money.getAmount());
    }

    /** The amount as records carry it. */
    public static Money toRecord(BigMoney money) {
        return new Money(amount(money), money.getCurrencyUnit().getCode());
    }

    /**
     * The bare amount as records carry it.
     *
     * @throws ArithmeticException when it has more than four decimals: rounding is never done here
     */
    public static BigDecimal amount(BigMoney money) {
        return money.getAmount().setScale(SCALE, RoundingMode.UNNECESSARY);
    }
}
