package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.demand.DemandStatus;
import io.guildhall.tasks.demand.ReviewPolicy;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.JudgementOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.RedoForgone;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewAnswered;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewRequested;
import io.guildhall.tasks.lifecycle.TaskEvent.ReworkRequested;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkRejected;
import io.guildhall.tasks.review.Decision;
import io.guildhall.tasks.review.Verdict;
import io.guildhall.tasks.unit.UnitStatus;
import io.guildhall.tasks.work.AcceptedBy;
import io.guildhall.tasks.work.Work;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ReviewsTest {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String REVIEW = "d1/u1/1/1/review";

    @Test
    void reviewer_is_shown_what_they_judge() {
        Scene scene = delivered("1000.0000");

        scene.then().hasExactlyElementsOfTypes(ReviewRequested.class);
        ReviewRequested asked = scene.the(ReviewRequested.class);
        assertThat(asked.brief().instructions()).startsWith("Is the dosage");
        assertThat(asked.brief().content()).isEqualTo("Take 1 tablets a day.");
        assertThat(asked.work().delivery().answer()).isEqualTo("yes");
        assertThat(asked.work().due()).isEqualTo(scene.now().plus(WINDOW));
    }

    @Test
    void accepted_work_is_paid() {
        Scene scene = delivered("1000.0000").review(REVIEW, accept("rita"));

        scene.then()
                .hasExactlyElementsOfTypes(
                        ReviewAnswered.class,
                        WorkAccepted.class,
                        UnitCompleted.class,
                        DemandClosed.class,
                        DemandUpdated.class);
        assertThat(scene.the(WorkAccepted.class).acceptedBy()).isEqualTo(AcceptedBy.REVIEWER);
        scene.review(REVIEW, accept("rita")).thenRefused(ReasonCode.UNKNOWN_REVIEW);
    }

    @Test
    void guarantee9_silence_accepts_at_the_end_of_the_window_but_not_while_the_core_is_behind() {
        Scene scene = delivered("1000.0000").restart().deadlinesCount(false).pass(WINDOW);
        assertThat(scene.latest(WorkAccepted.class)).isEmpty();

        scene.deadlinesCount(true).pass(Duration.ZERO);

        assertThat(scene.the(WorkAccepted.class).acceptedBy()).isEqualTo(AcceptedBy.SILENCE);
    }

    @Test
    void verdict_after_the_window_is_too_late_even_if_the_clock_was_not_looked_at() {
        Scene scene = delivered("1000.0000").deadlinesCount(false).pass(WINDOW);

        scene.review(REVIEW, reject("rita")).thenRefused(ReasonCode.LATE);
    }

    @Test
    void rejection_keeps_its_reserve_and_is_done_again_by_somebody_else() {
        Scene scene = delivered("1000.0000").review(REVIEW, reject("rita"));

        scene.then().hasExactlyElementsOfTypes(ReviewAnswered.class, WorkRejected.class, JudgementOpened.class);
        Work rejected = scene.the(WorkRejected.class).work();
        assertThat(rejected.ruling()).isNotNull().extracting("comment").isEqualTo("The dose is for children.");
        assertThat(rejected.due()).isEqualTo(scene.now().plus(Duration.ofDays(7)));
        assertThat(scene.the(JudgementOpened.class).taskId()).isEqualTo("d1/u1/2");
        assertThat(scene.the(JudgementOpened.class).excludedWorkerIds()).containsExactly("w1-1", "rita");
        assertThat(scene.demand("d1").budget().reserved()).isEqualTo(BigMoney.parse("EUR 4.8000"));
    }

    @Test
    void guarantee7_without_free_budget_the_unit_ends_and_the_client_hears_the_last_word_when_no_appeal_can_come() {
        Scene scene = delivered("2.4000").review(REVIEW, reject("rita"));

        scene.then()
                .hasExactlyElementsOfTypes(
                        ReviewAnswered.class, WorkRejected.class, RedoForgone.class, UnitCompleted.class);
        assertThat(scene.the(UnitCompleted.class).result().status()).isEqualTo(UnitStatus.ABANDONED);
        assertThat(scene.the(UnitCompleted.class).result().reason()).isEqualTo(ReasonCode.BUDGET_EXHAUSTED);
        scene.pass(Duration.ofSeconds(1));
        DemandUpdated open = scene.the(DemandUpdated.class);
        assertThat(open.standing().status()).isEqualTo(DemandStatus.COMPLETED);
        assertThat(open.standing().last()).isFalse();
        assertThat(open.standing().reserved()).isEqualTo(BigMoney.parse("EUR 2.4000"));

        scene.pass(Duration.ofDays(7));

        assertThat(scene.the(DemandUpdated.class).standing().last()).isTrue();
        assertThat(scene.the(DemandUpdated.class).standing().reserved()).isEqualTo(BigMoney.parse("EUR 0.0000"));
    }

    @Test
    void rejection_without_reason_or_comment_is_refused_and_the_window_keeps_running() {
        Scene scene = delivered("1000.0000");

        scene.review(REVIEW, new Decision("rita", Verdict.REJECT, "WRONG", " ")).thenRefused(ReasonCode.REASON_MISSING);
        scene.review(REVIEW, new Decision("rita", Verdict.REWORK, null, "Why?")).thenRefused(ReasonCode.REASON_MISSING);

        scene.review(REVIEW, reject("rita"));
        assertThat(scene.latest(WorkRejected.class)).hasSize(1);
    }

    @Test
    void verdict_must_come_from_the_client_of_the_demand_and_not_from_who_judged() {
        Scene scene = delivered("1000.0000");

        scene.review(REVIEW, "rival", accept("rita")).thenRefused(ReasonCode.CLIENT_MISMATCH);
        scene.review(REVIEW, accept("w1-1")).thenRefused(ReasonCode.OWN_WORK);
        scene.review("d1/u1/1/1/appeal", accept("rita")).thenRefused(ReasonCode.UNKNOWN_REVIEW);
        scene.review("d1/u1/1/1", accept("rita")).thenRefused(ReasonCode.UNKNOWN_REVIEW);
    }

    @Test
    void rework_goes_back_to_its_worker_and_only_the_last_is_paid_with_the_time_of_all() {
        Scene scene = delivered("1000.0000").review(REVIEW, rework("rita"));
        scene.then().hasExactlyElementsOfTypes(ReviewAnswered.class, ReworkRequested.class);
        ReworkRequested rework = scene.the(ReworkRequested.class);
        assertThat(rework.dueAt()).isEqualTo(scene.now().plus(WINDOW));
        assertThat(rework.language()).isEqualTo("en-GB");

        scene.deliver(scene.delivery("d1/u1/1", 2, "1.5000", "no", false));
        scene.review("d1/u1/1/2/review", rework("rita"));
        scene.deliver(scene.delivery("d1/u1/1", 3, "1.5000", "no", false));
        scene.review("d1/u1/1/3/review", rework("rita")).thenRefused(ReasonCode.REWORKS_USED_UP);
        scene.review("d1/u1/1/3/review", accept("rita"));

        WorkAccepted accepted = scene.the(WorkAccepted.class);
        assertThat(accepted.work().assignmentId()).isEqualTo("d1/u1/1/3");
        assertThat(accepted.work().countedSeconds()).isEqualTo(90);
        assertThat(scene.all(WorkAccepted.class)).hasSize(1);
        assertThat(scene.the(DemandUpdated.class).standing().tasksTotal()).isEqualTo(1);
    }

    @Test
    void rework_not_done_is_a_rejection_of_what_was_delivered() {
        Scene scene = delivered("1000.0000").review(REVIEW, rework("rita"));

        scene.release("d1/u1/1", Release.REWORK_LAPSED);

        scene.then().hasExactlyElementsOfTypes(WorkRejected.class, JudgementOpened.class);
        Work rejected = scene.the(WorkRejected.class).work();
        assertThat(rejected.assignmentId()).isEqualTo("d1/u1/1/1");
        assertThat(rejected.ruling()).isNotNull().extracting("reasonCode").isEqualTo("WRONG");
        scene.appeal("d1/u1/1/1", "w1-1").review("d1/u1/1/1/appeal", accept("rita"));
        scene.thenRefused(ReasonCode.SAME_REVIEWER);
    }

    @Test
    void given_up_demand_withdraws_what_waits_and_still_judges_what_was_delivered() {
        Scene scene = Scene.withClient().request(reviewed("1000.0000").units(2)).deliver("d1/u1/1", "yes");

        scene.cancel("d1", "acme");
        assertThat(scene.the(TasksWithdrawn.class).taskIds()).containsExactly("d1/u2/1");
        scene.release("d1/u2/1", Release.WITHDRAWN).review(REVIEW, reject("rita"));

        assertThat(scene.latest(JudgementOpened.class)).isEmpty();
        assertThat(scene.the(UnitCompleted.class).result().reason()).isEqualTo(ReasonCode.CANCELLED);
        scene.cancel("d1", "acme").thenRefused(ReasonCode.ALREADY_ENDED);
        scene.pass(Duration.ofDays(7));
        assertThat(scene.the(DemandUpdated.class).standing().status()).isEqualTo(DemandStatus.CANCELLED);
        assertThat(scene.the(DemandUpdated.class).standing().last()).isTrue();
    }

    @Test
    void demand_whose_judgements_are_decided_cannot_be_cancelled_nor_expire() {
        Instant deadline = Scene.START.plus(Duration.ofDays(1));
        Scene scene = Scene.withClient()
                .request(reviewed("2.4000").with(r -> r.deadline = deadline))
                .deliver("d1/u1/1", "yes")
                .review(REVIEW, reject("rita"));

        scene.cancel("d1", "acme").thenRefused(ReasonCode.ALREADY_ENDED);
        scene.pass(Duration.ofDays(2));
        assertThat(scene.the(DemandUpdated.class).standing().status()).isEqualTo(DemandStatus.COMPLETED);
    }

    private static Scene delivered(String budget) {
        return Scene.withClient().request(reviewed(budget)).deliver("d1/u1/1", "yes");
    }

    private static RequestBuilder reviewed(String budget) {
        return request("d1").units(1).budget(budget).with(r -> {
            r.reviewPolicy = ReviewPolicy.REVIEWER;
            r.reviewWindowSeconds = (int) WINDOW.toSeconds();
        });
    }

    static Decision accept(String reviewerId) {
        return new Decision(reviewerId, Verdict.ACCEPT, null, null);
    }

    static Decision reject(String reviewerId) {
        return new Decision(reviewerId, Verdict.REJECT, "WRONG", "The dose is for children.");
    }

    static Decision rework(String reviewerId) {
        return new Decision(reviewerId, Verdict.REWORK, "WRONG", "The dose is for children.");
    }
}
