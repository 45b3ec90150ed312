package io.guildhall.tasks.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.work.Engagement;
import io.guildhall.support.work.Purpose;
import io.guildhall.support.work.Terms;
import io.guildhall.tasks.work.Delivery;
import io.guildhall.tasks.work.Price;
import io.guildhall.tasks.work.Work;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final BigMoney PAY = BigMoney.parse("EUR 2.0000");
    private static final List<String> TASKS = Unit.taskIds("d1", "u1", 3);

    private final Unit opened = Unit.opened(TASKS, false);

    @Test
    void task_ids_count_from_one() {
        assertThat(TASKS).containsExactly("d1/u1/1", "d1/u1/2", "d1/u1/3");
        assertThat(opened.nextTaskId("d1", "u1")).isEqualTo("d1/u1/4");
        assertThat(opened.afterReviewTask("d1/u1/4", "d1/u1/1/1/review").nextTaskId("d1", "u1"))
                .isEqualTo("d1/u1/5");
    }

    @Test
    void is_decided_once_each_judgement_has_its_verdict() {
        Unit unit = opened.afterHeld(work("d1/u1/2", 1)).afterAccepted(work("d1/u1/1", 1));
        assertThat(unit.afterReleased("d1/u1/3", ReasonCode.POOL_RETIRED)
                        .judgements()
                        .decided())
                .isFalse();

        Unit judged = unit.afterReleased("d1/u1/3", ReasonCode.POOL_RETIRED).afterAccepted(work("d1/u1/2", 1));

        assertThat(judged.judgements().decided()).isTrue();
        assertThat(judged.judgements().delivered()).containsExactly("d1/u1/2/1", "d1/u1/1/1");
    }

    @Test
    void rework_is_awaited_under_its_task_and_takes_the_place_of_the_first_work() {
        Unit unit = opened.afterHeld(work("d1/u1/1", 1)).afterReworked(work("d1/u1/1", 1));
        assertThat(unit.judgements().awaits("d1/u1/1")).isTrue();
        assertThat(unit.judgements().reworkOf("d1/u1/1")).isEqualTo("d1/u1/1/1");
        assertThat(unit.withdrawable()).doesNotContain("d1/u1/1");

        Unit again = unit.afterHeld(work("d1/u1/1", 2));

        assertThat(again.judgements().reworkOf("d1/u1/1")).isNull();
        assertThat(again.judgements().pending()).containsExactly("d1/u1/1/2");
        assertThat(again.judgements().delivered()).containsExactly("d1/u1/1/2");
    }

    @Test
    void rejected_judgement_no_longer_counts_and_a_vindicated_one_counts_again() {
        Unit unit = opened.afterHeld(work("d1/u1/1", 1)).afterRejected(work("d1/u1/1", 1));
        assertThat(unit.judgements().delivered()).isEmpty();

        assertThat(unit.afterVindicated(work("d1/u1/1", 1)).judgements().delivered())
                .containsExactly("d1/u1/1/1");
        assertThat(unit.afterResult()
                        .afterVindicated(work("d1/u1/1", 1))
                        .judgements()
                        .delivered())
                .isEmpty();
    }

    @Test
    void who_judged_or_reviewed_is_remembered_once() {
        Unit unit = opened.afterHeld(work("d1/u1/1", 1))
                .afterAccepted(work("d1/u1/1", 1))
                .afterReviewedBy("rita")
                .afterReviewedBy("rita");

        assertThat(unit.people().judges()).containsExactly("w1");
        assertThat(unit.people().all()).containsExactly("w1", "rita");
    }

    @Test
    void what_waits_is_withdrawn_once() {
        Unit unit = opened.afterAccepted(work("d1/u1/1", 1)).afterReviewTask("d1/u1/4", "d1/u1/1/1/review");
        assertThat(unit.withdrawable()).containsExactly("d1/u1/2", "d1/u1/3", "d1/u1/4");

        assertThat(unit.afterWithdrawn(List.of("d1/u1/4")).withdrawable()).containsExactly("d1/u1/2", "d1/u1/3");
        assertThat(unit.afterWithdrawn(unit.withdrawable()).withdrawable()).isEmpty();
        assertThat(unit.afterReleased("d1/u1/4", ReasonCode.CANCELLED).reviews())
                .isEmpty();
    }

    @Test
    void result_with_all_judgements_is_complete_and_says_no_reason() {
        UnitResult result = UnitResult.byMajority(
                opened.afterForgone(ReasonCode.POOL_RETIRED),
                List.of(judgement(2, "b"), judgement(1, "a"), judgement(3, "a")));

        assertThat(result.status()).isEqualTo(UnitStatus.COMPLETE);
        assertThat(result.reason()).isNull();
        assertThat(result.answer()).isEqualTo("a");
        assertThat(result.agreement()).isEqualTo(2.0 / 3);
        assertThat(result.confidence()).isNull();
    }

    @Test
    void of_answers_given_equally_often_the_one_delivered_first_stands() {
        UnitResult result = UnitResult.byMajority(opened, List.of(judgement(3, "c"), judgement(1, "a")));

        assertThat(result.answer()).isEqualTo("c");
        assertThat(result.agreement()).isEqualTo(0.5);
    }

    @Test
    void result_that_lacks_judgements_says_why() {
        Unit unit = opened.afterForgone(ReasonCode.BUDGET_EXHAUSTED);

        UnitResult partial = UnitResult.byMajority(unit, List.of(judgement(1, "a")));
        assertThat(partial.status()).isEqualTo(UnitStatus.PARTIAL);
        assertThat(partial.reason()).isEqualTo(ReasonCode.BUDGET_EXHAUSTED);
        assertThat(UnitResult.byMajority(unit, List.of()))
                .isEqualTo(
                        new UnitResult(UnitStatus.ABANDONED, ReasonCode.BUDGET_EXHAUSTED, null, null, null, List.of()));
    }

    private static Judgement judgement(int task, String answer) {
        return new Judgement("d1/u1/" + task, "d1/u1/" + task + "/1", "w" + task, answer);
    }

    private static Work work(String taskId, int epoch) {
        Terms terms = new Terms(PAY, "law/essay/EUR", 1, "law", "essay", "payee", Engagement.GIG, null, null);
        Delivery delivery = new Delivery(
                taskId + "/" + epoch,
                taskId,
                "d1",
                "u1",
                "w" + taskId.charAt(taskId.length() - 1),
                "acme",
                "main",
                Purpose.JUDGE,
                terms,
                "yes",
                30,
                null,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
        return Work.delivered(delivery, PAY, Price.billed(PAY, PAY.multipliedBy(0)));
    }
}
