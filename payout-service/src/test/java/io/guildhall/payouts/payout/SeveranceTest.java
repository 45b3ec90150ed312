package io.guildhall.payouts.payout;

import static io.guildhall.payouts.payout.Books.payouts;
import static io.guildhall.payouts.payout.Works.MEDICINE;
import static io.guildhall.payouts.payout.Works.NOW;
import static io.guildhall.payouts.payout.Works.done;
import static io.guildhall.payouts.payout.Works.rate;
import static io.guildhall.payouts.payout.Works.reversed;
import static io.guildhall.payouts.payout.Works.terms;
import static io.guildhall.payouts.payout.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payouts.payout.Payout.Severance;
import io.guildhall.payouts.payout.PayoutEvent.Issued;
import io.guildhall.payouts.payout.PayoutEvent.Refused;
import io.guildhall.payouts.payout.PayoutEvent.SeveranceSettled;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.payouts.severance.Offboarding;
import io.guildhall.payouts.severance.SeveranceOwed;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.work.Engagement;
import io.guildhall.support.work.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each task pays 13 EUR, so that a task in the 13 weeks before is worth 1 EUR for each week of notice. */
class SeveranceTest {

    private static final Instant LEAVES = NOW.plus(Duration.ofDays(3));
    private static final Instant FROM = LEAVES.minus(Duration.ofDays(91));

    private final Books books = new Books();

    @BeforeEach
    void cards_are_known() {
        books.add(rate(13, Instant.EPOCH));
        books.add(new RateVersion(
                "medicine/fact-check/JPY", 1, Instant.EPOCH, new BigDecimal("100"), null, Instant.EPOCH));
    }

    @Test
    void is_notice_weeks_of_the_weekly_average_with_the_calculation() {
        books.take(earned("u1", FROM));
        books.take(earned("u2", LEAVES.minusMillis(1)));
        Offboarding offboarding = leaves("o1", 4);
        books.offboard(offboarding);

        assertThat(payouts(books.at(LEAVES.minusMillis(1)))).isEmpty();
        assertThat(books.at(LEAVES))
                .filteredOn(Issued.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Issued.class,
                        issued -> assertThat(issued.payout())
                                .isEqualTo(new Severance(
                                        new SeveranceOwed(
                                                offboarding,
                                                1,
                                                BigMoney.parse("EUR 26.0000"),
                                                BigMoney.parse("EUR 8.0000"),
                                                "agency"),
                                        LEAVES)));
        assertThat(books.balances()).containsEntry("platform/severance EUR", BigMoney.parse("EUR 8.0000"));
    }

    @Test
    void counts_thirteen_weeks_to_the_millisecond_and_the_engagement_that_ends() {
        books.take(earned("u1", FROM.minusMillis(1)));
        books.take(earned("u2", LEAVES));
        books.offboard(leaves("o1", 4));
        books.offboard(new Offboarding("o2", "ada", Engagement.EMPLOYEE, 4, NOW, ""));
        books.take(earned("u3", NOW.minusSeconds(1)));

        assertThat(payouts(books.at(LEAVES))).containsExactly("o1/1 EUR 4.0000");
        assertThat(books.history()).contains(new SeveranceSettled("o2"));
    }

    @Test
    void is_paid_once_however_often_it_is_said() {
        books.take(earned("u1", NOW));
        books.offboard(leaves("o1", 4));
        assertThat(books.offboard(leaves("o1", 4))).isEmpty();
        assertThat(payouts(books.at(LEAVES))).hasSize(1);
        books.restart();

        assertThat(books.offboard(leaves("o1", 4))).isEmpty();
        assertThat(books.offboard(leaves("o1", 5)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(ReasonCode.ID_REUSED));
        assertThat(payouts(books.at(LEAVES.plusSeconds(9)))).isEmpty();
    }

    @Test
    void late_outcomes_add_the_difference_and_take_nothing_back() {
        AcceptedWork first = earned("u1", NOW);
        books.take(first);
        books.offboard(leaves("o1", 4));
        assertThat(payouts(books.at(LEAVES))).containsExactly("o1/1 EUR 4.0000");

        books.take(reversed(first));
        assertThat(payouts(books.at(LEAVES.plusSeconds(1)))).isEmpty();
        books.take(earned("u2", NOW.minusSeconds(5)));
        assertThat(payouts(books.at(LEAVES.plusSeconds(2)))).isEmpty();
        books.restart();
        books.take(earned("u3", NOW.minusSeconds(6)));
        books.restart();
        assertThat(payouts(books.at(LEAVES.plusSeconds(3)))).containsExactly("o1/2 EUR 4.0000");
    }

    @Test
    void is_paid_in_each_currency_that_was_earned() {
        books.take(earned("u1", NOW));
        Terms yen = terms("medicine/fact-check/JPY", 1, "JPY 100.0000", null);
        books.take(done(work("d1/u2/1/1", "ada", yen), 60, NOW));
        books.offboard(leaves("o1", 1));

        assertThat(payouts(books.at(LEAVES))).containsExactly("o1/1 EUR 1.0000", "o1/2 JPY 7.6923");
        assertThat(books.history()).contains(new SeveranceSettled("o1"));
    }

    @Test
    void may_be_told_after_the_end_and_before_any_work() {
        assertThat(books.offboard(new Offboarding("o1", "ada", Engagement.GIG, 2, NOW.minusSeconds(60), "")))
                .hasSize(1);
        assertThat(books.at(NOW)).containsExactly(new SeveranceSettled("o1"));

        books.take(earned("u1", NOW.minusSeconds(61)));
        assertThat(payouts(books.at(NOW.plusSeconds(1)))).containsExactly("o1/1 EUR 2.0000");
    }

    @Test
    void without_notice_nothing_is_owed() {
        books.take(earned("u1", NOW));
        books.offboard(leaves("o1", 0));
        books.take(earned("u2", NOW));

        assertThat(payouts(books.at(LEAVES))).isEmpty();
    }

    private static Offboarding leaves(String offboardingId, int noticeWeeks) {
        return new Offboarding(offboardingId, "ada", Engagement.GIG, noticeWeeks, LEAVES, "the programme ends");
    }

    private static AcceptedWork earned(String unit, Instant deliveredAt) {
        Terms terms = terms(MEDICINE, 13, "EUR 13.0000", null);
        return done(work("d1/" + unit + "/1/1", "ada", terms), 60, deliveredAt);
    }
}
