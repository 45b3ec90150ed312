package io.guildhall.stack.reconcile;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in the log.
 *
 * @param position where
 * @param appendedAt when the broker appended it
 * @param content what it says; null when it has no value, none that can be read, or none that matters here
 * @param source for a record of an inbox or a dead letter: the place it came from
 * @param service for a refusal: the service that speaks
 */
record LogRecord(
        LogPosition position,
        Instant appendedAt,
        @Nullable SpecificRecord content,
        @Nullable LogPosition source,
        @Nullable String service) {}
