package io.guildhall.stack.cluster;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.serde.AvroSerdeConfig;
import io.guildhall.schemas.serde.AvroSerializer;
import io.guildhall.schemas.serde.CatalogueSubjectNameStrategy;
import io.guildhall.schemas.serde.RegistryClient;
import io.guildhall.schemas.serde.RegistryUnavailableException;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Where a cluster is reached.
 *
 * @param bootstrapServers {@code host:port} of brokers
 * @param registryUrl value for {@code schema.registry.url}
 */
public record Cluster(String bootstrapServers, String registryUrl) {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final int BULK_RECORDS = 5000;
    private static final int LARGEST_REQUEST_BYTES = 2 * 1024 * 1024;

    /** A producer of records of the catalogue. Nothing is registered: the schemas must be there. */
    public Producer<String, GenericRecord> producer() {
        AvroSerializer<GenericRecord> values = new AvroSerializer<>();
        values.configure(serde(), false);
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2,
                ProducerConfig.LINGER_MS_CONFIG, 5,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST_BYTES);
        return new KafkaProducer<>(settings, new StringSerializer(), values);
    }

    /**
     * Asks the registry now for what will be written and read later, so that it may be down by then.
     *
     * @throws ClusterFailedException when it cannot be asked
     */
    public void foresee(List<Topic> topics) {
        try {
            RegistryClient.of(serde()).warmUp(topics);
        } catch (RegistryUnavailableException e) {
            throw ClusterFailedException.noRegistry(this, e);
        }
    }

    /** A producer of bytes that sends all of a transaction or nothing; of two with the same id the later one goes on. */
    public Producer<byte[], byte[]> transactionalProducer(String transactionalId) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST_BYTES);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer without a group, of bytes: what a topic holds may be undecodable. Sees committed records alone. */
    public Consumer<byte[], byte[]> consumer() {
        return consumer(ConsumerConfig.DEFAULT_MAX_POLL_RECORDS);
    }

    /** The same for much at a time. */
    public Consumer<byte[], byte[]> bulkConsumer() {
        return consumer(BULK_RECORDS);
    }

    private Consumer<byte[], byte[]> consumer(int recordsAtMost) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                recordsAtMost,
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Configuration of the serde. */
    Map<String, Object> serde() {
        return Map.of(
                AvroSerdeConfig.URL,
                registryUrl,
                AvroSerdeConfig.AUTO_REGISTER,
                false,
                AvroSerdeConfig.REMOVE_JAVA_PROPERTIES,
                true,
                AvroSerdeConfig.VALUE_STRATEGY,
                CatalogueSubjectNameStrategy.class.getName());
    }
}
