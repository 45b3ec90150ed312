package io.guildhall.support.admission;

import io.guildhall.support.core.Origin;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came, before anyone has read it.
 *
 * @param source topic it was read from: an inbox, or the topic it was sent to
 * @param origin where it was first appended
 * @param key its key bytes
 * @param value its value bytes
 * @param headers its headers
 */
public record Arrival(String source, Origin origin, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {

    /**
     * Whether the task of that partition is the one to answer the sender. A record that every partition has is answered
     * once: where it has the number it was first appended under.
     */
    public boolean isAnsweredBy(int partition) {
        return !OriginHeaders.isEverywhere(headers) || partition == origin.partition();
    }
}
