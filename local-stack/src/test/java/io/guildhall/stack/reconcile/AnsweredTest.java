package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.ANSWERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.ReviewPolicy;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.WorkAccepted;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.WorkSubmitted;
import org.junit.jupiter.api.Test;

class AnsweredTest {

    private final SmallLog log = new SmallLog();

    @Test
    void finds_delivered_work_without_a_verdict() {
        log.without(WorkAccepted.class);

        assertThat(log.about(ANSWERED))
                .containsExactly("was delivered, but neither accepted nor rejected nor to be redone");
    }

    @Test
    void finds_a_verdict_on_work_that_was_not_delivered() {
        assertThat(log.without(WorkDelivered.class).about(ANSWERED)).containsExactly("was judged, but never delivered");
    }

    @Test
    void takes_work_that_waits_for_the_consensus_of_its_unit() {
        log.life.request.setReviewPolicy(ReviewPolicy.CONSENSUS);
        log.life.completed.setFinal$(false);
        log.without(WorkAccepted.class)
                .without(UnitCompleted.class)
                .without(PayoutIssued.class)
                .without(JournalPosted.class);

        assertThat(log.report().violations()).isEmpty();
    }

    @Test
    void finds_a_withdrawal_without_an_answer() {
        assertThat(log.also(Topics.TASK_LIFECYCLE, withdrawn("d1/u1/2")).only(ANSWERED))
                .containsExactly("its withdrawal was not answered");
    }

    @Test
    void takes_a_withdrawal_that_was_answered_by_work() {
        assertThat(log.also(Topics.TASK_LIFECYCLE, withdrawn("d1/u1/1")).only(ANSWERED))
                .isEmpty();
    }

    @Test
    void takes_a_withdrawal_of_a_task_that_somebody_holds() {
        log.without(AssignmentEnded.class)
                .without(WorkSubmitted.class)
                .without(WorkDelivered.class)
                .without(WorkAccepted.class);

        assertThat(log.also(Topics.TASK_LIFECYCLE, withdrawn("d1/u1/1")).about(ANSWERED))
                .isEmpty();
    }

    @Test
    void finds_a_demand_that_came_to_no_end() {
        log.life.completed.setFinal$(false);

        assertThat(log.only(ANSWERED)).containsExactly("all its tasks have ended, but no update of it is final");
    }

    private static TaskWithdrawn withdrawn(String taskId) {
        return TaskWithdrawn.newBuilder()
                .setDemandId("d1")
                .setUnitId("u1")
                .setTaskId(taskId)
                .setClientId("acme")
                .setMarketId("main")
                .setReason("CANCELLED")
                .setWithdrawnAt(Life.START)
                .build();
    }
}
