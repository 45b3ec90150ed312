package io.guildhall.payouts.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Agenda agenda = new Agenda();

    @Test
    void nothing_is_due_before_its_time() {
        agenda.put("a", NOON);

        assertThat(agenda.due(NOON.minusMillis(1))).isEmpty();
        assertThat(agenda.due(NOON)).contains("a");
    }

    @Test
    void the_earliest_comes_first_and_keys_of_one_time_in_their_order() {
        agenda.put("c", NOON);
        agenda.put("b", NOON);
        agenda.put("d", NOON.minusSeconds(1));

        assertThat(agenda.due(NOON)).contains("d");
        assertThat(agenda.earliest()).contains(NOON.minusSeconds(1));
        assertThat(agenda.remove("d")).isTrue();
        assertThat(agenda.due(NOON)).contains("b");
    }

    @Test
    void a_key_has_one_time() {
        agenda.put("a", NOON);
        agenda.put("a", NOON.plusSeconds(1));

        assertThat(agenda.size()).isEqualTo(1);
        assertThat(agenda.due(NOON)).isEmpty();
        assertThat(agenda.remove("a")).isTrue();
        assertThat(agenda.remove("a")).isFalse();
        assertThat(agenda.earliest()).isEmpty();
    }
}
