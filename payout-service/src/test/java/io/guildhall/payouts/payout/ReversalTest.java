package io.guildhall.payouts.payout;

import static io.guildhall.payouts.payout.Books.payouts;
import static io.guildhall.payouts.payout.Works.payment;
import static io.guildhall.payouts.payout.Works.rate;
import static io.guildhall.payouts.payout.Works.reversed;
import static io.guildhall.payouts.payout.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payouts.payout.PayoutEvent.OutcomeHeld;
import io.guildhall.payouts.payout.PayoutEvent.OutcomeSetAside;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReversalTest {

    private static final AcceptedWork WORK = work("d1/u1/1/1", 2);

    private final Books books = new Books();

    @BeforeEach
    void rate_is_known() {
        books.add(rate(2));
    }

    @Test
    void takes_back_pay_and_fee_to_the_last_unit() {
        books.take(WORK);

        assertThat(payouts(books.take(reversed(WORK)))).containsExactly("d1/u1/1/1/1/reversal EUR 2.0000");
        assertThat(books.balances())
                .hasSize(4)
                .allSatisfy((account, balance) ->
                        assertThat(balance.isZero()).as(account).isTrue());
    }

    @Test
    void happens_once() {
        books.take(WORK);
        books.take(reversed(WORK));
        books.restart();

        assertThat(books.take(reversed(WORK))).isEmpty();
        assertThat(books.take(new ReversedWork("another", "d1/u1/1/1", 1, "ada", "acme")))
                .singleElement()
                .isInstanceOf(OutcomeSetAside.class);
        assertThat(books.state().unsettled()).isZero();
    }

    @Test
    void waits_for_what_it_takes_back() {
        assertThat(books.take(reversed(WORK))).singleElement().isInstanceOf(OutcomeHeld.class);
        assertThat(books.take(reversed(WORK))).isEmpty();
        books.restart();

        assertThat(payouts(books.take(WORK)))
                .containsExactly("d1/u1/1/1/1 EUR 2.0000", "d1/u1/1/1/1/reversal EUR 2.0000");
        assertThat(books.state().waiting()).isZero();
    }

    @Test
    void of_a_payment_to_somebody_else_is_set_aside() {
        books.take(WORK);

        assertThat(books.take(new ReversedWork("r", "d1/u1/1/1", 1, "bob", "acme")))
                .singleElement()
                .isInstanceOf(OutcomeSetAside.class);
        assertThat(books.take(new ReversedWork("r", "d1/u1/1/1", 1, "ada", "globex")))
                .singleElement()
                .isInstanceOf(OutcomeSetAside.class);
        assertThat(books.take(new ReversedWork("r", "d1/u1/1/1", 0, "ada", "acme")))
                .singleElement()
                .isInstanceOf(OutcomeSetAside.class);
        assertThat(books.balances()).containsEntry("payable/agency EUR", BigMoney.parse("EUR -2.0000"));
    }

    @Test
    void is_followed_by_another_payment_when_the_appeal_is_won() {
        AcceptedWork again = payment(WORK, 2);
        books.take(WORK);

        assertThat(books.take(again)).singleElement().isInstanceOf(OutcomeHeld.class);
        assertThat(payouts(books.take(reversed(WORK))))
                .containsExactly("d1/u1/1/1/1/reversal EUR 2.0000", "d1/u1/1/1/2 EUR 2.0000");
        assertThat(payouts(books.take(reversed(again)))).containsExactly("d1/u1/1/1/2/reversal EUR 2.0000");
    }

    @Test
    void all_of_it_backwards_comes_to_the_same() {
        AcceptedWork again = payment(WORK, 2);
        books.take(reversed(again));
        books.take(again);
        books.take(reversed(WORK));
        books.restart();
        assertThat(books.state().waiting()).isEqualTo(3);

        assertThat(payouts(books.take(WORK)))
                .extracting(payout -> payout.substring(0, payout.indexOf(' ')))
                .containsExactly("d1/u1/1/1/1", "d1/u1/1/1/1/reversal", "d1/u1/1/1/2", "d1/u1/1/1/2/reversal");
    }
}
