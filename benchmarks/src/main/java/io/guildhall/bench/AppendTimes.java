package io.guildhall.bench;

import io.guildhall.stack.cluster.Cluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads when things were appended, from the log itself: measuring costs the measured nothing. */
final class AppendTimes {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Cluster cluster;

    AppendTimes(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Append times in milliseconds by id, once that many are there.
     *
     * @param id what a record stands for; empty for one that does not count
     * @throws BenchFailedException when they do not come
     */
    Map<String, Long> await(String topic, int count, Function<ConsumerRecord<byte[], byte[]>, Optional<String>> id) {
        Map<String, Long> times = new HashMap<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (times.size() < count) {
                for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
                    id.apply(entry).ifPresent(name -> times.putIfAbsent(name, entry.timestamp()));
                }
                if (System.nanoTime() > deadline) {
                    throw new BenchFailedException(
                            "only %d of %d came out of %s in %s".formatted(times.size(), count, topic, PATIENCE));
                }
            }
        }
        return times;
    }
}
