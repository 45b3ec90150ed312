package io.guildhall.payouts.rate;

import static io.guildhall.payouts.payout.Works.ASSIGNED;
import static io.guildhall.payouts.payout.Works.MEDICINE;
import static io.guildhall.payouts.payout.Works.rate;
import static io.guildhall.payouts.payout.Works.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payouts.rate.QuoteFinding.Confirmed;
import io.guildhall.payouts.rate.QuoteFinding.Contradicted;
import io.guildhall.payouts.rate.QuoteFinding.NotYetKnown;
import io.guildhall.support.core.MapTables;
import io.guildhall.support.work.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateHistoryTest {

    private final RateHistory history = new RateHistory(new MapTables());

    @Test
    void confirms_the_quote_of_a_version_in_force() {
        history.add(rate(1));

        assertThat(history.check(terms(1), ASSIGNED)).isEqualTo(new Confirmed());
    }

    @Test
    void confirms_the_quote_of_a_card_for_every_task_type() {
        String anyType = "medicine/*/EUR";
        history.add(new RateVersion(anyType, 1, Instant.EPOCH, BigDecimal.ONE, null, Instant.EPOCH));

        assertThat(history.check(terms(anyType, 1, "EUR 1.00", null), ASSIGNED)).isEqualTo(new Confirmed());
    }

    @Test
    void does_not_know_what_was_not_added() {
        history.add(rate(1));

        assertThat(history.check(terms(2), ASSIGNED)).isEqualTo(new NotYetKnown());
    }

    @Test
    void contradicts_another_amount() {
        history.add(rate(1));

        assertContradicted(terms(MEDICINE, 1, "EUR 1.0001", null), ASSIGNED, "pays 1, not EUR 1.0001");
    }

    @Test
    void contradicts_another_floor() {
        history.add(rate(1));

        assertContradicted(terms(MEDICINE, 1, "EUR 1", new BigDecimal("12")), ASSIGNED, "another floor per hour");
    }

    @Test
    void confirms_the_same_floor_at_another_scale() {
        BigDecimal floor = new BigDecimal("12.5");
        history.add(new RateVersion(MEDICINE, 1, Instant.EPOCH, BigDecimal.ONE, floor, Instant.EPOCH));

        Terms quote = terms(MEDICINE, 1, "EUR 1", new BigDecimal("12.5000"));
        assertThat(history.check(quote, ASSIGNED)).isEqualTo(new Confirmed());
    }

    @Test
    void contradicts_a_card_of_another_pool_task_type_or_currency() {
        assertContradicted(terms("law/fact-check/EUR", 1, "EUR 1", null), ASSIGNED, "does not price");
        assertContradicted(terms("medicine/summary/EUR", 1, "EUR 1", null), ASSIGNED, "does not price");
        assertContradicted(terms(MEDICINE, 1, "USD 1", null), ASSIGNED, "does not price");
    }

    @Test
    void contradicts_a_version_that_was_not_in_force_yet() {
        history.add(rate(1, ASSIGNED.plusMillis(1)));

        assertContradicted(terms(1), ASSIGNED, "after the quote");
        assertThat(history.check(terms(1), ASSIGNED.plusMillis(1))).isEqualTo(new Confirmed());
    }

    @Test
    void contradicts_a_version_superseded_long_before() {
        history.add(rate(1));
        history.add(rate(2));

        assertContradicted(terms(1), ASSIGNED, "superseded by version 2");
    }

    @Test
    void confirms_a_version_whose_successor_had_only_just_been_appended() {
        Instant appendedAt = ASSIGNED.minus(RateHistory.NOTICE);
        history.add(rate(1));
        history.add(new RateVersion(MEDICINE, 2, Instant.EPOCH.plusSeconds(1), BigDecimal.TWO, null, appendedAt));
        history.add(rate(3, ASSIGNED.plus(Duration.ofDays(1))));

        assertThat(history.check(terms(1), ASSIGNED)).isEqualTo(new Confirmed());
    }

    @Test
    void of_two_versions_from_the_same_time_the_higher_counts() {
        Instant from = ASSIGNED.minus(Duration.ofDays(1));
        history.add(rate(1, from));
        history.add(rate(2, from));

        assertContradicted(terms(1), ASSIGNED, "superseded by version 2");
        assertThat(history.check(terms(2), ASSIGNED)).isEqualTo(new Confirmed());
    }

    private void assertContradicted(Terms quote, Instant quotedAt, String reason) {
        assertThat(history.check(quote, quotedAt))
                .isInstanceOfSatisfying(
                        Contradicted.class,
                        finding -> assertThat(finding.message()).contains(reason));
    }
}
