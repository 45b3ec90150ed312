package io.guildhall.stack.reconcile;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads all that is committed, topic by topic, up to the given end. */
final class LogReader {

    private static final Duration POLL = Duration.ofMillis(500);

    /** Polls in a row without any progress after which the broker is given up: 30 s. */
    private static final int FRUITLESS_POLLS = 60;

    /** How far one topic may be ahead of those it is read side by side with, in offsets. */
    private static final long LEAD = 20_000;

    private final Cluster cluster;
    private final LogExtent extent;
    private final Progress progress;
    private final RecordReader records;
    private long finished;

    LogReader(Cluster cluster, LogExtent extent, Progress progress) {
        this.cluster = cluster;
        this.extent = extent;
        this.progress = progress;
        this.records = new RecordReader(cluster);
    }

    /** Hands on all records of each step of {@link ReadingOrder}, those of a partition in their order. */
    void read(Consumer<List<LogRecord>> reader) {
        try (var consumer = cluster.bulkConsumer()) {
            for (List<Topic> topics : ReadingOrder.steps()) {
                read(topics, consumer, reader);
            }
        }
    }

    private void read(
            List<Topic> topics,
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Consumer<List<LogRecord>> reader) {
        Set<String> names = topics.stream().map(Topic::name).collect(Collectors.toSet());
        List<TopicPartition> partitions = extent.stableEnds().keySet().stream()
                .filter(partition -> names.contains(partition.topic()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        long read = readSoFar(consumer, partitions);
        int fruitless = 0;
        while (partitions.stream().anyMatch(partition -> remaining(consumer, partition) > 0)) {
            holdBack(consumer, partitions);
            reader.accept(decode(consumer.poll(POLL)));
            long before = read;
            read = readSoFar(consumer, partitions);
            fruitless = read > before ? 0 : fruitless + 1;
            if (fruitless > FRUITLESS_POLLS) {
                throw new LogUnusableException(names + " cannot be read to its end: is the broker still there?");
            }
            progress.reading(finished + read, extent.size());
        }
        finished += read;
    }

    /** What is nearer to its end than the same partition of another topic by more than the lead has to wait. */
    private void holdBack(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        List<TopicPartition> ahead = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            long furthest = partitions.stream()
                    .filter(other -> other.partition() == partition.partition())
                    .mapToLong(other -> remaining(consumer, other))
                    .max()
                    .orElse(0);
            if (remaining(consumer, partition) + LEAD < furthest) {
                ahead.add(partition);
            }
        }
        consumer.resume(partitions);
        consumer.pause(ahead);
    }

    private long remaining(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        return extent.endOf(partition) - consumer.position(partition);
    }

    private List<LogRecord> decode(ConsumerRecords<byte[], byte[]> polled) {
        List<LogRecord> decoded = new ArrayList<>(polled.count());
        for (TopicPartition partition : polled.partitions()) {
            Topic topic = Topics.named(partition.topic());
            long end = extent.endOf(partition);
            for (ConsumerRecord<byte[], byte[]> record : polled.records(partition)) {
                if (record.offset() < end) {
                    decoded.add(records.read(topic, record));
                }
            }
        }
        return decoded;
    }

    private long readSoFar(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        return partitions.stream()
                .mapToLong(partition -> Math.min(consumer.position(partition), extent.endOf(partition))
                        - extent.starts().getOrDefault(partition, 0L))
                .sum();
    }
}
