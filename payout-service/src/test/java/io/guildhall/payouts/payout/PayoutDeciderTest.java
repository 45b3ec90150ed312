package io.guildhall.payouts.payout;

import static io.guildhall.payouts.payout.Works.MEDICINE;
import static io.guildhall.payouts.payout.Works.NOW;
import static io.guildhall.payouts.payout.Works.bytes;
import static io.guildhall.payouts.payout.Works.origin;
import static io.guildhall.payouts.payout.Works.rate;
import static io.guildhall.payouts.payout.Works.terms;
import static io.guildhall.payouts.payout.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payouts.ledger.Account;
import io.guildhall.payouts.ledger.Entry;
import io.guildhall.payouts.ledger.HashChain;
import io.guildhall.payouts.ledger.Journal;
import io.guildhall.payouts.ledger.PostedJournal;
import io.guildhall.payouts.payout.Payout.TaskPayout;
import io.guildhall.payouts.payout.PayoutCommand.SetAside;
import io.guildhall.payouts.payout.PayoutEvent.Issued;
import io.guildhall.payouts.payout.PayoutEvent.OutcomeHeld;
import io.guildhall.payouts.payout.PayoutEvent.OutcomeSetAside;
import io.guildhall.payouts.payout.PayoutEvent.RateAdded;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.core.ReasonCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PayoutDeciderTest {

    private final Books books = new Books();

    @Nested
    class Pays {

        @Test
        void accepted_work_at_its_quote_and_books_it() {
            books.add(rate(2));
            AcceptedWork work = work("d1/u1/1/1", 2);

            Journal journal = new Journal(
                    "d1/u1/1/1/1",
                    "d1/u1/1/1/1",
                    "d1/u1/1/1",
                    "ada",
                    List.of(
                            new Entry(Account.workOf("acme"), BigMoney.parse("EUR 2.0000")),
                            new Entry(Account.payableTo("agency"), BigMoney.parse("EUR -2.0000")),
                            new Entry(Account.feesOf("acme"), BigMoney.parse("EUR 0.2000")),
                            new Entry(Account.REVENUE, BigMoney.parse("EUR -0.2000"))),
                    NOW.plusMillis(7));
            assertThat(books.pay(work))
                    .containsExactly(new Issued(
                            new TaskPayout(work, NOW.plusMillis(7)),
                            new PostedJournal(
                                    journal, 1, HashChain.GENESIS, HashChain.hash(HashChain.GENESIS, journal)),
                            null));
        }

        @Test
        void without_fee_entries_where_there_is_no_fee() {
            books.add(rate(2));
            books.pay(work("d1/u1/1/1", "ada", terms(2), BigMoney.parse("EUR 0"), true));

            assertThat(books.balances()).containsOnlyKeys("client/acme/work EUR", "payable/agency EUR");
        }

        @Test
        void at_the_platforms_expense_what_no_client_is_billed_for() {
            books.add(rate(2));
            books.pay(work("d1/u1/1/1", "ada", terms(2), BigMoney.parse("EUR 0"), false));

            assertThat(books.balances())
                    .containsEntry("platform/expense EUR", BigMoney.parse("EUR 2.0000"))
                    .containsEntry("payable/agency EUR", BigMoney.parse("EUR -2.0000"))
                    .hasSize(2);
        }
    }

    @Nested
    class Pays_once {

        @Test
        void the_same_work_again_changes_nothing() {
            books.add(rate(2));
            books.pay(work("d1/u1/1/1", 2));
            books.restart();

            assertThat(books.pay(work("d1/u1/1/1", 2))).isEmpty();
        }

        @Test
        void other_work_under_the_same_assignment_is_set_aside() {
            books.add(rate(2));
            books.pay(work("d1/u1/1/1", 2));

            assertThat(books.pay(work("d1/u1/1/1", 3)))
                    .satisfiesExactly(
                            event -> assertSetAside(event, ReasonCode.INVALID_VALUE, "another outcome was followed"));
            assertThat(books.balances()).containsEntry("payable/agency EUR", BigMoney.parse("EUR -2.0000"));
        }

        @Test
        void work_that_waits_is_not_paid_twice_either() {
            books.pay(work("d1/u1/1/1", 2));

            assertThat(books.pay(work("d1/u1/1/1", 2))).isEmpty();
            assertThat(books.pay(work("d1/u1/1/1", 3)))
                    .satisfiesExactly(event -> assertSetAside(event, ReasonCode.INVALID_VALUE, "or waits"));
            assertThat(books.add(rate(2))).hasSize(2).last().isInstanceOf(Issued.class);
            assertThat(books.paid()).containsOnlyKeys("d1/u1/1/1/1");
        }
    }

    @Nested
    class Holds {

        @Test
        void work_whose_rate_version_is_not_known_yet() {
            AcceptedWork work = work("d1/u1/1/1", 2);

            assertThat(books.pay(work))
                    .containsExactly(new OutcomeHeld(HeldOutcome.of(work, origin(0), bytes(1, 2, 3))));
            assertThat(books.state().waiting()).isEqualTo(1);
            assertThat(books.add(rate(1))).containsExactly(new RateAdded(rate(1)));
            assertThat(books.state().waiting()).isEqualTo(1);
        }

        @Test
        void and_pays_it_when_the_version_comes_even_after_a_restart() {
            books.pay(work("d1/u1/1/1", 2));
            books.pay(work("d1/u2/1/1", 2));
            books.restart();

            assertThat(books.add(rate(2))).hasSize(3);
            assertThat(books.paid()).containsOnlyKeys("d1/u1/1/1/1", "d1/u2/1/1/1");
            assertThat(books.state().waiting()).isZero();
        }

        @Test
        void and_sets_it_aside_with_its_own_bytes_when_the_version_says_otherwise() {
            books.pay(work("d1/u1/1/1", "ada", terms(MEDICINE, 2, "EUR 5.0000", null)));

            assertThat(books.add(rate(2)))
                    .satisfiesExactly(
                            added -> assertThat(added).isEqualTo(new RateAdded(rate(2))),
                            event -> assertSetAside(event, ReasonCode.QUOTE_CONTRADICTED, "pays 2, not EUR 5.0000"));
            assertThat(books.state().waiting()).isZero();
        }
    }

    @Nested
    class Sets_aside {

        @Test
        void what_contradicts_the_history_and_pays_it_once_when_sent_again_after_that_is_put_right() {
            books.add(rate(2));
            AcceptedWork shown = work("d1/u1/1/1", "ada", terms(MEDICINE, 2, "EUR 3.0000", null));

            assertThat(books.pay(shown))
                    .satisfiesExactly(event -> assertSetAside(event, ReasonCode.QUOTE_CONTRADICTED, "not EUR 3.0000"));
            assertThat(books.state().unsettled()).isEqualTo(1);
            books.restart();
            assertThat(books.state().oldestUnsettled()).contains(NOW);
            assertThat(books.pay(shown)).singleElement().isInstanceOf(OutcomeSetAside.class);

            books.add(new RateVersion(MEDICINE, 2, Instant.EPOCH, new BigDecimal("3"), null, NOW));
            assertThat(books.pay(shown)).singleElement().isInstanceOf(Issued.class);
            assertThat(books.pay(shown)).isEmpty();
            assertThat(books.state().unsettled()).isZero();
        }

        @Test
        void pay_that_is_not_above_zero() {
            assertThat(books.pay(work("d1/u1/1/1", "ada", terms(MEDICINE, 2, "EUR 0.0000", null))))
                    .satisfiesExactly(event -> assertSetAside(event, ReasonCode.INVALID_VALUE, "not above zero"));
        }

        @Test
        void a_negative_fee() {
            assertThat(books.pay(work("d1/u1/1/1", "ada", terms(2), BigMoney.parse("EUR -0.01"), true)))
                    .satisfiesExactly(event -> assertSetAside(event, ReasonCode.INVALID_VALUE, "below zero"));
        }

        @Test
        void a_fee_that_no_client_is_billed_for() {
            assertThat(books.pay(work("d1/u1/1/1", "ada", terms(2), BigMoney.parse("EUR 0.01"), false)))
                    .satisfiesExactly(event -> assertSetAside(event, ReasonCode.INVALID_VALUE, "no client to bill"));
        }
    }

    @Test
    void puts_away_what_it_cannot_read_and_keeps_what_waits_under_the_same_id() {
        books.pay(work("d1/u1/1/1", 2));
        SetAside unreadable =
                new SetAside("d1/u1/1/1/1", origin(9), bytes(1, 2, 3), ReasonCode.INVALID_VALUE, "no such currency");

        assertThat(books.tell(unreadable))
                .satisfiesExactly(event -> assertSetAside(event, ReasonCode.INVALID_VALUE, "no such currency"));
        assertThat(books.state().waiting()).isEqualTo(1);
    }

    @Nested
    class Keeps_prices {

        @Test
        void the_same_version_again_changes_nothing() {
            books.add(rate(1));

            assertThat(books.add(rate(1))).isEmpty();
        }

        @Test
        void a_quote_is_good_that_agrees_with_anything_said_of_its_version_whichever_was_read_first() {
            books.add(rate(1));
            books.add(new RateVersion(MEDICINE, 1, Instant.EPOCH, new BigDecimal("1.5"), null, Instant.EPOCH));
            books.restart();

            assertThat(books.pay(work("d1/u1/1/1", 1))).singleElement().isInstanceOf(Issued.class);
            assertThat(books.pay(work("d1/u2/1/1", "ada", terms(MEDICINE, 1, "EUR 1.5000", null))))
                    .singleElement()
                    .isInstanceOf(Issued.class);
        }
    }

    private static void assertSetAside(PayoutEvent event, ReasonCode cause, String message) {
        assertThat(event).isInstanceOfSatisfying(OutcomeSetAside.class, aside -> {
            assertThat(aside.cause()).isEqualTo(cause);
            assertThat(aside.message()).contains(message);
            assertThat(aside.original()).isEqualTo(bytes(1, 2, 3));
        });
    }
}
