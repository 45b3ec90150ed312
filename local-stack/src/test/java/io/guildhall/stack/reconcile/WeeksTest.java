package io.guildhall.stack.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WeeksTest {

    @Test
    void a_week_begins_on_monday_and_belongs_to_the_year_of_its_thursday() {
        assertThat(named("2026-11-22T23:59:59.999Z")).isEqualTo("2026-W47");
        assertThat(named("2026-11-23T00:00:00Z")).isEqualTo("2026-W48");
        assertThat(named("2027-01-01T00:00:00Z")).isEqualTo("2026-W53");
        assertThat(named("1969-12-29T00:00:00Z")).isEqualTo("1970-W01");
    }

    @Test
    void what_was_written_is_read_and_ends_when_the_next_begins() {
        long week = Weeks.parse("2026-W47");

        assertThat(Weeks.name(week)).isEqualTo("2026-W47");
        assertThat(Instant.ofEpochMilli(Weeks.endOf(week))).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(Weeks.parse("2026-W54")).isEqualTo(Weeks.NONE);
        assertThat(Weeks.parse("ada")).isEqualTo(Weeks.NONE);
    }

    private static String named(String time) {
        return Weeks.name(Weeks.of(Instant.parse(time).toEpochMilli()));
    }
}
