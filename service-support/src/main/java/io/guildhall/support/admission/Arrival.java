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
public record Arrival(String source, Origin origin, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {}
