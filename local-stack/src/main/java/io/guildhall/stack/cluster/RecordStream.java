package io.guildhall.stack.cluster;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.serde.AvroDeserializer;
import io.guildhall.schemas.serde.AvroSerdeConfig;
import io.guildhall.schemas.serde.DecodeFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Committed records of several topics as generated classes, without a group. The order is that of each partition. While
 * the registry is down, what needs it is held back with all that follows it in its partition. For one thread.
 */
public final class RecordStream implements AutoCloseable {

    private final Cluster cluster;
    private final Consumer<byte[], byte[]> consumer;
    private final AvroDeserializer<SpecificRecordBase> values = new AvroDeserializer<>();
    private final Map<TopicPartition, Long> endsAtOpening;
    private Predicate<String> wanted = key -> true;

    /** Where reading begins. */
    public enum Start {
        /** With the oldest record. */
        BEGINNING,
        /** With what comes after the stream was opened. */
        NOW
    }

    /**
     * A record as it stands in the log.
     *
     * @param appendedAt when the broker took it
     */
    public record Received(Topic topic, String key, SpecificRecordBase value, Instant appendedAt) {}

    /**
     * Opens the stream. Positions are fetched here: what is sent after this is seen.
     *
     * @throws ClusterFailedException when no broker with these topics answers
     */
    public RecordStream(Cluster cluster, Map<Topic, Start> topics) {
        this.cluster = cluster;
        this.consumer = cluster.consumer();
        Map<String, Object> serde = new HashMap<>(cluster.serde());
        serde.put(AvroSerdeConfig.SPECIFIC_READER, true);
        values.configure(serde, false);
        try {
            this.endsAtOpening = assign(topics);
        } catch (KafkaException e) {
            consumer.close();
            throw failed(topics.keySet().iterator().next(), e);
        }
    }

    /** From now on leaves out, undecoded, what has another key. */
    public void keepOnly(Predicate<String> keys) {
        wanted = keys;
    }

    /**
     * What has come, after at most this time.
     *
     * @throws ClusterFailedException when the broker is lost for good
     */
    public List<Received> poll(Duration atMost) {
        List<Received> received = new ArrayList<>();
        try {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(atMost);
            for (TopicPartition partition : records.partitions()) {
                decode(partition, records.records(partition), received);
            }
        } catch (KafkaException e) {
            throw new ClusterFailedException("the log cannot be read: " + e.getMessage(), e);
        }
        return received;
    }

    /** Whether everything that was there when the stream was opened has been handed out. */
    public boolean isCaughtUp() {
        return endsAtOpening.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Map<TopicPartition, Long> assign(Map<Topic, Start> topics) {
        Map<TopicPartition, Start> starts = new HashMap<>();
        topics.forEach((topic, start) -> partitions(topic).forEach(partition -> starts.put(partition, start)));
        consumer.assign(starts.keySet());
        starts.forEach((partition, start) -> {
            switch (start) {
                case BEGINNING -> consumer.seekToBeginning(List.of(partition));
                case NOW -> consumer.seekToEnd(List.of(partition));
            }
        });
        starts.keySet().forEach(consumer::position);
        return consumer.endOffsets(starts.keySet());
    }

    private List<TopicPartition> partitions(Topic topic) {
        List<TopicPartition> known =
                Optional.ofNullable(consumer.partitionsFor(topic.name())).orElse(List.of()).stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
        if (known.isEmpty()) {
            throw new TimeoutException(topic.name() + " is not there");
        }
        return known;
    }

    private void decode(
            TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, List<Received> received) {
        Topic topic = Topics.named(partition.topic());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            if (!wanted.test(key)) {
                continue;
            }
            try {
                SpecificRecordBase value = values.deserialize(record.topic(), record.value());
                if (value != null) {
                    received.add(new Received(topic, key, value, Instant.ofEpochMilli(record.timestamp())));
                }
            } catch (SerializationException e) {
                if (!DecodeFailure.registryUnavailable(e)) {
                    throw e;
                }
                consumer.seek(partition, record.offset());
                return;
            }
        }
    }

    private ClusterFailedException failed(Topic topic, KafkaException cause) {
        return cause instanceof TimeoutException
                ? ClusterFailedException.noBroker(cluster, topic, cause)
                : new ClusterFailedException("the log cannot be read: " + cause.getMessage(), cause);
    }
}
