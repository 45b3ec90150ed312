package io.guildhall.tasks.work;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What accepted work costs its client.
 *
 * @param cost pay and fee; zero when the platform bears the cost
 * @param fee the fee; zero when the platform bears the cost
 * @param clientBillable whether the client bears it
 */
public record Price(BigMoney cost, BigMoney fee, boolean clientBillable) {

    /** What the client bears. */
    public static Price billed(BigMoney pay, BigMoney fee) {
        return new Price(pay.plus(fee), fee, true);
    }

    /** What the platform bears, for a client billed in that currency. */
    public static Price ofThePlatform(CurrencyUnit billedIn, BigMoney pay) {
        return new Price(BigMoney.zero(billedIn), BigMoney.zero(pay.getCurrencyUnit()), false);
    }
}
