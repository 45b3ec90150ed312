package io.guildhall.stack.cluster;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topic.Subjects;
import io.guildhall.schemas.serde.AvroDeserializer;
import io.guildhall.schemas.serde.DecodeFailure;
import io.guildhall.stack.json.TopicJson;
import java.nio.charset.StandardCharsets;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records of a topic as JSON, with all the fields their writer gave them. What cannot be read is shown as it is. */
public final class RecordJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Cluster cluster;
    private final Topic topic;
    private final TopicJson json;
    private final AvroDeserializer<GenericRecord> values = new AvroDeserializer<>();

    public RecordJson(Cluster cluster, Topic topic) {
        this.cluster = cluster;
        this.topic = topic;
        this.json = new TopicJson(topic);
        values.configure(cluster.serde(), false);
    }

    /**
     * The value as plain JSON; of a dead letter, or of bytes that are no record of ours, the key, the headers, and the
     * bytes in Base64.
     *
     * @throws ClusterFailedException when the registry is needed and cannot be asked
     */
    public JsonNode of(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return JSON.nullNode();
        }
        return topic.subjects() == Subjects.NONE ? raw(record, null) : decoded(record);
    }

    private JsonNode decoded(ConsumerRecord<byte[], byte[]> record) {
        try {
            GenericRecord value = values.deserialize(record.topic(), record.value());
            return value == null ? JSON.nullNode() : json.write(value);
        } catch (SerializationException e) {
            if (DecodeFailure.registryUnavailable(e)) {
                throw ClusterFailedException.noRegistry(cluster, e);
            }
            return raw(record, e.getMessage());
        }
    }

    private static ObjectNode raw(ConsumerRecord<byte[], byte[]> record, @Nullable String problem) {
        ObjectNode object = JSON.objectNode();
        object.put("key", record.key() == null ? null : text(record.key()));
        if (problem != null) {
            object.put("unreadable", problem);
        }
        ObjectNode headers = object.putObject("headers");
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? null : text(header.value()));
        }
        return object.put("valueBase64", record.value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
