package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.demand.ReviewPolicy;
import io.guildhall.tasks.demand.UnitRequest;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.JudgementOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.JudgementReceived;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewRequested;
import io.guildhall.tasks.lifecycle.TaskEvent.TaskReleased;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.unit.UnitResult;
import io.guildhall.tasks.unit.UnitStatus;
import io.guildhall.tasks.work.AcceptedBy;
import io.guildhall.tasks.work.Grade;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsensusPolicyTest {

    @Test
    void judgements_wait_for_each_other_and_are_all_paid_whatever_they_answered() {
        Scene scene = Scene.withClient().request(consensus(3)).deliver("d1/u1/1", "yes");
        scene.then().hasExactlyElementsOfTypes(JudgementReceived.class);
        scene.deliver("d1/u1/2", "no").then().hasExactlyElementsOfTypes(JudgementReceived.class);

        scene.deliver("d1/u1/3", "no");

        assertThat(scene.latest(WorkAccepted.class))
                .extracting(WorkAccepted::acceptedBy)
                .containsOnly(AcceptedBy.CONSENSUS);
        assertThat(scene.latest(WorkAccepted.class))
                .extracting(WorkAccepted::grade)
                .containsExactly(Grade.WRONG, Grade.RIGHT, Grade.RIGHT);
        UnitResult result = scene.the(UnitCompleted.class).result();
        assertThat(result.answer()).isEqualTo("no");
        assertThat(result.agreement()).isEqualTo(2.0 / 3);
        assertThat(result.confidence()).isCloseTo(0.75, within(1e-9));
        assertThat(result.judgements()).hasSize(3);
        assertThat(scene.the(DemandUpdated.class).standing().last()).isTrue();
    }

    @Test
    void accuracy_of_the_judges_decides() {
        Scene scene = Scene.withClient().request(consensus(3));

        judge(scene, 1, "no", 0.6);
        judge(scene, 2, "no", 0.6);
        judge(scene, 3, "yes", 0.95);

        assertThat(scene.the(UnitCompleted.class).result().answer()).isEqualTo("yes");
    }

    @Test
    void further_judgements_are_asked_for_one_at_a_time_until_they_are_sure() {
        Scene scene = Scene.withClient().request(overlapping("1000.0000"));
        judge(scene, 1, "yes", 0.8);

        judge(scene, 2, "no", 0.8);

        JudgementOpened third = scene.the(JudgementOpened.class);
        assertThat(third.taskId()).isEqualTo("d1/u1/3");
        assertThat(third.excludedWorkerIds()).containsExactly("w1-1", "w1-2");
        assertThat(scene.demand("d1").tally().total()).isEqualTo(3);
        judge(scene, 3, "yes", 0.8);
        assertThat(scene.the(JudgementOpened.class).taskId()).isEqualTo("d1/u1/4");

        judge(scene, 4, "yes", 0.8);

        scene.then()
                .hasExactlyElementsOfTypes(
                        JudgementReceived.class,
                        WorkAccepted.class,
                        WorkAccepted.class,
                        WorkAccepted.class,
                        WorkAccepted.class,
                        UnitCompleted.class,
                        DemandClosed.class,
                        DemandUpdated.class);
        assertThat(scene.the(UnitCompleted.class).result().confidence()).isGreaterThan(0.9);
    }

    @Test
    void no_more_are_asked_for_than_the_demand_allows() {
        Scene scene = Scene.withClient().request(overlapping("1000.0000"));
        for (int task = 1; task <= 4; task++) {
            judge(scene, task, task % 2 == 0 ? "yes" : "no", 0.8);
        }

        assertThat(scene.latest(JudgementOpened.class)).isEmpty();
        UnitResult result = scene.the(UnitCompleted.class).result();
        assertThat(result.status()).isEqualTo(UnitStatus.COMPLETE);
        assertThat(result.confidence()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void further_judgement_needs_free_budget() {
        Scene scene = Scene.withClient().request(overlapping("4.8000"));
        judge(scene, 1, "yes", 0.8);

        judge(scene, 2, "no", 0.8);

        assertThat(scene.latest(JudgementOpened.class)).isEmpty();
        assertThat(scene.the(UnitCompleted.class).result().judgements()).hasSize(2);
    }

    @Test
    void given_up_demand_is_decided_with_the_judgements_it_has() {
        Scene scene = Scene.withClient().request(overlapping("1000.0000"));
        judge(scene, 1, "yes", 0.6);
        scene.cancel("d1", "acme");

        scene.release("d1/u1/2", Release.WITHDRAWN);

        scene.then()
                .hasExactlyElementsOfTypes(
                        TaskReleased.class,
                        WorkAccepted.class,
                        UnitCompleted.class,
                        DemandClosed.class,
                        DemandUpdated.class);
        assertThat(scene.the(UnitCompleted.class).result().status()).isEqualTo(UnitStatus.PARTIAL);
        assertThat(scene.the(UnitCompleted.class).result().reason()).isEqualTo(ReasonCode.CANCELLED);
    }

    @Test
    void guarantee9_nobody_waits_for_the_others_for_ever() {
        Scene scene = Scene.withClient().request(consensus(2)).deliver("d1/u1/1", "yes");

        scene.pass(Duration.ofDays(3));

        assertThat(scene.the(WorkAccepted.class).acceptedBy()).isEqualTo(AcceptedBy.SILENCE);
        assertThat(scene.the(WorkAccepted.class).grade()).isEqualTo(Grade.UNGRADED);
        scene.deliver("d1/u1/2", "yes");
        assertThat(scene.the(WorkAccepted.class).acceptedBy()).isEqualTo(AcceptedBy.CONSENSUS);
        assertThat(scene.the(UnitCompleted.class).result().confidence()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void gold_is_graded_at_once_under_every_policy() {
        for (ReviewPolicy policy : List.of(ReviewPolicy.AUTO_ACCEPT, ReviewPolicy.CONSENSUS, ReviewPolicy.REVIEWER)) {
            Scene scene = Scene.withClient().request(consensus(2).with(r -> {
                r.reviewPolicy = policy;
                r.units = List.of(new UnitRequest("u1", "Take 9 tablets a day.", null, "no"));
            }));

            scene.deliver("d1/u1/1", "yes");
            assertThat(scene.the(WorkAccepted.class).acceptedBy()).isEqualTo(AcceptedBy.GOLD);
            assertThat(scene.the(WorkAccepted.class).grade()).isEqualTo(Grade.WRONG);
            scene.deliver("d1/u1/2", "no");
            assertThat(scene.the(WorkAccepted.class).grade()).isEqualTo(Grade.RIGHT);
            assertThat(scene.the(UnitCompleted.class).result().confidence()).isNull();
        }
    }

    @Test
    void free_text_cannot_be_compared_so_a_reviewer_decides() {
        Scene scene = Scene.withClient().request(consensus(1).with(r -> r.answerOptions = List.of()));

        scene.deliver("d1/u1/1", "It is safe for adults.");

        scene.then().hasExactlyElementsOfTypes(ReviewRequested.class);
    }

    private static RequestBuilder consensus(int judgements) {
        return request("d1").units(1).with(r -> {
            r.reviewPolicy = ReviewPolicy.CONSENSUS;
            r.judgementsPerUnit = judgements;
        });
    }

    private static RequestBuilder overlapping(String budget) {
        return consensus(2).budget(budget).with(r -> {
            r.maxJudgementsPerUnit = 4;
            r.targetConfidence = 0.9;
        });
    }

    private static void judge(Scene scene, int task, String answer, @Nullable Double accuracy) {
        scene.deliver(new Lease("d1/u1/" + task, 1, scene.now()).measured(answer, accuracy));
    }
}
