package io.guildhall.schemas.serde.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.records.Binary;
import io.guildhall.schemas.records.RandomRecords;
import io.guildhall.schemas.records.RecordTypes;
import io.guildhall.schemas.serde.AvroSerde;
import io.guildhall.schemas.serde.DecodeFailure;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one serde writes, the other writes byte for byte, and reads. Each has its own registry in memory, filled alike. */
class SerdeConfluentTest {

    private static final int ROUNDS = 20;
    private static final long SEED = 8_002_003;

    static List<Topic> topics() {
        return Topics.ALL.stream().filter(topic -> !topic.records().isEmpty()).toList();
    }

    private static Map<String, Object> settings(String url, Class<?> strategy) {
        return new HashMap<>(Map.of(
                "schema.registry.url", url,
                "specific.avro.reader", true,
                "avro.remove.java.properties", true,
                "value.subject.name.strategy", strategy.getName()));
    }

    private static AvroSerde<SpecificRecord> ours(String scope) {
        return AvroSerde.forValues(
                settings("mock://" + scope, io.guildhall.schemas.serde.CatalogueSubjectNameStrategy.class));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void both_write_the_same_bytes_and_read_each_other(Topic topic) {
        AvroSerde<SpecificRecord> ours = ours("ours-" + topic.name());
        Map<String, Object> settings = settings("mock://theirs-" + topic.name(), CatalogueSubjectNameStrategy.class);
        try (KafkaAvroSerializer writer = new KafkaAvroSerializer();
                KafkaAvroDeserializer reader = new KafkaAvroDeserializer()) {
            writer.configure(settings, false);
            reader.configure(settings, false);
            RandomRecords random = new RandomRecords(SEED);
            for (Class<? extends SpecificRecord> type : topic.records()) {
                for (int round = 0; round < ROUNDS; round++) {
                    SpecificRecord data = random(random, type);
                    byte[] bytes = ours.serializer().serialize(topic.name(), data);
                    assertThat(bytes)
                            .as("seed %d, %s, round %d", SEED, type.getSimpleName(), round)
                            .isEqualTo(writer.serialize(topic.name(), data));
                    SpecificRecord theirs = (SpecificRecord) reader.deserialize(topic.name(), bytes);
                    assertThat(Binary.write(theirs))
                            .isEqualTo(Binary.write(ours.deserializer().deserialize(topic.name(), bytes)));
                }
            }
        }
    }

    @Test
    void both_use_the_subjects_of_the_catalogue() throws Exception {
        String scope = "subjects";
        Topic topic = Topics.TASK_LIFECYCLE;
        try (KafkaAvroSerializer writer = new KafkaAvroSerializer()) {
            writer.configure(settings("mock://" + scope, CatalogueSubjectNameStrategy.class), false);
            RandomRecords random = new RandomRecords(SEED);
            topic.records().forEach(type -> writer.serialize(topic.name(), random(random, type)));
        }
        assertThat(MockSchemaRegistry.getClientForScope(scope).getAllSubjects())
                .containsExactlyInAnyOrderElementsOf(
                        topic.schemas().stream().map(topic::subject).toList());
    }

    @Test
    void failures_of_the_registry_are_told_from_bad_records() {
        Topic topic = Topics.DEMAND_CANCELLATIONS;
        byte[] message = ByteBuffer.allocate(9).put((byte) 0).putInt(4_711).array();
        Map<String, Object> down = settings("http://127.0.0.1:1", CatalogueSubjectNameStrategy.class);
        down.put("max.retries", 0);
        assertThat(DecodeFailure.registryUnavailable(failure(down, topic, message))).isTrue();
        Map<String, Object> up = settings("mock://up", CatalogueSubjectNameStrategy.class);
        assertThat(DecodeFailure.registryUnavailable(failure(up, topic, message))).isFalse();
        assertThat(DecodeFailure.registryUnavailable(failure(up, topic, new byte[] {1, 2, 3, 4, 5, 6})))
                .isFalse();
    }

    private static Throwable failure(Map<String, Object> settings, Topic topic, byte[] message) {
        try (KafkaAvroDeserializer reader = new KafkaAvroDeserializer()) {
            reader.configure(settings, false);
            return catchThrowable(() -> reader.deserialize(topic.name(), message));
        }
    }

    private static SpecificRecord random(RandomRecords random, Class<? extends SpecificRecord> type) {
        Schema schema = RecordTypes.schema(type);
        return Binary.read(Binary.write(random.next(schema)), schema, type);
    }
}
