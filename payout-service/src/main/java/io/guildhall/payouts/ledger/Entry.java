package io.guildhall.payouts.ledger;

import org.joda.money.BigMoney;

/**
 * One side of a journal.
 *
 * @param account account it changes
 * @param amount positive debits the account, negative credits it
 */
public record Entry(Account account, BigMoney amount) {

    /** An entry that debits. */
    public static Entry debit(Account account, BigMoney amount) {
        return new Entry(account, amount);
    }

    /** An entry that credits. */
    public static Entry credit(Account account, BigMoney amount) {
        return new Entry(account, amount.negated());
    }
}
