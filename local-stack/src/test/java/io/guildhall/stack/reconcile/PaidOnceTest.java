package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.PAID_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.WorkAccepted;
import org.junit.jupiter.api.Test;

class PaidOnceTest {

    private final SmallLog log = new SmallLog();

    @Test
    void finds_a_task_that_was_paid_twice() {
        assertThat(log.twice(PayoutIssued.class).about(PAID_ONCE)).containsExactly("was paid more than once");
    }

    @Test
    void finds_accepted_work_that_was_not_paid() {
        assertThat(log.without(PayoutIssued.class).about(PAID_ONCE))
                .containsExactly("was accepted, but neither paid nor put away as a dead letter");
    }

    @Test
    void takes_accepted_work_that_was_put_away() {
        log.without(PayoutIssued.class)
                .without(JournalPosted.class)
                .putAway(Topics.PAYOUT_SERVICE, Topics.TASK_OUTCOMES, 0);

        assertThat(log.only(PAID_ONCE)).isEmpty();
    }

    @Test
    void takes_work_that_was_put_away_sent_again_and_paid() {
        log.twice(WorkAccepted.class).putAway(Topics.PAYOUT_SERVICE, Topics.TASK_OUTCOMES, 0);

        assertThat(log.only(PAID_ONCE)).isEmpty();
    }

    @Test
    void finds_work_that_was_put_away_and_paid() {
        log.putAway(Topics.PAYOUT_SERVICE, Topics.TASK_OUTCOMES, 0);

        assertThat(log.only(PAID_ONCE))
                .containsExactly("was paid, although its acceptance was put away as a dead letter");
    }

    @Test
    void finds_a_payout_of_work_that_was_not_accepted() {
        assertThat(log.without(WorkAccepted.class).about(PAID_ONCE)).containsExactly("was paid, but never accepted");
    }

    @Test
    void finds_a_payout_of_a_kind_that_nothing_asks_for() {
        log.life.payout.setKind(PayoutKind.UNKNOWN);

        assertThat(log.about(PAID_ONCE)).contains("a payout of a kind that nothing asks for");
    }

    @Test
    void finds_work_that_was_accepted_twice() {
        assertThat(log.twice(WorkAccepted.class).only(PAID_ONCE)).containsExactly("was accepted again");
    }

    @Test
    void finds_hours_that_were_not_delivered() {
        log.life.outcome.setCountedSeconds(61L);

        assertThat(log.only(PAID_ONCE)).containsExactly("counts 61 s, but 0 s were delivered");
    }

    @Test
    void finds_a_payout_whose_id_does_not_follow_from_its_cause() {
        log.life.payout.setPayoutId("d1/u1/2/1/1");

        assertThat(log.about(PAID_ONCE))
                .containsExactly(
                        "its id does not follow from its cause",
                        "was accepted, but neither paid nor put away as a dead letter");
    }
}
