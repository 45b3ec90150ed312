package io.guildhall.stack.reconcile;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * From where to where the log reaches.
 *
 * @param starts offset of the first record kept
 * @param stableEnds offset after the last record that is not part of an open transaction
 * @param ends offset after the last record
 */
record LogExtent(
        Map<TopicPartition, Long> starts, Map<TopicPartition, Long> stableEnds, Map<TopicPartition, Long> ends) {

    /** These grow as long as somebody is ready for work, with nothing to be done. */
    private static final Set<String> NEVER_QUIET = Set.of(Topics.PRESENCE.name(), Topics.EXPERTISE_ROUTER_INBOX.name());

    /** Offsets of the topics that come to rest when the services are done. */
    Map<TopicPartition, Long> restingEnds() {
        return ends.entrySet().stream()
                .filter(end -> !NEVER_QUIET.contains(end.getKey().topic()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether a transaction is open in a topic that comes to rest. */
    boolean hasOpenTransaction() {
        return restingEnds().entrySet().stream().anyMatch(end -> endOf(end.getKey()) < end.getValue());
    }

    /** The end to read a partition to. */
    long endOf(TopicPartition partition) {
        return stableEnds.getOrDefault(partition, 0L);
    }

    /** The same, but presence as it stood earlier: what was said since may not have been taken in yet. */
    LogExtent withPresenceOf(LogExtent earlier) {
        Map<TopicPartition, Long> mixed = new HashMap<>(stableEnds);
        earlier.stableEnds.forEach((partition, end) -> {
            if (partition.topic().equals(Topics.PRESENCE.name())) {
                mixed.put(partition, end);
            }
        });
        return new LogExtent(starts, mixed, ends);
    }

    /** Where records that should be there for ever are gone: first offset kept, by partition. */
    Map<String, Long> truncated() {
        Map<String, Long> truncated = new TreeMap<>();
        starts.forEach((partition, start) -> {
            if (start > 0 && !Topics.named(partition.topic()).isInbox()) {
                truncated.put(partition.topic() + "/" + partition.partition(), start);
            }
        });
        return truncated;
    }

    /** Whether records of the topic are gone. */
    boolean isShortened(Topic topic) {
        return starts.entrySet().stream()
                .anyMatch(start -> start.getKey().topic().equals(topic.name()) && start.getValue() > 0);
    }

    /** How many offsets there are to read. */
    long size() {
        return stableEnds.entrySet().stream()
                .mapToLong(end -> end.getValue() - starts.getOrDefault(end.getKey(), 0L))
                .sum();
    }
}
