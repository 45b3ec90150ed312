package io.guildhall.tasks.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;

/**
 * The platform's fee on each payout, as frozen when a demand is accepted.
 *
 * @param basisPoints hundredths of a per cent, 0 to 10,000
 */
public record FeeRate(int basisPoints) {

    private static final int DECIMALS = 4;

    /** The fee on that pay, rounded half up at four decimals. Never falls when the pay rises. */
    public BigMoney on(BigMoney pay) {
        BigDecimal fee =
                pay.getAmount().multiply(BigDecimal.valueOf(basisPoints)).movePointLeft(4);
        return BigMoney.of(pay.getCurrencyUnit(), fee.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** Pay and fee together: what accepted work costs the client. */
    public BigMoney costOf(BigMoney pay) {
        return pay.plus(on(pay));
    }
}
