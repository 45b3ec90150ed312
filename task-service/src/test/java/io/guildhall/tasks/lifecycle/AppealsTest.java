package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static io.guildhall.tasks.lifecycle.ReviewsTest.accept;
import static io.guildhall.tasks.lifecycle.ReviewsTest.reject;
import static io.guildhall.tasks.lifecycle.ReviewsTest.rework;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.appeal.AppealResult;
import io.guildhall.tasks.demand.ReviewPolicy;
import io.guildhall.tasks.lifecycle.TaskEvent.AppealClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.AppealMade;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewAnswered;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.work.AcceptedBy;
import java.time.Duration;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class AppealsTest {

    private static final String WORK = "d1/u1/1/1";
    private static final String APPEAL = WORK + "/appeal";

    @Test
    void won_appeal_is_paid_from_the_reserve_that_was_kept() {
        Scene scene = rejected("2.4000").appeal(WORK, "w1-1");
        scene.then().hasExactlyElementsOfTypes(AppealMade.class);
        assertThat(scene.the(AppealMade.class).statement()).isEqualTo("It is right.");

        scene.review(APPEAL, accept("raul"));

        scene.then()
                .hasExactlyElementsOfTypes(
                        ReviewAnswered.class,
                        AppealClosed.class,
                        WorkAccepted.class,
                        DemandClosed.class,
                        DemandUpdated.class);
        assertThat(scene.the(AppealClosed.class).result()).isEqualTo(AppealResult.WON);
        assertThat(scene.the(WorkAccepted.class).acceptedBy()).isEqualTo(AcceptedBy.APPEAL);
        assertThat(scene.the(WorkAccepted.class).work().payments()).isEqualTo(1);
        assertThat(scene.the(DemandUpdated.class).standing().spent()).isEqualTo(BigMoney.parse("EUR 1.8000"));
        assertThat(scene.the(DemandUpdated.class).standing().tasksAccepted()).isEqualTo(1);
    }

    @Test
    void lost_appeal_is_final_and_frees_the_reserve() {
        Scene scene = rejected("2.4000").appeal(WORK, "w1-1").review(APPEAL, reject("raul"));

        scene.then()
                .hasExactlyElementsOfTypes(
                        ReviewAnswered.class, AppealClosed.class, DemandClosed.class, DemandUpdated.class);
        assertThat(scene.the(AppealClosed.class).result()).isEqualTo(AppealResult.LOST);
        assertThat(scene.the(AppealClosed.class).comment()).isEqualTo("The dose is for children.");
        assertThat(scene.the(DemandUpdated.class).standing().reserved()).isEqualTo(BigMoney.parse("EUR 0.0000"));
        scene.appeal(WORK, "w1-1").thenRefused(ReasonCode.NOT_REJECTED);
    }

    @Test
    void guarantee9_silence_succeeds() {
        Scene scene = rejected("2.4000").appeal(WORK, "w1-1").restart().pass(Duration.ofDays(3));

        assertThat(scene.the(AppealClosed.class).result()).isEqualTo(AppealResult.WON);
        assertThat(scene.the(WorkAccepted.class).acceptedBy()).isEqualTo(AcceptedBy.APPEAL);
    }

    @Test
    void who_rejected_does_not_hear_the_appeal_and_the_time_keeps_running() {
        Scene scene = rejected("2.4000").appeal(WORK, "w1-1");

        scene.review(APPEAL, reject("rita")).thenRefused(ReasonCode.SAME_REVIEWER);
        scene.review(APPEAL, rework("raul")).thenRefused(ReasonCode.INVALID_VALUE);
        scene.review(APPEAL, accept("w1-1")).thenRefused(ReasonCode.OWN_WORK);

        scene.pass(Duration.ofDays(3));
        assertThat(scene.the(AppealClosed.class).result()).isEqualTo(AppealResult.WON);
    }

    @Test
    void rejection_that_nobody_appeals_is_final_after_a_week() {
        Scene scene = rejected("2.4000").pass(Duration.ofDays(7).minusMillis(1));
        assertThat(scene.latest(AppealClosed.class)).isEmpty();

        scene.pass(Duration.ofMillis(1));

        scene.then().hasExactlyElementsOfTypes(AppealClosed.class, DemandClosed.class, DemandUpdated.class);
        assertThat(scene.the(AppealClosed.class).result()).isEqualTo(AppealResult.UNUSED);
    }

    @Test
    void appeal_is_for_its_worker_in_time_and_once() {
        Scene scene = Scene.withClient();
        scene.appeal(WORK, "w1-1").thenRefused(ReasonCode.NOT_REJECTED);
        scene.request(reviewed("2.4000")).deliver("d1/u1/1", "yes");
        scene.appeal(WORK, "w1-1").thenRefused(ReasonCode.NOT_REJECTED);
        scene.review(WORK + "/review", reject("rita"));

        scene.appeal(WORK, "w9").thenRefused(ReasonCode.NOT_YOURS);
        scene.deadlinesCount(false).pass(Duration.ofDays(7));
        scene.appeal(WORK, "w1-1").thenRefused(ReasonCode.LATE);

        scene = rejected("2.4000").appeal(WORK, "w1-1");
        scene.appeal(WORK, "w1-1").thenRefused(ReasonCode.ALREADY_APPEALED);
    }

    @Test
    void won_appeal_is_paid_even_if_the_redo_was_accepted_and_the_judgement_counts() {
        Scene scene = rejected("1000.0000").appeal(WORK, "w1-1");
        scene.deliver("d1/u1/2", "no").review("d1/u1/2/1/review", accept("rita"));
        assertThat(scene.the(UnitCompleted.class).result().answer()).isEqualTo("no");

        scene.review(APPEAL, accept("raul"));

        assertThat(scene.all(WorkAccepted.class)).hasSize(2);
        assertThat(scene.the(DemandUpdated.class).standing().last()).isTrue();
        assertThat(scene.the(DemandUpdated.class).standing().spent()).isEqualTo(BigMoney.parse("EUR 3.6000"));
    }

    @Test
    void judgement_won_before_its_unit_ends_is_part_of_the_result() {
        Scene scene = rejected("1000.0000").appeal(WORK, "w1-1").review(APPEAL, accept("raul"));

        scene.deliver("d1/u1/2", "yes").review("d1/u1/2/1/review", accept("rita"));

        assertThat(scene.the(UnitCompleted.class).result().judgements()).hasSize(2);
    }

    private static Scene rejected(String budget) {
        return Scene.withClient()
                .request(reviewed(budget))
                .deliver("d1/u1/1", "yes")
                .review(WORK + "/review", reject("rita"));
    }

    private static RequestBuilder reviewed(String budget) {
        return request("d1").units(1).budget(budget).with(r -> r.reviewPolicy = ReviewPolicy.REVIEWER);
    }
}
