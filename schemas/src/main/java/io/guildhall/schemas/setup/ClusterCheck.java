package io.guildhall.schemas.setup;

import io.guildhall.schemas.catalogue.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** What a service asks of a cluster before it starts. Changes nothing. */
public final class ClusterCheck {

    private ClusterCheck() {}

    /**
     * Topics that are missing, and topics whose partition count differs from that of most others: records that belong
     * together would then stand in partitions that no one thread reads. Empty when all is well.
     *
     * @throws KafkaException when the broker does not answer
     */
    public static List<String> differences(Admin admin, Collection<Topic> topics) {
        ExistingTopics existing = ExistingTopics.read(admin, topics);
        List<String> differences = new ArrayList<>();
        int usual = usualPartitions(existing, topics);
        for (Topic topic : topics) {
            int partitions = existing.partitions(topic);
            if (!existing.has(topic)) {
                differences.add(topic.name() + " is missing: run the set-up");
            } else if (partitions != usual) {
                differences.add(topic.name() + " has " + partitions + " partitions, the others have " + usual);
            }
        }
        return differences;
    }

    /** The count that most topics have, the larger of two that are as frequent. */
    private static int usualPartitions(ExistingTopics existing, Collection<Topic> topics) {
        Map<Integer, Integer> frequencies = new TreeMap<>();
        topics.stream()
                .filter(existing::has)
                .forEach(topic -> frequencies.merge(existing.partitions(topic), 1, Integer::sum));
        int usual = 0;
        int frequency = 0;
        for (Map.Entry<Integer, Integer> entry : frequencies.entrySet()) {
            if (entry.getValue() >= frequency) {
                usual = entry.getKey();
                frequency = entry.getValue();
            }
        }
        return usual;
    }
}
