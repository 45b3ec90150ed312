package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static io.guildhall.tasks.lifecycle.ReviewsTest.accept;
import static io.guildhall.tasks.lifecycle.ReviewsTest.reject;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.appeal.AppealResult;
import io.guildhall.tasks.demand.ReviewPolicy;
import io.guildhall.tasks.demand.Standing;
import io.guildhall.tasks.lifecycle.TaskCommand.ReverseWork;
import io.guildhall.tasks.lifecycle.TaskEvent.AppealClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.AppealMade;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewAnswered;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkReversed;
import io.guildhall.tasks.reversal.Reversal;
import java.time.Duration;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class ReversalsTest {

    private static final String WORK = "d1/u1/1/1";

    @Test
    void paid_outcome_is_taken_back_and_its_cost_stays_reserved_until_the_appeal_closes() {
        Scene scene = paid().restart().reverse("x1", WORK);

        scene.then().hasExactlyElementsOfTypes(WorkReversed.class, DemandUpdated.class);
        assertThat(scene.the(WorkReversed.class).work().payments()).isEqualTo(1);
        assertThat(scene.the(WorkReversed.class).work().due())
                .isEqualTo(scene.now().plus(Duration.ofDays(7)));
        Standing standing = scene.the(DemandUpdated.class).standing();
        assertThat(standing.last()).isFalse();
        assertThat(standing.spent()).isEqualTo(BigMoney.parse("EUR 0.0000"));
        assertThat(standing.reserved()).isEqualTo(BigMoney.parse("EUR 1.8000"));
        assertThat(standing.tasksAccepted()).isZero();
    }

    @Test
    void reversal_gives_another_final_update_and_nothing_else_of_the_demand() {
        Scene scene = paid().reverse("x1", WORK).restart().pass(Duration.ofDays(7));

        scene.then().hasExactlyElementsOfTypes(AppealClosed.class, DemandUpdated.class);
        assertThat(scene.the(AppealClosed.class).result()).isEqualTo(AppealResult.UNUSED);
        assertThat(scene.the(DemandUpdated.class).standing().last()).isTrue();
        assertThat(scene.the(DemandUpdated.class).standing().reserved()).isEqualTo(BigMoney.parse("EUR 0.0000"));
        scene.restart().request(request("d1").units(1));
        assertThat(scene.the(DemandUpdated.class).standing().last()).isTrue();
    }

    @Test
    void won_appeal_pays_again_under_the_next_number() {
        Scene scene = paid().reverse("x1", WORK).appeal(WORK, "w1-1");
        scene.then().hasExactlyElementsOfTypes(AppealMade.class);

        scene.review(WORK + "/appeal", accept("raul"));

        scene.then()
                .hasExactlyElementsOfTypes(
                        ReviewAnswered.class, AppealClosed.class, WorkAccepted.class, DemandUpdated.class);
        assertThat(scene.the(WorkAccepted.class).work().payments()).isEqualTo(2);
        assertThat(scene.the(DemandUpdated.class).standing().spent()).isEqualTo(BigMoney.parse("EUR 1.8000"));
        assertThat(scene.the(DemandUpdated.class).standing().tasksAccepted()).isEqualTo(1);
        scene.reverse("x2", WORK).thenRefused(ReasonCode.ALREADY_REVERSED);
    }

    @Test
    void only_what_is_paid_is_taken_back_and_only_once() {
        Scene scene = Scene.withClient();
        scene.reverse("x1", WORK).thenRefused(ReasonCode.UNKNOWN_DEMAND);
        scene.request(request("d1").units(1).budget("2.4000").with(r -> r.reviewPolicy = ReviewPolicy.REVIEWER));
        scene.reverse("x1", WORK).thenRefused(ReasonCode.UNKNOWN_ASSIGNMENT);
        scene.deliver("d1/u1/1", "yes");
        scene.reverse("x1", WORK).thenRefused(ReasonCode.NOT_ACCEPTED);
        scene.review(WORK + "/review", reject("rita"));
        scene.reverse("x1", WORK).thenRefused(ReasonCode.NOT_ACCEPTED);

        scene = paid().reverse("x1", WORK);
        scene.reverse("x1", WORK).thenRefused(ReasonCode.ALREADY_REVERSED);
    }

    @Test
    void reversal_needs_a_reason_for_the_worker() {
        Scene scene = paid();
        Reversal silent = new Reversal("x1", "d1", WORK, "FRAUD", " ");

        scene.send(new ReverseWork(silent, scene.origin("operations.reversals.v1"), scene.now()))
                .thenRefused(ReasonCode.REASON_MISSING);
    }

    @Test
    void work_the_platform_paid_for_is_taken_back_without_touching_the_budget() {
        Scene scene = paid();
        scene.deliver(scene.delivery("d1/u1/1", 2, "1.5000", "no", true));

        scene.reverse("x1", "d1/u1/1/2");

        Standing standing = scene.the(DemandUpdated.class).standing();
        assertThat(standing.spent()).isEqualTo(BigMoney.parse("EUR 1.8000"));
        assertThat(standing.reserved()).isEqualTo(BigMoney.parse("EUR 0.0000"));
        assertThat(standing.tasksAccepted()).isEqualTo(1);
        scene.pass(Duration.ofDays(7));
        assertThat(scene.the(DemandUpdated.class).standing().last()).isTrue();
    }

    private static Scene paid() {
        return Scene.withClient().request(request("d1").units(1)).deliver("d1/u1/1", "yes");
    }
}
