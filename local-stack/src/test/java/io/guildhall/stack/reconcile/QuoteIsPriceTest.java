package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.QUOTE_IS_PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.Terms;
import io.guildhall.operations.RateCard;
import io.guildhall.schemas.catalogue.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuoteIsPriceTest {

    private final SmallLog log = new SmallLog();

    @Test
    void finds_a_quote_other_than_its_rate_card() {
        log.life.rate.setAmount(new BigDecimal("2.4000"));

        assertThat(log.only(QUOTE_IS_PRICE)).containsExactly("is not quoted as its rate card says");
    }

    @Test
    void finds_a_quote_without_the_floor_of_its_rate_card() {
        log.life.rate.setFloorPerHour(new BigDecimal("15.0000"));

        assertThat(log.only(QUOTE_IS_PRICE)).containsExactly("is not quoted as its rate card says");
    }

    @Test
    void finds_a_quote_from_the_card_of_another_task_type() {
        log.life.request.setTaskType("translation");
        log.life.opened.setTaskType("translation");

        assertThat(log.only(QUOTE_IS_PRICE)).containsExactly("is quoted from the rate card of other work");
    }

    @Test
    void finds_a_quote_from_a_version_not_in_force() {
        log.life.rate.setEffectiveFrom(Life.ASSIGNED.plusMillis(1));

        assertThat(log.only(QUOTE_IS_PRICE)).containsExactly("is quoted from a version not in force yet");
    }

    @Test
    void finds_a_quote_from_a_version_superseded_and_takes_it_within_the_notice() {
        assertThat(superseded().only(QUOTE_IS_PRICE))
                .containsExactly("is quoted from a version that had been superseded");
        assertThat(new SmallLog()
                        .also(Topics.RATES, Life.ASSIGNED.minusSeconds(599), second())
                        .only(QUOTE_IS_PRICE))
                .isEmpty();
    }

    @Test
    void takes_it_once_the_later_version_is_said_to_begin_later_or_the_first_to_be_in_force_again() {
        assertThat(superseded()
                        .also(Topics.RATES, again(2, Life.ASSIGNED.plusMillis(1)))
                        .report()
                        .isReconciled())
                .isTrue();
        assertThat(superseded()
                        .also(Topics.RATES, again(1, Life.ASSIGNED))
                        .report()
                        .isReconciled())
                .isTrue();
        assertThat(superseded()
                        .also(Topics.RATES, again(1, Life.START.minusSeconds(86_400)))
                        .only(QUOTE_IS_PRICE))
                .containsExactly("is quoted from a version that had been superseded");
    }

    @Test
    void nothing_is_superseded_by_what_the_payout_service_refused() {
        assertThat(superseded()
                        .refused("payout-service", Topics.RATES, 1)
                        .refused("expertise-router", Topics.RATES, 1)
                        .report()
                        .isReconciled())
                .isTrue();
    }

    @Test
    void finds_a_quote_above_what_the_client_pays() {
        log.life.request.setMaxPayPerTask(Life.euro("2.4999"));
        log.life.opened.setMaxPayPerTask(Life.euro("2.4999"));

        assertThat(log.only(QUOTE_IS_PRICE)).containsExactly("is quoted above what the client pays at most");
    }

    @Test
    void finds_work_accepted_at_other_terms() {
        log.life.outcome.setTerms(
                Terms.newBuilder(Life.terms()).setRateVersion(2).build());

        assertThat(log.only(QUOTE_IS_PRICE))
                .containsExactly("was accepted at other terms than those of its assignment");
    }

    @Test
    void finds_a_fee_that_was_never_agreed() {
        log.life.client.setFeeBasisPoints(900);

        assertThat(log.only(QUOTE_IS_PRICE)).containsExactly("carries a fee that was never agreed: 0.2500");
    }

    @Test
    void finds_a_payout_other_than_the_quote() {
        log.life.payout.setAmount(new BigDecimal("2.6000"));

        assertThat(log.about(QUOTE_IS_PRICE)).containsExactly("pays other than was quoted");
    }

    @Test
    void finds_a_payout_with_another_fee_or_for_another_worker() {
        log.life.payout.setFee(new BigDecimal("0.3000"));
        SmallLog other = new SmallLog();
        other.life.payout.setWorkerId("bob");

        String message = "is for another worker or carries another fee than the accepted work";
        assertThat(log.about(QUOTE_IS_PRICE)).containsExactly(message);
        assertThat(other.about(QUOTE_IS_PRICE)).containsExactly(message);
    }

    private SmallLog superseded() {
        return new SmallLog().also(Topics.RATES, Life.ASSIGNED.minusSeconds(601), second());
    }

    private RateCard second() {
        return RateCard.newBuilder(log.life.rate).setVersion(2).build();
    }

    private RateCard again(int version, Instant effectiveFrom) {
        return RateCard.newBuilder(log.life.rate)
                .setVersion(version)
                .setEffectiveFrom(effectiveFrom)
                .build();
    }
}
