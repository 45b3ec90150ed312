package io.guildhall.support.admission;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.support.core.Origin;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** How a record in an inbox says where it was first appended. */
public final class OriginHeaders {

    /** W3C trace context, handed from record to record. */
    public static final String TRACEPARENT = "traceparent";

    private static final String TOPIC = "guildhall-topic";
    private static final String PARTITION = "guildhall-partition";
    private static final String OFFSET = "guildhall-offset";
    private static final String APPENDED_AT = "guildhall-appended-at";
    private static final String KEY = "guildhall-key";
    private static final String EVERYWHERE = "guildhall-everywhere";

    private OriginHeaders() {}

    /** Says in the headers where the record came from. */
    public static void write(Origin origin, Headers headers) {
        put(headers, TOPIC, origin.topic());
        put(headers, PARTITION, Integer.toString(origin.partition()));
        put(headers, OFFSET, Long.toString(origin.offset()));
        put(headers, APPENDED_AT, Long.toString(origin.appendedAt().toEpochMilli()));
        put(headers, KEY, origin.key());
        put(headers, TRACEPARENT, origin.traceparent());
    }

    /** Says in the headers that every partition of the inbox has this record. */
    public static void writeEverywhere(Headers headers) {
        put(headers, EVERYWHERE, "true");
    }

    /** Whether every partition of the inbox has this record. */
    static boolean isEverywhere(Headers headers) {
        return headers.lastHeader(EVERYWHERE) != null;
    }

    /**
     * Where the record was first appended: as its headers say when it came through one of our inboxes, else where it was
     * read. Elsewhere the headers are not believed: an outsider could have written them.
     */
    static Origin read(Record<byte[], byte[]> entry, RecordMetadata read, boolean inbox) {
        Headers headers = entry.headers();
        String topic = text(headers, TOPIC);
        String partition = text(headers, PARTITION);
        String offset = text(headers, OFFSET);
        String appendedAt = text(headers, APPENDED_AT);
        String traceparent = text(headers, TRACEPARENT);
        if (!inbox || topic == null || partition == null || offset == null || appendedAt == null) {
            return new Origin(
                    read.topic(),
                    read.partition(),
                    read.offset(),
                    keyText(entry.key()),
                    Instant.ofEpochMilli(entry.timestamp()),
                    traceparent);
        }
        return new Origin(
                topic,
                Integer.parseInt(partition),
                Long.parseLong(offset),
                text(headers, KEY),
                Instant.ofEpochMilli(Long.parseLong(appendedAt)),
                traceparent);
    }

    private static @Nullable String keyText(byte @Nullable [] key) {
        return key == null ? null : new String(key, UTF_8);
    }

    /** Sets a header, or leaves it out when there is nothing to say. */
    public static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.remove(name).add(name, value.getBytes(UTF_8));
        }
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
