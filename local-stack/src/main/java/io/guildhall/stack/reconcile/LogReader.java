package io.guildhall.stack.reconcile;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.stack.cluster.Cluster;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads all that is committed, topic by topic, up to the given end. */
final class LogReader {

    private static final Duration POLL = Duration.ofMillis(500);

    /** Polls in a row without any progress after which the broker is given up: 30 s. */
    private static final int FRUITLESS_POLLS = 60;

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

    /** Hands on each record of each topic in {@link ReadingOrder}. */
    void read(Consumer<LogRecord> reader) {
        try (var consumer = cluster.consumer()) {
            for (Topic topic : ReadingOrder.TOPICS) {
                read(topic, consumer, reader);
            }
        }
    }

    private void read(
            Topic topic,
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Consumer<LogRecord> reader) {
        List<TopicPartition> partitions = extent.stableEnds().keySet().stream()
                .filter(partition -> partition.topic().equals(topic.name()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        long read = readSoFar(consumer, partitions);
        int fruitless = 0;
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < extent.endOf(partition))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < extent.endOf(new TopicPartition(topic.name(), record.partition()))) {
                    reader.accept(records.read(topic, record));
                }
            }
            long before = read;
            read = readSoFar(consumer, partitions);
            fruitless = read > before ? 0 : fruitless + 1;
            if (fruitless > FRUITLESS_POLLS) {
                throw new LogUnusableException(topic.name() + " cannot be read to its end: is the broker still there?");
            }
            progress.reading(finished + read, extent.size());
        }
        finished += read;
    }

    private long readSoFar(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        return partitions.stream()
                .mapToLong(partition -> Math.min(consumer.position(partition), extent.endOf(partition))
                        - extent.starts().getOrDefault(partition, 0L))
                .sum();
    }
}
