package io.guildhall.tasks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.MapTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold in every history. The seed is in the name of each case. */
class RandomHistoryTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void guarantees_1_and_7_hold_after_every_event_and_everything_ends(long seed) {
        Witness witness = RandomHistory.play(seed).witness();

        witness.seeTheEnd();
        assertThat(witness.demands()).isGreaterThan(10);
        assertThat(witness.payments()).isGreaterThan(50);
        assertThat(witness.withdrawals()).isGreaterThan(10);
        assertThat(witness.rejections()).isPositive();
        assertThat(witness.appeals()).isPositive();
        assertThat(witness.reversals()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void guarantee_10_the_same_commands_give_the_same_events(long seed) {
        RandomHistory history = RandomHistory.play(seed);
        Scene again = new Scene(new MapTables());
        history.steps().forEach(step -> step.accept(again));

        assertThat(again.all(TaskEvent.class)).isEqualTo(history.events());
    }

    @Test
    void histories_of_different_seeds_differ() {
        assertThat(RandomHistory.play(2).events())
                .isNotEqualTo(RandomHistory.play(1).events());
    }
}
