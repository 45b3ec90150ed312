package io.guildhall.payouts.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * A week of ISO 8601 in UTC: it begins on Monday at 00:00 and belongs to the year that has its Thursday.
 *
 * @param monday its first day
 */
public record IsoWeek(LocalDate monday) implements Comparable<IsoWeek> {

    public IsoWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is not a Monday");
        }
    }

    /** The week that contains the time. */
    public static IsoWeek of(Instant time) {
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /**
     * The week written as {@code 2026-W47}.
     *
     * @throws java.time.format.DateTimeParseException when it is not
     */
    public static IsoWeek parse(String text) {
        return new IsoWeek(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE));
    }

    /** When the next week begins. */
    public Instant end() {
        return next().monday.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The week after. */
    public IsoWeek next() {
        return new IsoWeek(monday.plus(1, ChronoUnit.WEEKS));
    }

    @Override
    public int compareTo(IsoWeek other) {
        return monday.compareTo(other.monday);
    }

    /** As {@code 2026-W47}. */
    @Override
    public String toString() {
        String day = DateTimeFormatter.ISO_WEEK_DATE.format(monday);
        return day.substring(0, day.length() - "-1".length());
    }
}
