package io.guildhall.bench;

import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * A distribution of times between two appends of the same thing, by the broker's clock.
 *
 * @param p50 median in milliseconds
 * @param p99 99th percentile in milliseconds
 * @param count how many
 */
record Latencies(long p50, long p99, long count) {

    /** The times from one set of appends to another, by id; ids in one alone do not count. */
    static Latencies between(Map<String, Long> from, Map<String, Long> to) {
        Histogram histogram = new Histogram(3);
        to.forEach((id, end) -> {
            Long start = from.get(id);
            if (start != null) {
                histogram.recordValue(Math.max(0, end - start));
            }
        });
        return new Latencies(
                histogram.getValueAtPercentile(50), histogram.getValueAtPercentile(99), histogram.getTotalCount());
    }
}
