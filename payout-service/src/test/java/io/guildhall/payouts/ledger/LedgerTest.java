package io.guildhall.payouts.ledger;

import static io.guildhall.payouts.ledger.Entry.credit;
import static io.guildhall.payouts.ledger.Entry.debit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guildhall.support.core.MapTables;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Account CLIENT = Account.workOf("acme");
    private static final Account PAYEE = Account.payableTo("ada");
    private static final Instant AT = Instant.ofEpochMilli(1_700_000_000_123L);

    private final MapTables tables = new MapTables();
    private final Ledger ledger = new Ledger(tables);

    @Test
    void an_account_nobody_touched_stands_at_zero() {
        assertThat(ledger.balance(CLIENT, CurrencyUnit.EUR).isZero()).isTrue();
    }

    @Test
    void balances_are_the_sum_of_what_was_posted() {
        ledger.post(ledger.next(journal("j1", "EUR 2.5000")));
        ledger.post(ledger.next(journal("j2", "EUR 0.2500")));
        ledger.post(ledger.next(journal("j3", "USD 1.0000")));

        assertThat(ledger.balance(CLIENT, CurrencyUnit.EUR)).isEqualTo(BigMoney.parse("EUR 2.7500"));
        assertThat(ledger.balance(PAYEE, CurrencyUnit.EUR)).isEqualTo(BigMoney.parse("EUR -2.7500"));
        assertThat(ledger.balance(PAYEE, CurrencyUnit.USD)).isEqualTo(BigMoney.parse("USD -1.0000"));
    }

    @Test
    void each_journal_names_the_hash_of_the_one_before() {
        PostedJournal first = ledger.next(journal("j1", "EUR 2.5000"));
        ledger.post(first);
        PostedJournal second = new Ledger(tables).next(journal("j2", "EUR 1.0000"));

        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previousHash()).isEqualTo(HashChain.GENESIS);
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.previousHash()).isEqualTo(first.hash());
    }

    @Test
    void a_journal_that_does_not_follow_the_last_one_is_not_posted() {
        PostedJournal first = ledger.next(journal("j1", "EUR 2.5000"));
        PostedJournal rival = ledger.next(journal("j2", "EUR 1.0000"));
        ledger.post(first);

        assertThatIllegalStateException().isThrownBy(() -> ledger.post(rival)).withMessageContaining("j2");
        assertThat(ledger.balance(CLIENT, CurrencyUnit.EUR)).isEqualTo(BigMoney.parse("EUR 2.5000"));
    }

    /** The figure comes from {@code printf '…' | sha256sum}, so that the written form is pinned from outside. */
    @Test
    void the_hash_is_that_of_the_documented_lines() {
        assertThat(HashChain.hash(HashChain.GENESIS, journal("j1", "EUR 2.5")))
                .isEqualTo("9080e3d419b8725000eb01c3076ec6e33026aa0f620683286851e1e72ca07570");
    }

    @Test
    void every_part_of_a_journal_changes_its_hash() {
        Journal journal = journal("j1", "EUR 2.5000");
        List<Entry> entries = journal.entries();

        assertThat(List.of(
                        hash(journal),
                        HashChain.hash("1".repeat(64), journal),
                        hash(new Journal("j2", "cause", "correlation", "ada", entries, AT)),
                        hash(new Journal("j1", "other", "correlation", "ada", entries, AT)),
                        hash(new Journal("j1", "cause", "other", "ada", entries, AT)),
                        hash(new Journal("j1", "cause", "correlation", "bob", entries, AT)),
                        hash(new Journal("j1", "cause", "correlation", "ada", entries.reversed(), AT)),
                        hash(new Journal("j1", "cause", "correlation", "ada", entries, AT.plusMillis(1))),
                        hash(journal("j1", "USD 2.5000")),
                        hash(journal("j1", "EUR 2.5001"))))
                .doesNotHaveDuplicates();
    }

    private static String hash(Journal journal) {
        return HashChain.hash(HashChain.GENESIS, journal);
    }

    private static Journal journal(String journalId, String amount) {
        BigMoney money = BigMoney.parse(amount);
        return new Journal(
                journalId, "cause", "correlation", "ada", List.of(debit(CLIENT, money), credit(PAYEE, money)), AT);
    }
}
