package io.guildhall.payouts.payout;

import static io.guildhall.payouts.payout.Works.terms;
import static io.guildhall.payouts.payout.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payouts.payout.PayoutEvent.Issued;
import io.guildhall.payouts.payout.PayoutEvent.OutcomeSetAside;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.work.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money of every kind: none of it is rounded on its way from quote to books. */
class CurrenciesTest {

    private final Books books = new Books();

    @ParameterizedTest
    @CsvSource({
        "JPY, 0.0001, 0.0000",
        "JPY, 500.0000, 62.5000",
        "JPY, 99999999999999.9999, 99999999999999.9999",
        "USD, 0.0001, 0.0001",
        "USD, 0.0375, 0.0019",
        "USD, 99999999999999.9999, 0.0001",
        "KWD, 0.0005, 0.0001",
        "KWD, 99999999999999.9999, 12499999999999.9999",
        "CLF, 0.0001, 0.0001",
        "CLF, 99999999999999.9999, 0.0000"
    })
    void pay_and_fee_are_booked_to_the_last_of_four_decimals_and_taken_back_likewise(
            String currency, BigDecimal pay, BigDecimal fee) {
        AcceptedWork work = quoted(currency, pay, fee, "d1/u1/1/1");

        assertThat(books.take(work)).singleElement().isInstanceOf(Issued.class);
        assertThat(books.balances())
                .containsEntry("payable/agency " + currency, money(currency, pay.negate()))
                .containsEntry("client/acme/work " + currency, money(currency, pay))
                .hasSize(fee.signum() == 0 ? 2 : 4);
        if (fee.signum() != 0) {
            assertThat(books.balances())
                    .containsEntry("client/acme/fees " + currency, money(currency, fee))
                    .containsEntry("platform/revenue " + currency, money(currency, fee.negate()));
        }
        books.take(Works.reversed(work));
        assertThat(books.balances().values()).allMatch(BigMoney::isZero);
    }

    @Test
    void a_thousand_small_payments_add_up_exactly() {
        for (int i = 0; i < 1_000; i++) {
            books.take(quoted("USD", new BigDecimal("0.0375"), new BigDecimal("0.0047"), "d1/u" + i + "/1/1"));
        }

        assertThat(books.balances())
                .containsEntry("payable/agency USD", BigMoney.parse("USD -37.5000"))
                .containsEntry("client/acme/fees USD", BigMoney.parse("USD 4.7000"));
    }

    @Test
    void work_that_would_take_the_balance_beyond_what_records_carry_is_set_aside_and_paid_when_it_fits() {
        AcceptedWork most = quoted("JPY", new BigDecimal("99999999999999.9999"), BigDecimal.ZERO, "d1/u1/1/1");
        AcceptedWork more = quoted("JPY", new BigDecimal("0.0001"), BigDecimal.ZERO, "d1/u2/1/1");
        books.take(most);

        assertThat(books.take(more)).singleElement().isInstanceOf(OutcomeSetAside.class);
        books.take(Works.reversed(most));
        assertThat(books.take(more)).singleElement().isInstanceOf(Issued.class);
    }

    private static BigMoney money(String currency, BigDecimal amount) {
        return BigMoney.of(CurrencyUnit.of(currency), amount);
    }

    private AcceptedWork quoted(String currency, BigDecimal pay, BigDecimal fee, String assignmentId) {
        String key = "medicine/fact-check/" + currency;
        int version = pay.compareTo(BigDecimal.ONE) > 0 ? 2 : 1;
        books.add(new RateVersion(key, version, Instant.EPOCH, pay, null, Works.NOW));
        Terms terms = terms(key, version, currency + ' ' + pay.toPlainString(), null);
        return work(assignmentId, "ada", terms, BigMoney.of(terms.pay().getCurrencyUnit(), fee), true);
    }
}
