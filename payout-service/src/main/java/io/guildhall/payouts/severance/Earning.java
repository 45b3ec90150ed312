package io.guildhall.payouts.severance;

import io.guildhall.payouts.calendar.IsoWeek;
import io.guildhall.support.work.Engagement;
import java.time.Instant;
import org.joda.money.BigMoney;

/**
 * What one payment earned somebody, until it is taken back.
 *
 * @param workerId who earned it
 * @param engagement under which engagement
 * @param deliveredAt when the work was delivered
 * @param payoutId the payment
 * @param amount how much
 * @param payeeId who was paid
 */
public record Earning(
        String workerId, Engagement engagement, Instant deliveredAt, String payoutId, BigMoney amount, String payeeId) {

    /** Worker, engagement and week first, so that the weeks before an end are found; then in order of delivery. */
    String key() {
        return weekPrefix(workerId, engagement, IsoWeek.of(deliveredAt))
                + "%013d/%s".formatted(deliveredAt.toEpochMilli(), payoutId);
    }

    static String weekPrefix(String workerId, Engagement engagement, IsoWeek week) {
        return workerId + '/' + engagement + '/' + week + '/';
    }
}
