package io.guildhall.stack.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.refusals.InputRefused;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.serde.AvroDeserializer;
import io.guildhall.schemas.serde.AvroSerdeConfig;
import io.guildhall.schemas.serde.DecodeFailure;
import io.guildhall.stack.cluster.Cluster;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Makes sense of a record: its content, or where it came from. */
final class RecordReader {

    private static final String DEAD_LETTER_ORIGIN = "__streams.errors.";
    private static final String INBOX_ORIGIN = "guildhall-";

    private final AvroDeserializer<SpecificRecord> deserializer = new AvroDeserializer<>();
    private final Cluster cluster;

    RecordReader(Cluster cluster) {
        this.cluster = cluster;
        deserializer.configure(
                Map.of(AvroSerdeConfig.URL, cluster.registryUrl(), AvroSerdeConfig.SPECIFIC_READER, true), false);
    }

    LogRecord read(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        LogPosition position = new LogPosition(topic.name(), record.partition(), record.offset());
        Instant appendedAt = Instant.ofEpochMilli(record.timestamp());
        if (topic.isInbox()) {
            return new LogRecord(position, appendedAt, null, origin(record.headers(), INBOX_ORIGIN), null);
        }
        if (topic.records().isEmpty()) {
            return new LogRecord(position, appendedAt, null, origin(record.headers(), DEAD_LETTER_ORIGIN), null);
        }
        if (topic.equals(Topics.PRESENCE)) {
            return new LogRecord(position, appendedAt, null, null, null); // that it was taken in is all that is checked
        }
        SpecificRecord content = content(topic, record.value());
        if (content instanceof InputRefused refused) {
            LogPosition source = new LogPosition(refused.getSourceTopic(), refused.getPartition(), refused.getOffset());
            return new LogRecord(position, appendedAt, content, source, service(record.headers()));
        }
        return new LogRecord(position, appendedAt, content, null, null);
    }

    private @Nullable SpecificRecord content(Topic topic, byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            SpecificRecord content = deserializer.deserialize(topic.name(), value);
            boolean known = content != null && topic.records().contains(content.getClass());
            return known ? content : null;
        } catch (RuntimeException failure) { // whatever a decoder throws at hostile bytes is the record's fault
            if (DecodeFailure.registryUnavailable(failure)) {
                throw new LogUnusableException(
                        "no schema registry answers at " + cluster.registryUrl()
                                + ": start one with ./guildhall up, or name it with --registry",
                        failure);
            }
            return null;
        }
    }

    private static @Nullable LogPosition origin(Headers headers, String prefix) {
        String topic = text(headers, prefix + "topic");
        String partition = text(headers, prefix + "partition");
        String offset = text(headers, prefix + "offset");
        return topic == null || partition == null || offset == null
                ? null
                : new LogPosition(topic, Integer.parseInt(partition), Long.parseLong(offset));
    }

    private static @Nullable String service(Headers headers) {
        String source = text(headers, "ce_source");
        return source == null ? null : source.substring(source.lastIndexOf('/') + 1);
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
