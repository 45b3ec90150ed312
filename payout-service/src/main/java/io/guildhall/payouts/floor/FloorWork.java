package io.guildhall.payouts.floor;

import io.guildhall.payouts.calendar.IsoWeek;
import io.guildhall.support.work.Terms;
import java.time.Instant;
import org.joda.money.BigMoney;

/**
 * Delivered work as far as a floor cares.
 *
 * @param workerId who did it
 * @param assignmentId assignment
 * @param terms quote of the assignment
 * @param seconds time that counts for hourly pay
 * @param deliveredAt when it was delivered
 */
public record FloorWork(String workerId, String assignmentId, Terms terms, long seconds, Instant deliveredAt) {

    boolean hasFloor() {
        return terms.floorPerHour() != null;
    }

    /** Its worker, week and currency: {@code ada/2026-W47/EUR}. */
    String week() {
        return workerId
                + '/'
                + IsoWeek.of(deliveredAt)
                + '/'
                + terms.pay().getCurrencyUnit().getCode();
    }

    FloorWeek emptyWeek() {
        BigMoney zero = BigMoney.zero(terms.pay().getCurrencyUnit(), terms.pay().getScale());
        return new FloorWeek(
                workerId,
                IsoWeek.of(deliveredAt).toString(),
                0,
                zero,
                zero,
                zero,
                0,
                terms.payeeId(),
                terms.engagement(),
                deliveredAt,
                assignmentId);
    }
}
