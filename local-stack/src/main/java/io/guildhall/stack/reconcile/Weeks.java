package io.guildhall.stack.reconcile;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Weeks of ISO 8601 in UTC as numbers: 0 is the one that 1 January 1970 is in. */
final class Weeks {

    static final long NONE = Long.MIN_VALUE;

    /** Days from the Monday of week 0 to 1 January 1970, a Thursday. */
    private static final int OFFSET_DAYS = 3;

    private static final long WEEK_MILLIS = Duration.ofDays(7).toMillis();
    private static final long OFFSET_MILLIS = Duration.ofDays(OFFSET_DAYS).toMillis();

    private Weeks() {}

    /** The week of a time in milliseconds since 1970. */
    static long of(long time) {
        return Math.floorDiv(time + OFFSET_MILLIS, WEEK_MILLIS);
    }

    /** The week written as {@code 2026-W47}; {@link #NONE} if it is not one. */
    static long parse(String text) {
        try {
            LocalDate monday = LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return Math.floorDiv(monday.toEpochDay() + OFFSET_DAYS, 7);
        } catch (DateTimeParseException notAWeek) {
            return NONE;
        }
    }

    /** When the week is over, in milliseconds since 1970. */
    static long endOf(long week) {
        return (week + 1) * WEEK_MILLIS - OFFSET_MILLIS;
    }

    /** As {@code 2026-W47}. */
    static String name(long week) {
        String monday = DateTimeFormatter.ISO_WEEK_DATE.format(LocalDate.ofEpochDay(week * 7 - OFFSET_DAYS));
        return monday.substring(0, monday.length() - "-1".length());
    }
}
