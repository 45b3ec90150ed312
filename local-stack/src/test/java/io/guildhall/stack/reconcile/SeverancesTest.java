package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.PAID_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.WorkerOffboarded;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who earned 2.50 EUR in thirteen weeks is owed 0.7692 EUR for a notice of four. */
class SeverancesTest {

    private static final Instant EFFECTIVE = Life.START.plus(Duration.ofHours(2));
    private static final Instant AFTERWARDS = EFFECTIVE.plus(Duration.ofMinutes(4));

    private final SmallLog log = new SmallLog();

    @Test
    void takes_severance_that_was_paid() {
        leaving(log, EFFECTIVE, Engagement.VENDOR).paid(severance().build(), "platform/severance", 1);

        assertThat(log.until(AFTERWARDS).report().violations()).isEmpty();
    }

    @Test
    void finds_severance_that_was_not_paid_once_it_is_owed() {
        leaving(log, EFFECTIVE, Engagement.VENDOR);

        assertThat(log.report().violations()).isEmpty();
        assertThat(log.until(AFTERWARDS).only(PAID_ONCE)).containsExactly("0.7692 EUR of severance was not paid");
    }

    @Test
    void takes_that_nothing_is_owed_for_what_was_earned_under_another_engagement_or_long_before() {
        leaving(log, EFFECTIVE, Engagement.EMPLOYEE);
        SmallLog longAgo = leaving(new SmallLog(), EFFECTIVE.plus(Duration.ofDays(91)), Engagement.VENDOR);

        assertThat(log.until(AFTERWARDS).about(PAID_ONCE)).isEmpty();
        assertThat(longAgo.until(AFTERWARDS.plus(Duration.ofDays(91))).about(PAID_ONCE))
                .isEmpty();
    }

    @Test
    void finds_another_amount_than_is_owed_or_another_calculation() {
        leaving(log, EFFECTIVE, Engagement.VENDOR)
                .paid(
                        severance()
                                .setAmount(new BigDecimal("0.7693"))
                                .setPeriodPay(new BigDecimal("2.6000"))
                                .build(),
                        "platform/severance",
                        1);

        assertThat(log.only(PAID_ONCE))
                .containsExactly("pays 0.7693, but 0.7692 is owed", "rests on 2.6000 earned, but it was 2.5000");
    }

    @Test
    void finds_severance_paid_twice() {
        leaving(log, EFFECTIVE, Engagement.VENDOR)
                .paid(severance().build(), "platform/severance", 1)
                .paid(severance().setPayoutId("o1/2").setJournalId("o1/2").build(), "platform/severance", 1);

        assertThat(log.only(PAID_ONCE)).containsExactly("pays 0.7692, but 0.0000 is owed");
    }

    @Test
    void finds_severance_for_somebody_who_stays() {
        log.paid(severance().build(), "platform/severance", 1);

        assertThat(log.only(PAID_ONCE)).containsExactly("is severance for somebody who does not leave");
    }

    @Test
    void finds_severance_for_an_offboarding_that_was_refused() {
        leaving(log, EFFECTIVE, Engagement.VENDOR)
                .refused(Topics.PAYOUT_SERVICE, Topics.OFFBOARDINGS, 0)
                .paid(severance().build(), "platform/severance", 1);

        assertThat(log.only(PAID_ONCE)).containsExactly("is severance for somebody who does not leave");
    }

    private static SmallLog leaving(SmallLog log, Instant effectiveAt, Engagement engagement) {
        log.life.outcome.setDeliveredAt(Sequel.DELIVERED);
        return log.also(
                Topics.OFFBOARDINGS,
                WorkerOffboarded.newBuilder()
                        .setOffboardingId("o1")
                        .setWorkerId("ada")
                        .setEngagement(engagement)
                        .setNoticeWeeks(4)
                        .setEffectiveAt(effectiveAt)
                        .build());
    }

    private static PayoutIssued.Builder severance() {
        return PayoutIssued.newBuilder()
                .setPayoutId("o1/1")
                .setKind(PayoutKind.SEVERANCE)
                .setWorkerId("ada")
                .setPayeeId("agency")
                .setEngagement(Engagement.VENDOR)
                .setAmount(new BigDecimal("0.7692"))
                .setFee(new BigDecimal("0.0000"))
                .setCurrency("EUR")
                .setJournalId("o1/1")
                .setIssuedAt(Life.START)
                .setNoticeWeeks(4)
                .setPeriodPay(new BigDecimal("2.5000"));
    }
}
