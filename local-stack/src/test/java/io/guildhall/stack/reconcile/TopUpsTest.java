package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.PAID_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.Terms;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.Engagement;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One task of 2.50 EUR that took 900 s at a floor of 15.00 EUR an hour: 1.25 EUR is missing. */
class TopUpsTest {

    private static final Instant SETTLED = Instant.parse("2026-11-30T00:04:00Z");

    private final SmallLog log = withFloor(new SmallLog());

    @Test
    void takes_a_week_that_was_topped_up() {
        log.paid(topUp().build(), "platform/floor", 1)
                .also(Topics.STATEMENTS, StatementsTest.statement("2.5000", "1.2500"));

        assertThat(log.until(SETTLED).about(PAID_ONCE)).isEmpty();
        assertThat(log.report().violations()).isEmpty();
    }

    @Test
    void takes_a_week_that_is_not_settled_yet_and_finds_one_that_must_be() {
        assertThat(log.report().violations()).isEmpty();
        assertThat(log.until(SETTLED).about(PAID_ONCE)).containsExactly("1.2500 is missing to the floor");
    }

    @Test
    void finds_another_amount_than_is_missing() {
        log.paid(topUp().setAmount(new BigDecimal("1.2501")).build(), "platform/floor", 1);

        assertThat(log.only(PAID_ONCE)).containsExactly("pays 1.2501, but 1.2500 is missing to the floor");
    }

    @Test
    void finds_a_calculation_that_rests_on_other_pay() {
        log.paid(topUp().setPeriodPay(new BigDecimal("2.0000")).build(), "platform/floor", 1);

        assertThat(log.only(PAID_ONCE)).containsExactly("rests on 2.0000 earned, but it was 2.5000");
    }

    @Test
    void finds_a_second_top_up_of_what_is_missing_no_more() {
        log.paid(topUp().build(), "platform/floor", 1)
                .paid(
                        topUp().setPayoutId("ada/2026-W47/EUR/2")
                                .setJournalId("ada/2026-W47/EUR/2")
                                .setPeriodPay(new BigDecimal("3.7500"))
                                .build(),
                        "platform/floor",
                        1);

        assertThat(log.only(PAID_ONCE)).containsExactly("pays 1.2500, but 0.0000 is missing to the floor");
    }

    @Test
    void finds_a_top_up_whose_id_does_not_follow_from_its_cause() {
        log.paid(topUp().setPayoutId("ada/2026-W47/EUR/2").build(), "platform/floor", 1);

        assertThat(log.only(PAID_ONCE)).containsExactly("its id does not follow from its cause");
    }

    @Test
    void finds_a_top_up_of_a_week_without_a_floor() {
        SmallLog without = new SmallLog().paid(topUp().build(), "platform/floor", 1);

        assertThat(without.only(PAID_ONCE)).containsExactly("tops up a week without work that has a floor");
    }

    private static SmallLog withFloor(SmallLog log) {
        BigDecimal floor = new BigDecimal("15.0000");
        Terms terms = Terms.newBuilder(Life.terms()).setFloorPerHour(floor).build();
        log.life.rate.setFloorPerHour(floor);
        log.life.assigned.setTerms(terms);
        log.life.delivered.setTerms(terms).setCountedSeconds(900);
        log.life.outcome.setTerms(terms).setCountedSeconds(900).setDeliveredAt(Sequel.DELIVERED);
        return log;
    }

    private static PayoutIssued.Builder topUp() {
        return PayoutIssued.newBuilder()
                .setPayoutId("ada/2026-W47/EUR/1")
                .setKind(PayoutKind.FLOOR_TOP_UP)
                .setWorkerId("ada")
                .setPayeeId("agency")
                .setEngagement(Engagement.VENDOR)
                .setAmount(new BigDecimal("1.2500"))
                .setFee(new BigDecimal("0.0000"))
                .setCurrency("EUR")
                .setJournalId("ada/2026-W47/EUR/1")
                .setIssuedAt(Life.START)
                .setPeriod("2026-W47")
                .setCountedSeconds(900L)
                .setFloorPerHour(new BigDecimal("15.0000"))
                .setPeriodPay(new BigDecimal("2.5000"));
    }
}
