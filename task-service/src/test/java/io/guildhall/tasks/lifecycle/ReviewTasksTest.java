package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static io.guildhall.tasks.lifecycle.ReviewsTest.accept;
import static io.guildhall.tasks.lifecycle.ReviewsTest.reject;
import static io.guildhall.tasks.lifecycle.ReviewsTest.rework;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.work.Purpose;
import io.guildhall.tasks.demand.ReviewPolicy;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.InputRefused;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewAnswered;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewRequested;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewTaskOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.TaskReleased;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkRejected;
import io.guildhall.tasks.work.AcceptedBy;
import java.time.Duration;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ReviewTasksTest {

    private static final String REVIEW = "d1/u1/1/1/review";

    @Test
    void review_is_a_task_of_its_demand_for_the_pool_it_names() {
        Scene scene = delivered("1000.0000");

        scene.then().hasExactlyElementsOfTypes(ReviewRequested.class, ReviewTaskOpened.class);
        ReviewTaskOpened task = scene.the(ReviewTaskOpened.class);
        assertThat(task.taskId()).isEqualTo("d1/u1/2");
        assertThat(task.poolId()).isEqualTo("law-3");
        assertThat(task.subjectAssignmentId()).isEqualTo("d1/u1/1/1");
        assertThat(task.excludedWorkerIds()).containsExactly("w1-1");
        assertThat(scene.demand("d1").budget().reserved()).isEqualTo(BigMoney.parse("EUR 4.8000"));
    }

    @Test
    void review_is_paid_at_once_and_its_verdict_counts() {
        Scene scene = delivered("1000.0000").deliverReview("d1/u1/2", accept("rita"));

        scene.then()
                .hasExactlyElementsOfTypes(
                        WorkAccepted.class,
                        ReviewAnswered.class,
                        WorkAccepted.class,
                        UnitCompleted.class,
                        DemandClosed.class,
                        DemandUpdated.class);
        assertThat(scene.latest(WorkAccepted.class))
                .extracting(accepted -> accepted.work().delivery().purpose(), WorkAccepted::acceptedBy)
                .containsExactly(tuple(Purpose.REVIEW, AcceptedBy.POLICY), tuple(Purpose.JUDGE, AcceptedBy.REVIEWER));
        assertThat(scene.the(UnitCompleted.class).result().judgements()).hasSize(1);
        assertThat(scene.the(DemandUpdated.class).standing().tasksAccepted()).isEqualTo(2);
    }

    @Test
    void without_free_budget_there_is_no_review_task_and_silence_accepts() {
        Scene scene = delivered("2.4000");
        scene.then().hasExactlyElementsOfTypes(ReviewRequested.class);

        scene.pass(Duration.ofDays(3));

        assertThat(scene.the(WorkAccepted.class).acceptedBy()).isEqualTo(AcceptedBy.SILENCE);
    }

    @Test
    void task_of_a_review_that_is_decided_otherwise_is_withdrawn_and_still_paid_if_somebody_had_begun() {
        Scene scene = delivered("1000.0000").review(REVIEW, accept("client"));
        assertThat(scene.the(TasksWithdrawn.class).taskIds()).containsExactly("d1/u1/2");
        assertThat(scene.the(TasksWithdrawn.class).reason()).isEqualTo(ReasonCode.REVIEW_CLOSED);
        assertThat(scene.latest(DemandClosed.class)).isEmpty();

        scene.deliverReview("d1/u1/2", reject("rita"));

        scene.then().hasExactlyElementsOfTypes(WorkAccepted.class, DemandClosed.class, DemandUpdated.class);
    }

    @Test
    void task_of_a_review_is_withdrawn_when_its_window_ends() {
        Scene scene = delivered("1000.0000").pass(Duration.ofDays(3));
        assertThat(scene.the(TasksWithdrawn.class).reason()).isEqualTo(ReasonCode.REVIEW_CLOSED);

        scene.release("d1/u1/2", Release.WITHDRAWN);

        scene.then().hasExactlyElementsOfTypes(TaskReleased.class, DemandClosed.class, DemandUpdated.class);
        assertThat(scene.the(DemandUpdated.class).standing().reserved()).isEqualTo(BigMoney.parse("EUR 0.0000"));
    }

    @Test
    void appeal_is_a_task_for_somebody_who_neither_judged_nor_rejected() {
        Scene scene = delivered("1000.0000").deliverReview("d1/u1/2", reject("rita"));
        assertThat(scene.latest(WorkRejected.class)).hasSize(1);

        scene.appeal("d1/u1/1/1", "w1-1");

        ReviewTaskOpened task = scene.the(ReviewTaskOpened.class);
        assertThat(task.taskId()).isEqualTo("d1/u1/4");
        assertThat(task.excludedWorkerIds()).containsExactly("w1-1", "rita");
        scene.deliverReview("d1/u1/4", accept("raul"));
        assertThat(scene.latest(WorkAccepted.class))
                .extracting(WorkAccepted::acceptedBy)
                .contains(AcceptedBy.APPEAL);
    }

    @Test
    void review_whose_verdict_does_not_count_is_paid_and_told_why() {
        Scene scene = delivered("1000.0000");
        for (int epoch = 1; epoch <= 2; epoch++) {
            scene.review("d1/u1/1/" + epoch + "/review", rework("client"));
            scene.deliver(scene.delivery("d1/u1/1", epoch + 1, "1.5000", "no", false));
        }
        String task = scene.the(ReviewTaskOpened.class).taskId();

        scene.deliverReview(task, rework("rita"));

        scene.then().hasExactlyElementsOfTypes(WorkAccepted.class, InputRefused.class);
        assertThat(scene.the(InputRefused.class).refusal().code()).isEqualTo(ReasonCode.REWORKS_USED_UP);
    }

    @Test
    void cancelled_demand_withdraws_its_review_tasks_and_opens_no_more() {
        Scene scene = Scene.withClient()
                .request(reviewed("1000.0000").units(2))
                .deliver("d1/u1/1", "yes")
                .cancel("d1", "acme");
        assertThat(scene.latest(TasksWithdrawn.class))
                .flatExtracting(TasksWithdrawn::taskIds)
                .containsExactly("d1/u1/2", "d1/u2/1");

        scene.deliver("d1/u2/1", "yes");

        scene.then().hasExactlyElementsOfTypes(ReviewRequested.class);
    }

    private static Scene delivered(String budget) {
        return Scene.withClient().request(reviewed(budget)).deliver("d1/u1/1", "yes");
    }

    private static RequestBuilder reviewed(String budget) {
        return request("d1").units(1).budget(budget).with(r -> {
            r.reviewPolicy = ReviewPolicy.REVIEWER;
            r.reviewPoolId = "law-3";
        });
    }
}
