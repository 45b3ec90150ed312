package io.guildhall.stack.billing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A stretch of time in UTC that pay is accounted for.
 *
 * @param name such as {@code 2026-W47} or {@code 2026-11}
 * @param start its first moment
 * @param end the first moment after it
 */
public record Period(String name, Instant start, Instant end) {

    /**
     * An ISO week, such as {@code 2026-W47}: Monday to Sunday.
     *
     * @throws IllegalArgumentException when it is none; says what is
     */
    public static Period week(String name) {
        try {
            LocalDate monday = LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return new Period(name, start(monday), start(monday.plusWeeks(1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no ISO week; it is a year and a week, such as 2026-W47", e);
        }
    }

    /**
     * A month, such as {@code 2026-11}.
     *
     * @throws IllegalArgumentException when it is none; says what is
     */
    public static Period month(String name) {
        try {
            YearMonth month = YearMonth.parse(name);
            return new Period(
                    name, start(month.atDay(1)), start(month.plusMonths(1).atDay(1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no month; it is a year and a month, such as 2026-11", e);
        }
    }

    /** Whether a moment is of it. */
    public boolean contains(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
