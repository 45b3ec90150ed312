package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.BALANCED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import org.junit.jupiter.api.Test;

class BalancedTest {

    private final SmallLog log = new SmallLog();

    @Test
    void finds_a_journal_that_was_changed() {
        log.life.journal.setWorkerId("bob");

        assertThat(log.only(BALANCED)).containsExactly("its hash is not that of its content");
    }

    @Test
    void finds_a_journal_that_is_missing() {
        log.life.journal.setSequence(2);

        assertThat(log.only(BALANCED)).containsExactly("does not follow the journal before it");
    }

    @Test
    void finds_a_broken_chain() {
        log.life.journal.setPreviousHash("1".repeat(64));

        assertThat(log.only(BALANCED))
                .containsExactly("does not follow the journal before it", "its hash is not that of its content");
    }

    @Test
    void finds_a_journal_that_does_not_sum_to_zero() {
        log.life.journal.setEntries(log.life.journal.getEntries().subList(0, 3));

        assertThat(log.only(BALANCED)).contains("does not sum to zero");
    }

    @Test
    void finds_a_journal_that_books_something_else_than_its_payout() {
        log.life.payout.setClientBillable(false);

        assertThat(log.about(BALANCED))
                .singleElement()
                .asString()
                .startsWith("books {client/acme/fees EUR=0.2500, client/acme/work EUR=2.5000");
    }

    @Test
    void finds_a_payout_without_a_journal() {
        assertThat(log.without(JournalPosted.class).only(BALANCED)).containsExactly("a payout that no journal books");
    }

    @Test
    void finds_a_journal_without_a_payout() {
        assertThat(log.without(PayoutIssued.class).about(BALANCED)).containsExactly("books no payout");
    }
}
