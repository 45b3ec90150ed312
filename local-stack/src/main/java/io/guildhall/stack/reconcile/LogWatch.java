package io.guildhall.stack.reconcile;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.stack.cluster.Cluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Watches the log until the services have done what there is to do. */
final class LogWatch implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final int REQUEST_SECONDS = 15;

    private final Cluster cluster;
    private final Admin admin;

    LogWatch(Cluster cluster) {
        this.cluster = cluster;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                cluster.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                REQUEST_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                REQUEST_SECONDS * 1000));
    }

    /**
     * Waits until the log has not grown for a while and no transaction is open.
     *
     * @throws LogUnusableException when that does not come about in time
     */
    LogExtent drained(Patience patience, Progress progress) {
        List<TopicPartition> partitions = partitions();
        long deadline = System.nanoTime() + patience.timeout().toNanos();
        LogExtent first = extent(partitions);
        long quietSince = System.nanoTime();
        String told = "";
        while (true) {
            pause();
            LogExtent now = extent(partitions);
            String reason = reasonToWait(first, now);
            if (!reason.isEmpty()) {
                first = now;
                quietSince = System.nanoTime();
            } else if (System.nanoTime() - quietSince >= patience.quiet().toNanos()) {
                return now.withPresenceOf(first);
            }
            if (!reason.isEmpty() && !reason.equals(told)) {
                told = reason;
                progress.waiting(reason);
            }
            if (System.nanoTime() > deadline) {
                throw new LogUnusableException("the services are still at work after "
                        + patience.timeout().toSeconds() + " s: " + reason + "; wait longer with --timeout");
            }
        }
    }

    /** The log as it stands. */
    LogExtent now() {
        return extent(partitions());
    }

    private static String reasonToWait(LogExtent earlier, LogExtent now) {
        if (!earlier.restingEnds().equals(now.restingEnds())) {
            return "the log grows";
        }
        return now.hasOpenTransaction() ? "a transaction is open" : "";
    }

    private LogExtent extent(List<TopicPartition> partitions) {
        return new LogExtent(
                offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED),
                offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED),
                offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED));
    }

    private Map<TopicPartition, Long> offsets(
            List<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listOffsets(asked, new ListOffsetsOptions(isolation)).all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private List<TopicPartition> partitions() {
        List<String> topics = ReadingOrder.TOPICS.stream().map(Topic::name).toList();
        return get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
    }

    private <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(REQUEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LogUnusableException("interrupted", interrupted);
        } catch (TimeoutException slow) {
            throw noBroker(slow);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new LogUnusableException(
                        "the cluster at " + cluster.bootstrapServers() + " does not have Guildhall's topics", failed);
            }
            throw noBroker(failed);
        }
    }

    private LogUnusableException noBroker(Exception cause) {
        return new LogUnusableException(
                "no broker answers at " + cluster.bootstrapServers()
                        + ": start one with ./guildhall up, or name it with --bootstrap-server",
                cause);
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LogUnusableException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
