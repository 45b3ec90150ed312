package io.guildhall.schemas.setup;

import io.guildhall.schemas.catalogue.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Topics as a broker has them. Failures to ask it are {@link KafkaException}s. */
final class ExistingTopics {

    private final Map<String, Integer> partitions = new HashMap<>();

    private ExistingTopics() {}

    static ExistingTopics read(Admin admin, Collection<Topic> topics) {
        ExistingTopics existing = new ExistingTopics();
        List<String> names = topics.stream().map(Topic::name).toList();
        admin.describeTopics(names).topicNameValues().forEach((name, future) -> {
            try {
                existing.partitions.put(name, get(future).partitions().size());
            } catch (UnknownTopicOrPartitionException e) {
                existing.partitions.remove(name);
            }
        });
        return existing;
    }

    /** The settings of each topic that are not null, by topic name. */
    static Map<String, Map<String, String>> settings(Admin admin, Collection<Topic> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                .toList();
        Map<String, Map<String, String>> settings = new HashMap<>();
        get(admin.describeConfigs(resources).all())
                .forEach((resource, config) -> settings.put(resource.name(), values(config)));
        return settings;
    }

    private static Map<String, String> values(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    boolean has(Topic topic) {
        return partitions.containsKey(topic.name());
    }

    /** How many partitions the topic has, none if it is missing. */
    int partitions(Topic topic) {
        return partitions.getOrDefault(topic.name(), 0);
    }

    static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException failure) {
                throw failure;
            }
            throw new KafkaException(e.getCause());
        }
    }
}
