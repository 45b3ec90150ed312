package io.guildhall.tasks.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimersTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Timers timers = new Timers();

    @Test
    void earliest_is_due_first_and_equals_in_the_order_of_their_ids() {
        timers.set("c", NOON);
        timers.set("b", NOON.minusSeconds(1));
        timers.set("a", NOON);

        assertThat(timers.due(NOON)).isEqualTo("b");
        timers.set("b", null);
        assertThat(timers.due(NOON)).isEqualTo("a");
    }

    @Test
    void nothing_is_due_before_its_time() {
        timers.set("a", NOON);

        assertThat(timers.due(NOON.minusNanos(1))).isNull();
        assertThat(timers.due(NOON)).isEqualTo("a");
    }

    @Test
    void moved_timer_counts_once_at_its_new_time() {
        timers.set("a", NOON);
        timers.set("a", NOON.plusSeconds(1));

        assertThat(timers.due(NOON)).isNull();
        timers.set("a", null);
        assertThat(timers.due(NOON.plusSeconds(1))).isNull();
    }
}
