package io.guildhall.payouts.severance;

import io.guildhall.support.work.Engagement;
import java.time.Duration;
import java.time.Instant;

/**
 * An engagement that ends.
 *
 * @param offboardingId id made by the operator
 * @param workerId whose it is
 * @param engagement which it is
 * @param noticeWeeks weeks of average earnings owed
 * @param effectiveAt when it ends
 * @param reason why
 */
public record Offboarding(
        String offboardingId,
        String workerId,
        Engagement engagement,
        int noticeWeeks,
        Instant effectiveAt,
        String reason) {

    /** How many weeks before its end the average is taken over. */
    public static final int WEEKS = 13;

    /** When those weeks begin. */
    Instant earningsFrom() {
        return effectiveAt.minus(Duration.ofDays(7L * WEEKS));
    }

    /** Whether what was earned by work delivered then counts. */
    boolean counts(Engagement earnedUnder, Instant deliveredAt) {
        return earnedUnder == engagement && !deliveredAt.isBefore(earningsFrom()) && deliveredAt.isBefore(effectiveAt);
    }
}
