package io.guildhall.payouts.ledger;

import static io.guildhall.payouts.ledger.Entry.credit;
import static io.guildhall.payouts.ledger.Entry.debit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final Account CLIENT = Account.workOf("acme");
    private static final Account PAYEE = Account.payableTo("ada");

    @Test
    void sums_to_zero_in_each_currency() {
        Journal journal = journal(
                debit(CLIENT, BigMoney.parse("EUR 2.5")),
                debit(CLIENT, BigMoney.parse("USD 1")),
                credit(PAYEE, BigMoney.parse("USD 1")),
                credit(PAYEE, BigMoney.parse("EUR 2.50")));

        assertThat(journal.entries()).hasSize(4);
    }

    @Test
    void cannot_be_made_when_it_does_not_balance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> journal(
                        debit(CLIENT, BigMoney.parse("EUR 2.5000")), credit(PAYEE, BigMoney.parse("EUR 2.4999"))))
                .withMessageContaining("does not balance");
    }

    @Test
    void does_not_set_one_currency_off_against_another() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> journal(debit(CLIENT, BigMoney.parse("EUR 1")), credit(PAYEE, BigMoney.parse("USD 1"))));
    }

    @Test
    void cannot_be_empty() {
        assertThatIllegalArgumentException().isThrownBy(JournalTest::journal);
    }

    private static Journal journal(Entry... entries) {
        return new Journal("j", "p", "a", "ada", List.of(entries), Instant.EPOCH);
    }
}
