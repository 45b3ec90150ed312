package io.guildhall.tasks.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.ReasonCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final List<String> TASKS = Unit.taskIds("d1", "u1", 3);

    private final Unit opened = Unit.opened(TASKS);

    @Test
    void task_ids_count_from_one() {
        assertThat(TASKS).containsExactly("d1/u1/1", "d1/u1/2", "d1/u1/3");
    }

    @Test
    void unit_with_all_judgements_is_complete() {
        Unit unit = judged(judged(judged(opened, 2, "b"), 1, "a"), 3, "a");

        assertThat(unit.ended()).isTrue();
        UnitResult result = unit.result();
        assertThat(result.status()).isEqualTo(UnitStatus.COMPLETE);
        assertThat(result.reason()).isNull();
        assertThat(result.answer()).isEqualTo("a");
        assertThat(result.agreement()).isEqualTo(2.0 / 3);
        assertThat(result.judgements()).extracting(Judgement::workerId).containsExactly("w2", "w1", "w3");
    }

    @Test
    void of_answers_given_equally_often_the_one_delivered_first_stands() {
        Unit unit = judged(judged(judged(opened, 3, "c"), 1, "a"), 2, "b");

        assertThat(unit.result().answer()).isEqualTo("c");
        assertThat(unit.result().agreement()).isEqualTo(1.0 / 3);
    }

    @Test
    void unit_with_some_judgements_is_partial_and_says_why() {
        Unit unit = judged(opened, 1, "a")
                .afterReleased("d1/u1/2", ReasonCode.POOL_RETIRED)
                .afterReleased("d1/u1/3", ReasonCode.POOL_RETIRED);

        assertThat(unit.result().status()).isEqualTo(UnitStatus.PARTIAL);
        assertThat(unit.result().reason()).isEqualTo(ReasonCode.POOL_RETIRED);
        assertThat(unit.result().agreement()).isEqualTo(1.0);
    }

    @Test
    void unit_with_no_judgement_is_abandoned() {
        Unit unit = Unit.opened(List.of("d1/u1/1")).afterReleased("d1/u1/1", ReasonCode.CANCELLED);

        assertThat(unit.result())
                .isEqualTo(new UnitResult(UnitStatus.ABANDONED, ReasonCode.CANCELLED, null, null, List.of()));
    }

    @Test
    void ended_unit_keeps_which_assignments_counted_and_not_their_answers() {
        Unit unit = judged(judged(judged(opened, 1, "a"), 2, "a"), 3, "a").afterResult();

        assertThat(unit.judgements()).isEmpty();
        assertThat(unit.accepted()).containsExactly("d1/u1/1/1", "d1/u1/2/1", "d1/u1/3/1");
    }

    private static Unit judged(Unit unit, int task, String answer) {
        String taskId = "d1/u1/" + task;
        return unit.afterAccepted(new Judgement(taskId, taskId + "/1", "w" + task, answer));
    }
}
