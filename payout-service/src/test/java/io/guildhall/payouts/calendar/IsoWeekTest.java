package io.guildhall.payouts.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoWeekTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T00:00:00Z, 2026-W47",
        "2026-11-22T23:59:59.999Z, 2026-W47",
        "2026-11-23T00:00:00Z, 2026-W48",
        "2026-12-31T12:00:00Z, 2026-W53",
        "2027-01-03T23:59:59Z, 2026-W53",
        "2027-01-04T00:00:00Z, 2027-W01",
        "2024-12-30T00:00:00Z, 2025-W01"
    })
    void begins_on_monday_in_utc_and_belongs_to_the_year_of_its_thursday(Instant time, String week) {
        assertThat(IsoWeek.of(time)).hasToString(week);
        assertThat(IsoWeek.parse(week)).isEqualTo(IsoWeek.of(time));
        assertThat(IsoWeek.of(time).end()).isAfter(time);
    }

    @Test
    void ends_where_the_next_begins() {
        IsoWeek week = IsoWeek.parse("2026-W53");

        assertThat(week.end()).isEqualTo(Instant.parse("2027-01-04T00:00:00Z"));
        assertThat(week.next()).hasToString("2027-W01").isGreaterThan(week);
    }

    @Test
    void is_nothing_else() {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> IsoWeek.parse("2025-W53"));
        assertThatIllegalArgumentException().isThrownBy(() -> new IsoWeek(LocalDate.parse("2026-11-17")));
    }
}
