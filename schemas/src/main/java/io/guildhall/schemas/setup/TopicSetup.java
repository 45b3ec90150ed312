package io.guildhall.schemas.setup;

import io.guildhall.schemas.catalogue.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are missing and compares the others, which it never changes. */
final class TopicSetup {

    private final Admin admin;
    private final int partitions;
    private final short replicationFactor;
    private final Progress progress;

    TopicSetup(Admin admin, SetupOptions options, Progress progress) {
        this.admin = admin;
        this.partitions = options.partitions();
        this.replicationFactor = options.replicationFactor();
        this.progress = progress;
    }

    /** What differs in topics that were there before. */
    List<String> run(Collection<Topic> topics) {
        ExistingTopics existing = ExistingTopics.read(admin, topics);
        List<Topic> present = topics.stream().filter(existing::has).toList();
        List<String> differences = compare(present, existing);
        create(topics.stream().filter(topic -> !existing.has(topic)).toList());
        return differences;
    }

    private void create(List<Topic> missing) {
        List<NewTopic> wanted = missing.stream().map(this::specification).toList();
        admin.createTopics(wanted).values().forEach((name, future) -> {
            try {
                ExistingTopics.get(future);
                progress.line("topic", name, "created, " + partitions + " partitions");
            } catch (TopicExistsException e) {
                progress.line("topic", name, "created by another set-up");
            }
        });
    }

    private NewTopic specification(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(partitions), Optional.of(replicationFactor))
                .configs(topic.config());
    }

    private List<String> compare(List<Topic> present, ExistingTopics existing) {
        Map<String, Map<String, String>> settings = ExistingTopics.settings(admin, present);
        List<String> differences = new ArrayList<>();
        for (Topic topic : present) {
            List<String> own = new ArrayList<>();
            comparePartitions(topic, existing.partitions(topic), own);
            compareSettings(topic, settings.getOrDefault(topic.name(), Map.of()), own);
            progress.line("topic", topic.name(), own.isEmpty() ? "present" : "DIFFERS");
            differences.addAll(own);
        }
        return differences;
    }

    private void comparePartitions(Topic topic, int found, List<String> differences) {
        if (found != partitions) {
            differences.add(topic.name() + " has " + found + " partitions, wanted " + partitions
                    + ": a count is fixed for the life of a cluster");
        }
    }

    private static void compareSettings(Topic topic, Map<String, String> found, List<String> differences) {
        topic.config().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(wanted -> {
            String value = found.getOrDefault(wanted.getKey(), "unset");
            if (!wanted.getValue().equals(value)) {
                differences.add(
                        topic.name() + " has " + wanted.getKey() + "=" + value + ", wanted " + wanted.getValue());
            }
        });
    }
}
