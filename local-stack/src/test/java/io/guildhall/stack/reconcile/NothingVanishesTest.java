package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.NOTHING_VANISHES;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.WorkSubmitted;
import java.util.List;
import org.junit.jupiter.api.Test;

class NothingVanishesTest {

    private final SmallLog log = new SmallLog();

    @Test
    void finds_a_record_that_no_service_answers_for() {
        assertThat(log.ignored(Topics.CLIENTS, 0).only(NOTHING_VANISHES))
                .containsExactlyInAnyOrder(
                        "task-service has neither taken it in nor refused it nor put it away",
                        "expertise-router has neither taken it in nor refused it nor put it away");
    }

    @Test
    void finds_a_record_that_one_of_two_services_does_not_answer_for() {
        log.ignored(Topics.RATES, 0).putAway(Topics.EXPERTISE_ROUTER, Topics.RATES, 0);

        assertThat(log.only(NOTHING_VANISHES))
                .containsExactly("payout-service has neither taken it in nor refused it nor put it away");
    }

    @Test
    void takes_unreadable_records_that_were_put_away_or_refused() {
        log.also(Topics.PRESENCE, null)
                .also(Topics.REVERSALS, null)
                .ignored(Topics.PRESENCE, 0)
                .ignored(Topics.REVERSALS, 0)
                .refused(Topics.EXPERTISE_ROUTER, Topics.PRESENCE, 0)
                .putAway(Topics.TASK_SERVICE, Topics.REVERSALS, 0);

        assertThat(log.only(NOTHING_VANISHES)).isEmpty();
    }

    @Test
    void trusts_an_inbox_that_forgets() {
        log.ignored(Topics.POOLS, 0).inboxIsShortened(Topics.EXPERTISE_ROUTER);

        assertThat(log.only(NOTHING_VANISHES)).isEmpty();
    }

    @Test
    void finds_a_request_that_got_no_update() {
        log.without(DemandUpdated.class);

        assertThat(log.about(NOTHING_VANISHES)).contains("was requested 1 times, but answered 0");
    }

    @Test
    void finds_tasks_that_were_not_routed() {
        log.life.routed.setTaskIds(List.of());

        assertThat(log.only(NOTHING_VANISHES)).containsExactly("has 1 tasks, of which 0 were routed");
    }

    @Test
    void finds_a_unit_with_two_results_or_none() {
        assertThat(log.twice(UnitCompleted.class).only(NOTHING_VANISHES)).containsExactly("has 2 results");
        assertThat(new SmallLog().without(UnitCompleted.class).only(NOTHING_VANISHES))
                .containsExactly("has 0 results");
    }

    @Test
    void finds_work_that_was_taken_but_not_delivered() {
        assertThat(log.without(WorkDelivered.class).about(NOTHING_VANISHES))
                .containsExactly("work was submitted, but neither delivered nor refused");
    }

    @Test
    void finds_a_second_submission_that_was_not_refused() {
        assertThat(log.twice(WorkSubmitted.class).only(NOTHING_VANISHES))
                .containsExactly("2 submissions were taken, one can count");
        assertThat(new SmallLog()
                        .twice(WorkSubmitted.class)
                        .refused(Topics.EXPERTISE_ROUTER, Topics.SUBMISSIONS, 1)
                        .only(NOTHING_VANISHES))
                .isEmpty();
    }

    @Test
    void finds_an_extension_that_was_asked_for_in_vain() {
        WorkSubmitted extend = WorkSubmitted.newBuilder(log.life.submitted)
                .setDisposition(Disposition.EXTEND)
                .build();

        assertThat(log.also(Topics.SUBMISSIONS, extend).only(NOTHING_VANISHES))
                .containsExactly("was extended 0 times of 1 asked");
    }

    @Test
    void finds_a_decline_in_vain() {
        WorkSubmitted decline = WorkSubmitted.newBuilder(log.life.submitted)
                .setAssignmentId("d1/u1/1/2")
                .setDisposition(Disposition.DECLINED_ONCE)
                .build();

        assertThat(log.also(Topics.SUBMISSIONS, decline).only(NOTHING_VANISHES))
                .containsExactly("was declined, but did not end");
    }

    @Test
    void finds_a_cancellation_in_vain() {
        log.life.completed.setFinal$(false);
        log.also(Topics.DEMAND_CANCELLATIONS, new DemandCancelled("d1", "acme", "Too late."));

        assertThat(log.about(NOTHING_VANISHES)).containsExactly("its cancellation had no effect");
    }
}
