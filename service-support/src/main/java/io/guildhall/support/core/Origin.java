package io.guildhall.support.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an input stands in the log of the topic it was sent to, through whatever inbox it came since.
 *
 * @param topic topic it was sent to
 * @param partition partition there
 * @param offset offset there
 * @param key its key there, as text
 * @param appendedAt when the broker appended it: a fact, unlike any time in the value
 * @param traceparent W3C trace context it came with
 */
public record Origin(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Instant appendedAt,
        @Nullable String traceparent) {}
