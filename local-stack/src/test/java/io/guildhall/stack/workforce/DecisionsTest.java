package io.guildhall.stack.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.stack.workforce.Decision.Act;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private final Decisions lively = new Decisions(11, Behaviour.lively());

    @Test
    void a_decision_depends_on_seed_worker_and_assignment_alone() {
        Decision decision = lively.decide("worker-001", "d/u/1/1");

        assertThat(new Decisions(11, Behaviour.lively()).decide("worker-001", "d/u/1/1"))
                .isEqualTo(decision);
        assertThat(new Decisions(12, Behaviour.lively()).decide("worker-001", "d/u/1/1"))
                .isNotEqualTo(decision);
        assertThat(lively.decide("worker-002", "d/u/1/1")).isNotEqualTo(decision);
        assertThat(lively.decide("worker-001", "d/u/2/1")).isNotEqualTo(decision);
    }

    @Test
    void people_do_everything_there_is_to_do_but_mostly_their_work() {
        Map<Act, Long> acts = IntStream.range(0, 10_000)
                .mapToObj(i -> lively.decide("worker-001", "d/u" + i + "/1/1").act())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(acts).containsOnlyKeys(Act.values());
        assertThat(acts.get(Act.SUBMITS)).isBetween(8_500L, 8_900L);
        assertThat(acts.get(Act.DECLINES_ONCE)).isBetween(400L, 600L);
    }

    /** Else a unit that needs three judgements could be let go by more people than there are to spare. */
    @Test
    void a_unit_is_let_go_by_two_people_at_most() {
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i ->
                                lively.decide("worker-001", "d/u" + i + "/1/3").act()))
                .containsOnly(Act.SUBMITS);
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i ->
                                lively.decide("worker-001", "d/u" + i + "/2/1").act()))
                .containsOnly(Act.SUBMITS);
    }

    @Test
    void each_person_has_an_accuracy_of_their_own() {
        assertThat(IntStream.range(0, 40).mapToDouble(worker -> accuracy("worker-" + worker)))
                .allSatisfy(accuracy -> assertThat(accuracy).isBetween(0.66, 1.0))
                .anySatisfy(accuracy -> assertThat(accuracy).isLessThan(0.78))
                .anySatisfy(accuracy -> assertThat(accuracy).isGreaterThan(0.9));
    }

    /** Who did well objects when it is rejected, so that is where it shows. */
    private double accuracy(String workerId) {
        return IntStream.range(0, 1_000)
                        .filter(i -> lively.appeals(workerId, "d/u" + i + "/1/1"))
                        .count()
                / 1_000.0;
    }

    @Test
    void the_faithful_always_hand_in() {
        Decisions faithful = new Decisions(11, Behaviour.faithful());

        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i -> faithful.decide("worker-001", "d/u" + i + "/1/1")
                                .act()))
                .containsOnly(Act.SUBMITS);
    }

    @Test
    void a_task_takes_between_the_fastest_and_the_slowest_time() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i ->
                                lively.decide("worker-001", "d/u" + i + "/1/1").takes()))
                .allSatisfy(takes -> assertThat(takes).isBetween(Duration.ofMillis(300), Duration.ofSeconds(3)))
                .anySatisfy(takes -> assertThat(takes).isLessThan(Duration.ofMillis(500)))
                .anySatisfy(takes -> assertThat(takes).isGreaterThan(Duration.ofMillis(2_500)));
    }
}
