package io.guildhall.support.outbox;

import io.guildhall.support.admission.OriginHeaders;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/** The attributes of the CloudEvents Kafka binding 1.0, binary mode, that public records carry as headers. */
final class CloudEvents {

    private CloudEvents() {}

    static void write(Headers headers, String id, String source, String type, Instant time) {
        OriginHeaders.put(headers, "ce_specversion", "1.0");
        OriginHeaders.put(headers, "ce_id", id);
        OriginHeaders.put(headers, "ce_source", source);
        OriginHeaders.put(headers, "ce_type", type);
        OriginHeaders.put(headers, "ce_time", time.toString());
        OriginHeaders.put(headers, "content-type", "application/avro");
    }
}
