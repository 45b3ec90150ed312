package io.guildhall.support.outbox;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** The sink nodes of a processor: its own, because a sink shared by two processors would tie them into one task. */
public final class Sinks {

    private static final String EVERYWHERE = "-everywhere";

    private Sinks() {}

    /** Adds a sink for each topic, and those for refusals and dead letters. */
    public static void add(Topology topology, String processor, List<Topic> topics, Topic deadLetters) {
        Set<Topic> all = new HashSet<>(topics);
        Collections.addAll(all, Topics.REFUSALS, deadLetters);
        all.forEach(topic -> topology.addSink(
                name(processor, topic), topic.name(), new ByteArraySerializer(), new ByteArraySerializer(), processor));
    }

    /** Adds a sink that writes each record to every partition of the topic. */
    public static void addEverywhere(Topology topology, String processor, Topic topic) {
        StreamPartitioner<byte[], byte[]> everywhere = (name, key, value, partitions) ->
                Optional.of(Set.copyOf(IntStream.range(0, partitions).boxed().toList()));
        topology.addSink(
                everywhere(processor, topic),
                topic.name(),
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                everywhere,
                processor);
    }

    static String name(String processor, Topic topic) {
        return processor + '-' + topic.name();
    }

    static String everywhere(String processor, Topic topic) {
        return name(processor, topic) + EVERYWHERE;
    }
}
