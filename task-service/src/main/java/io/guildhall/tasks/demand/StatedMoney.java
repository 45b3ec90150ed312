package io.guildhall.tasks.demand;

import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * An amount as a client wrote it: the currency may be no currency.
 *
 * @param amount amount in units of the currency, with at most four decimals
 * @param currency what should be an ISO 4217 code
 */
public record StatedMoney(BigDecimal amount, String currency) {

    /**
     * The money meant.
     *
     * @throws IllegalCurrencyException when there is no such currency
     */
    public BigMoney toMoney() {
        return BigMoney.of(CurrencyUnit.of(currency), amount);
    }

    /** Whether the currency is one. */
    boolean hasKnownCurrency() {
        try {
            CurrencyUnit.of(currency);
            return true;
        } catch (IllegalCurrencyException e) {
            return false;
        }
    }
}
