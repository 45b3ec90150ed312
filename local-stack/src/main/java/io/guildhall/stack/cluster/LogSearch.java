package io.guildhall.stack.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.serde.AvroDeserializer;
import io.guildhall.schemas.serde.AvroSerdeConfig;
import io.guildhall.schemas.serde.DecodeFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Finds few committed records in a long log: no partition is read that cannot hold them, none outside the time they can
 * be of, and what is read is decoded only if its bytes say what is looked for. Ends where the log ended at the call.
 */
public final class LogSearch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Cluster cluster;
    private final Progress progress;
    private final Consumer<byte[], byte[]> consumer;
    private final AvroDeserializer<SpecificRecordBase> values = new AvroDeserializer<>();

    /**
     * A record that was found.
     *
     * @param appendedAt when the broker took it
     */
    public record Found(Topic topic, int partition, long offset, Instant appendedAt, SpecificRecordBase value) {}

    /**
     * When records can have been appended.
     *
     * @param since the first moment
     * @param until the last one; LogAppendTime never goes back by more than a clock is set back
     */
    public record Span(Instant since, Instant until) {

        /** From a moment to the end of the log. */
        public static Span since(Instant since) {
            return new Span(since, Instant.MAX);
        }

        /** The whole log. */
        public static final Span EVER = since(Instant.EPOCH);
    }

    /** Is told how far a search is. */
    @FunctionalInterface
    public interface Progress {

        /** Nobody wants to know. */
        Progress NONE = (topic, read, of) -> {};

        /** So many of so many offsets of a topic were read. */
        void reading(Topic topic, long read, long of);
    }

    /** @throws ClusterFailedException never: nothing is asked before the first search */
    public LogSearch(Cluster cluster, Progress progress) {
        this.cluster = cluster;
        this.progress = progress;
        this.consumer = cluster.bulkConsumer();
        Map<String, Object> serde = new HashMap<>(cluster.serde());
        serde.put(AvroSerdeConfig.SPECIFIC_READER, true);
        values.configure(serde, false);
    }

    /**
     * The records under a key, from the one partition our services put them in.
     *
     * @throws ClusterFailedException when broker or registry cannot be asked
     */
    public List<Found> under(Topic topic, String key, Span span) {
        byte[] bytes = key.getBytes(UTF_8);
        int partition =
                Utils.toPositive(Utils.murmur2(bytes)) % partitions(topic).size();
        return search(
                topic,
                Set.of(new TopicPartition(topic.name(), partition)),
                span,
                record -> Arrays.equals(bytes, record.key()));
    }

    /**
     * The records whose value contains a text, whatever their key.
     *
     * @throws ClusterFailedException when broker or registry cannot be asked
     */
    public List<Found> mentioning(Topic topic, String text, Span span) {
        byte[] bytes = text.getBytes(UTF_8);
        return search(topic, partitions(topic), span, record -> contains(record.value(), bytes));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Collection<TopicPartition> partitions(Topic topic) {
        try {
            List<PartitionInfo> known = consumer.partitionsFor(topic.name());
            if (known.isEmpty()) {
                throw new TimeoutException(topic.name() + " is not there");
            }
            return known.stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
        } catch (KafkaException e) {
            throw ClusterFailedException.noBroker(cluster, topic, e);
        }
    }

    private List<Found> search(
            Topic topic,
            Collection<TopicPartition> partitions,
            Span span,
            Predicate<ConsumerRecord<byte[], byte[]>> isWanted) {
        try {
            Map<TopicPartition, Long> ends = seek(partitions, span.since());
            Set<TopicPartition> open = new HashSet<>(ends.keySet());
            List<Found> found = new ArrayList<>();
            open.removeIf(partition -> isRead(partition, ends));
            long all = remaining(open, ends);
            while (!open.isEmpty()) {
                progress.reading(topic, all - remaining(open, ends), all);
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                    if (record.timestamp() > millis(span.until())) {
                        open.remove(partition);
                    } else if (open.contains(partition) && isWanted.test(record)) {
                        decode(topic, record, found);
                    }
                }
                open.removeIf(partition -> isRead(partition, ends));
                consumer.assign(open);
            }
            return found;
        } catch (KafkaException e) {
            throw new ClusterFailedException(topic.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean isRead(TopicPartition partition, Map<TopicPartition, Long> ends) {
        return consumer.position(partition) >= ends.getOrDefault(partition, 0L);
    }

    private long remaining(Collection<TopicPartition> open, Map<TopicPartition, Long> ends) {
        return open.stream()
                .mapToLong(partition -> ends.getOrDefault(partition, 0L) - consumer.position(partition))
                .sum();
    }

    /** Positions every partition at the first record of that time; those that have none are left out. */
    private Map<TopicPartition, Long> seek(Collection<TopicPartition> partitions, Instant since) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, millis(since)));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> open = new HashMap<>();
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> start :
                consumer.offsetsForTimes(times).entrySet()) {
            if (start.getValue() != null) {
                consumer.seek(start.getKey(), start.getValue().offset());
                open.put(start.getKey(), ends.getOrDefault(start.getKey(), 0L));
            }
        }
        consumer.assign(open.keySet());
        return open;
    }

    private void decode(Topic topic, ConsumerRecord<byte[], byte[]> record, List<Found> found) {
        try {
            SpecificRecordBase value = values.deserialize(record.topic(), record.value());
            if (value != null) {
                Instant appendedAt = Instant.ofEpochMilli(record.timestamp());
                found.add(new Found(topic, record.partition(), record.offset(), appendedAt, value));
            }
        } catch (SerializationException e) {
            if (DecodeFailure.registryUnavailable(e)) {
                throw ClusterFailedException.noRegistry(cluster, e);
            }
            throw e;
        }
    }

    private static long millis(Instant at) {
        return at.equals(Instant.MAX) ? Long.MAX_VALUE : at.toEpochMilli();
    }

    private static boolean contains(byte @Nullable [] value, byte[] text) {
        if (value == null) {
            return false;
        }
        for (int from = 0; from <= value.length - text.length; from++) {
            if (value[from] == text[0] && Arrays.equals(value, from, from + text.length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }
}
