package io.guildhall.payouts.payout;

import static io.guildhall.payouts.payout.Books.payouts;
import static io.guildhall.payouts.payout.Works.ASSIGNED;
import static io.guildhall.payouts.payout.Works.MEDICINE;
import static io.guildhall.payouts.payout.Works.done;
import static io.guildhall.payouts.payout.Works.payment;
import static io.guildhall.payouts.payout.Works.rejected;
import static io.guildhall.payouts.payout.Works.reversed;
import static io.guildhall.payouts.payout.Works.terms;
import static io.guildhall.payouts.payout.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payouts.floor.FloorShortfall;
import io.guildhall.payouts.payout.Payout.TopUp;
import io.guildhall.payouts.payout.PayoutEvent.FloorSettled;
import io.guildhall.payouts.payout.PayoutEvent.Issued;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.work.Engagement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card that pays 2 EUR with a floor of 12 EUR, one that pays 30 EUR with a floor of 10, and one without a floor. */
class FloorTest {

    private static final String LAW = "medicine/*/EUR";
    private static final Instant WEEK_END = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant DUE = WEEK_END.plus(Books.SETTINGS.floorDelay());
    private static final long HOUR = 3600;

    private final Books books = new Books();

    @BeforeEach
    void cards_are_known() {
        books.add(card(MEDICINE, 1, "2", "12"));
        books.add(card(LAW, 1, "30", "10"));
        books.add(card(LAW, 2, "50", null));
    }

    @Test
    void is_topped_up_a_while_after_the_week_with_the_calculation() {
        books.take(done(cheap("u1"), 2 * HOUR, ASSIGNED));
        books.take(done(cheap("u2"), HOUR / 2, ASSIGNED));

        assertThat(books.at(DUE.minusMillis(1))).noneMatch(Issued.class::isInstance);
        assertThat(books.at(DUE))
                .singleElement()
                .isInstanceOfSatisfying(
                        Issued.class,
                        issued -> assertThat(issued.payout())
                                .isEqualTo(new TopUp(
                                        new FloorShortfall(
                                                "ada",
                                                "2026-W47",
                                                1,
                                                9_000,
                                                new BigDecimal("12.0000"),
                                                BigMoney.parse("EUR 4.0000"),
                                                BigMoney.parse("EUR 26.0000"),
                                                "agency",
                                                Engagement.GIG),
                                        DUE)));
        assertThat(books.balances())
                .containsEntry("platform/floor EUR", BigMoney.parse("EUR 26.0000"))
                .containsEntry("payable/agency EUR", BigMoney.parse("EUR -30.0000"));
        assertThat(books.at(DUE.plusSeconds(1))).isEmpty();
    }

    @Test
    void is_not_topped_up_while_deadlines_do_not_count() {
        books.take(done(cheap("u1"), HOUR, ASSIGNED));
        books.at(DUE.minusMillis(1));

        assertThat(books.take(done(cheap("u2"), HOUR, ASSIGNED))).hasSize(1);
        assertThat(payouts(books.at(DUE))).containsExactly("ada/2026-W47/EUR/1 EUR 20.0000");
    }

    @Test
    void owes_nothing_where_pay_reaches_it() {
        books.take(done(quoted("u1", LAW, 1, "30", "10"), 3 * HOUR, ASSIGNED));

        assertThat(books.at(DUE)).contains(new FloorSettled("ada/2026-W47/EUR"));
        assertThat(payouts(books.history())).containsExactly("d1/u1/1/1/1 EUR 30.0000");
    }

    @Test
    void is_reached_by_the_pay_of_all_work_that_has_one_and_only_that() {
        books.take(done(cheap("u1"), 4 * HOUR, ASSIGNED));
        books.take(done(quoted("u2", LAW, 1, "30", "10"), HOUR, ASSIGNED));
        books.take(done(quoted("u3", LAW, 2, "50", null), HOUR, ASSIGNED));

        // 4 h × 12 + 1 h × 10 − 2 − 30
        assertThat(books.at(DUE))
                .filteredOn(Issued.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Issued.class, issued -> {
                    assertThat(issued.payout().amount()).isEqualTo(BigMoney.parse("EUR 26.0000"));
                    assertThat(((TopUp) issued.payout()).shortfall().floorPerHour())
                            .isEqualTo("11.6000");
                    assertThat(((TopUp) issued.payout()).shortfall().seconds()).isEqualTo(5 * HOUR);
                });
    }

    @Test
    void counts_the_time_of_rejected_work_and_once_when_the_appeal_is_won() {
        AcceptedWork work = done(cheap("u1"), HOUR, ASSIGNED);
        books.take(rejected(work));
        assertThat(payouts(books.at(DUE))).containsExactly("ada/2026-W47/EUR/1 EUR 12.0000");

        books.take(work);
        books.take(rejected(work));
        books.restart();
        books.at(DUE.plusSeconds(1));

        assertThat(payouts(books.history()))
                .containsExactly("ada/2026-W47/EUR/1 EUR 12.0000", "d1/u1/1/1/1 EUR 2.0000");
    }

    @Test
    void counts_the_time_of_work_that_is_paid_twice_once() {
        AcceptedWork work = done(cheap("u1"), HOUR, ASSIGNED);
        books.take(work);
        books.take(reversed(work));
        books.take(payment(work, 2));

        assertThat(payouts(books.at(DUE))).containsExactly("ada/2026-W47/EUR/1 EUR 10.0000");
    }

    @Test
    void late_outcomes_add_the_difference_and_take_nothing_back() {
        AcceptedWork first = done(cheap("u1"), HOUR, ASSIGNED);
        AcceptedWork rich = done(quoted("u3", LAW, 1, "30", "10"), HOUR, ASSIGNED);
        books.take(first);
        assertThat(payouts(books.at(DUE))).containsExactly("ada/2026-W47/EUR/1 EUR 10.0000");

        books.take(rich); // 30 for an hour worth 10: now 20 too much, which stays
        assertThat(payouts(books.at(DUE.plusSeconds(1)))).isEmpty();
        books.take(done(cheap("u2"), HOUR, ASSIGNED)); // 10 short, of the 20 too much
        assertThat(payouts(books.at(DUE.plusSeconds(2)))).isEmpty();
        books.restart();
        books.take(reversed(rich)); // 12 + 10 + 12 guaranteed − 4 paid − 10 topped up
        assertThat(payouts(books.at(DUE.plusSeconds(3)))).containsExactly("ada/2026-W47/EUR/2 EUR 20.0000");
    }

    @Test
    void work_that_still_waits_for_its_price_counts_neither_as_time_nor_as_pay() {
        AcceptedWork waiting = done(quoted("u1", MEDICINE, 7, "2", "12"), HOUR, ASSIGNED);
        books.take(waiting);
        assertThat(payouts(books.at(DUE))).isEmpty();

        books.add(card(MEDICINE, 7, "2", "12"));
        assertThat(payouts(books.at(DUE.plusSeconds(1)))).containsExactly("ada/2026-W47/EUR/1 EUR 10.0000");
    }

    @Test
    void weeks_and_workers_are_settled_by_themselves() {
        books.take(done(cheap("u1"), HOUR, WEEK_END.minusMillis(1)));
        books.take(done(cheap("u2"), HOUR, WEEK_END));
        books.take(done(work("d1/u3/1/1", "bob", cheap("u3").terms()), HOUR, WEEK_END.minusMillis(1)));

        assertThat(payouts(books.at(DUE)))
                .containsExactly("ada/2026-W47/EUR/1 EUR 10.0000", "bob/2026-W47/EUR/1 EUR 10.0000");
        assertThat(payouts(books.at(DUE.plus(Duration.ofDays(7))))).containsExactly("ada/2026-W48/EUR/1 EUR 10.0000");
    }

    @Test
    void parts_of_a_second_and_of_a_cent_are_rounded_once() {
        books.take(done(cheap("u1"), 601, ASSIGNED));
        books.take(done(cheap("u2"), 601, ASSIGNED));

        // 1202 s × 12 / 3600 = 4.00666… − 4
        assertThat(payouts(books.at(DUE))).containsExactly("ada/2026-W47/EUR/1 EUR 0.0067");
    }

    @Test
    void a_floor_beyond_what_records_carry_is_paid_as_far_as_it_fits() {
        String most = "99999999999999.9999";
        books.add(card(MEDICINE, 9, "2", most));
        books.take(done(quoted("u1", MEDICINE, 9, "2", most), 40 * HOUR, ASSIGNED));

        assertThat(payouts(books.at(DUE))).containsExactly("ada/2026-W47/EUR/1 EUR 99999999999997.9999");
        assertThat(books.at(DUE.plusSeconds(1))).isEmpty();
    }

    private static RateVersion card(String key, int version, String pay, @Nullable String floor) {
        return new RateVersion(
                key, version, Instant.EPOCH, new BigDecimal(pay), floor == null ? null : new BigDecimal(floor), DUE);
    }

    private static AcceptedWork cheap(String unit) {
        return quoted(unit, MEDICINE, 1, "2", "12");
    }

    private static AcceptedWork quoted(String unit, String key, int version, String pay, @Nullable String floor) {
        BigMoney zero = BigMoney.parse("EUR 0.0000");
        return work(
                "d1/" + unit + "/1/1",
                "ada",
                terms(key, version, "EUR " + pay + ".0000", floor == null ? null : new BigDecimal(floor)),
                zero,
                true);
    }
}
