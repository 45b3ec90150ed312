package io.guildhall.support.outbox;

import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.admission.OriginHeaders;
import io.guildhall.support.core.Origin;
import org.apache.kafka.common.header.Headers;

/** What a dead letter says of itself: the header names of Kafka Streams (KIP-1034), and our cause. */
final class DeadLetterHeaders {

    private DeadLetterHeaders() {}

    static void write(Headers headers, Origin origin, Cause cause, String message) {
        OriginHeaders.put(headers, "__streams.errors.topic", origin.topic());
        OriginHeaders.put(headers, "__streams.errors.partition", Integer.toString(origin.partition()));
        OriginHeaders.put(headers, "__streams.errors.offset", Long.toString(origin.offset()));
        OriginHeaders.put(headers, "__streams.errors.message", message);
        OriginHeaders.put(
                headers,
                "guildhall-appended-at",
                Long.toString(origin.appendedAt().toEpochMilli()));
        OriginHeaders.put(headers, "guildhall-cause", cause.name());
    }
}
