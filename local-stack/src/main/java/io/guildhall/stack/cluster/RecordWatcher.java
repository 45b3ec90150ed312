package io.guildhall.stack.cluster;

import io.guildhall.schemas.catalogue.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;

/** Follows a topic over all its partitions, without a group and so without a trace in the cluster. */
public final class RecordWatcher implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Cluster cluster;
    private final Topic topic;
    private final Consumer<byte[], byte[]> consumer;

    /** Told of each record. */
    @FunctionalInterface
    public interface Listener {
        /** Whether to go on. */
        boolean onRecord(ConsumerRecord<byte[], byte[]> record);
    }

    /**
     * @param fromBeginning whether to start with the oldest record, or with what comes from now on
     * @throws ClusterFailedException when there is no such broker or topic
     */
    public RecordWatcher(Cluster cluster, Topic topic, boolean fromBeginning) {
        this.cluster = cluster;
        this.topic = topic;
        this.consumer = cluster.consumer();
        try {
            List<TopicPartition> partitions = partitions();
            consumer.assign(partitions);
            seek(partitions, fromBeginning);
        } catch (KafkaException e) {
            consumer.close();
            throw failed(e);
        }
    }

    /**
     * Hands on records until the listener has enough or {@link #stop} is called.
     *
     * @param key whose records to hand on; empty for all
     * @throws ClusterFailedException when the broker is lost for good
     */
    public void watch(Optional<String> key, Listener listener) {
        Predicate<ConsumerRecord<byte[], byte[]>> wanted = wanted(key);
        try {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (wanted.test(record) && !listener.onRecord(record)) {
                        return;
                    }
                }
            }
        } catch (WakeupException stopped) {
            return;
        } catch (KafkaException e) {
            throw failed(e);
        }
    }

    /** Makes {@link #watch} return; may be called from any thread. */
    public void stop() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<TopicPartition> partitions() {
        List<PartitionInfo> known = consumer.partitionsFor(topic.name());
        if (known == null || known.isEmpty()) {
            throw new TimeoutException(topic.name() + " is not there");
        }
        return known.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** Positions are fetched here, not at the first poll: what is sent after this is seen. */
    private void seek(List<TopicPartition> partitions, boolean fromBeginning) {
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        partitions.forEach(consumer::position);
    }

    private static Predicate<ConsumerRecord<byte[], byte[]>> wanted(Optional<String> key) {
        byte[] bytes = key.orElse("").getBytes(StandardCharsets.UTF_8);
        return key.isEmpty() ? any -> true : record -> Arrays.equals(bytes, record.key());
    }

    private ClusterFailedException failed(KafkaException cause) {
        return cause instanceof TimeoutException
                ? ClusterFailedException.noBroker(cluster, topic, cause)
                : new ClusterFailedException(topic.name() + " cannot be read: " + cause.getMessage(), cause);
    }
}
