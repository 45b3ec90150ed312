package io.guildhall.bench;

import java.util.Arrays;
import java.util.Collection;

/**
 * How many a second came out, by the broker's clock.
 *
 * @param perSecond of the middle four fifths: the beginning still fills the pipe, the end only drains it
 * @param count how many there were in all
 */
record Throughput(double perSecond, int count) {

    private static final double MILLIS = 1000.0;

    static Throughput of(Collection<Long> appends) {
        long[] times = appends.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(times);
        int first = times.length / 10;
        int last = times.length - 1 - first;
        double seconds = Math.max(1, times[last] - times[first]) / MILLIS;
        return new Throughput((last - first) / seconds, times.length);
    }
}
