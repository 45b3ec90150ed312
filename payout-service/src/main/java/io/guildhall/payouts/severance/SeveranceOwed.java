package io.guildhall.payouts.severance;

import org.joda.money.BigMoney;

/**
 * What is still owed for an offboarding in one currency, with its calculation: amount = notice weeks × earnings / 13 −
 * what was paid for it before.
 *
 * @param offboarding what ended
 * @param number which payout of the offboarding it would be, from 1
 * @param earnings what was earned in the weeks before
 * @param amount what is owed, with four decimals
 * @param payeeId payee of the work delivered last
 */
public record SeveranceOwed(Offboarding offboarding, int number, BigMoney earnings, BigMoney amount, String payeeId) {

    /** The same with less paid now. */
    public SeveranceOwed withAmount(BigMoney less) {
        return new SeveranceOwed(offboarding, number, earnings, less, payeeId);
    }
}
