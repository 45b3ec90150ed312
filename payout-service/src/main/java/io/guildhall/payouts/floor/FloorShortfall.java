package io.guildhall.payouts.floor;

import io.guildhall.support.work.Engagement;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * What is missing to the floor of a week, with its calculation: amount = floor × hours − what was earned.
 *
 * @param workerId the worker
 * @param week ISO week, as {@code 2026-W47}
 * @param number which top-up of that week and currency it would be, from 1
 * @param seconds time of the work with a floor
 * @param floorPerHour the floor; where several stood in the week, their mean weighted by time
 * @param earned pay for that work, reversals taken off, and earlier top-ups
 * @param amount what is missing, with four decimals; zero or less when nothing is
 * @param payeeId payee of the work delivered last
 * @param engagement its engagement
 */
public record FloorShortfall(
        String workerId,
        String week,
        int number,
        long seconds,
        BigDecimal floorPerHour,
        BigMoney earned,
        BigMoney amount,
        String payeeId,
        Engagement engagement) {

    /** The same with less paid now. */
    public FloorShortfall withAmount(BigMoney less) {
        return new FloorShortfall(workerId, week, number, seconds, floorPerHour, earned, less, payeeId, engagement);
    }

    /** Its worker, week and currency: {@code ada/2026-W47/EUR}. */
    public String weekId() {
        return workerId + '/' + week + '/' + amount.getCurrencyUnit().getCode();
    }
}
