package io.guildhall.support.admission;

import io.guildhall.support.core.Origin;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A record that waits, as it came. */
record Parked(
        String source, Origin origin, byte @Nullable [] key, byte @Nullable [] value, List<ParkedHeader> headers) {

    record ParkedHeader(String name, byte @Nullable [] value) {}

    static Parked of(Arrival arrival) {
        List<ParkedHeader> headers = new ArrayList<>();
        arrival.headers().forEach(header -> headers.add(new ParkedHeader(header.key(), header.value())));
        return new Parked(arrival.source(), arrival.origin(), arrival.key(), arrival.value(), headers);
    }

    Arrival arrival() {
        Headers restored = new RecordHeaders();
        headers.forEach(header -> restored.add(header.name(), header.value()));
        return new Arrival(source, origin, key, value, restored);
    }
}
