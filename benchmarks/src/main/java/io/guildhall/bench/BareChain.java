package io.guildhall.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.stack.cluster.Cluster;
import io.guildhall.support.runtime.SharedSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/**
 * The ceiling: records handed from topic to topic by exactly-once Streams applications with the services' own settings,
 * as many hops as a task's life has, and nothing done on the way. No decoding, no state, no decision.
 */
final class BareChain implements AutoCloseable {

    /**
     * Hops of a full life, by the service that makes them: demand through intake and core of the task service, triage
     * and market of the router, the submission through the router's intake and market, the task service's core, and the
     * payout service.
     */
    private static final List<List<Integer>> SERVICES = List.of(List.of(0, 1, 6), List.of(2, 3, 4, 5), List.of(7));

    private static final int HOPS = 8;
    private static final int PARTITIONS = 4;
    private static final int VALUE_BYTES = 300;

    private final Cluster cluster;
    private final String run;
    private final List<KafkaStreams> applications = new ArrayList<>();

    BareChain(Cluster cluster, String run, Path stateDir) {
        this.cluster = cluster;
        this.run = run;
        createTopics();
        for (int service = 0; service < SERVICES.size(); service++) {
            applications.add(new KafkaStreams(topology(SERVICES.get(service)), settings(run + service, stateDir)));
        }
        applications.forEach(KafkaStreams::start);
    }

    private void createTopics() {
        List<NewTopic> topics = IntStream.rangeClosed(0, HOPS)
                .mapToObj(hop -> new NewTopic(topic(hop), PARTITIONS, (short) 1)
                        .configs(Map.of("message.timestamp.type", "LogAppendTime")))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException failed) {
            throw new BenchFailedException("topics of the bare chain: " + failed.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchFailedException("interrupted");
        }
    }

    private Topology topology(List<Integer> hops) {
        Topology topology = new Topology();
        for (int hop : hops) {
            String source = "source-" + hop;
            topology.addSource(source, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic(hop));
            topology.addSink(
                    "sink-" + hop, topic(hop + 1), new ByteArraySerializer(), new ByteArraySerializer(), source);
        }
        return topology;
    }

    private Properties settings(String applicationId, Path stateDir) {
        Properties settings = new Properties();
        settings.putAll(SharedSettings.streams());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        return settings;
    }

    /** Records through the whole chain, as fast as they go; those before are the warm-up. */
    Throughput throughput(int warmUp, int count) {
        send(IntStream.range(0, warmUp).mapToObj(i -> "warm-" + i).toList());
        times(HOPS, warmUp, "warm-");
        send(IntStream.range(0, count).mapToObj(i -> "full-" + i).toList());
        return Throughput.of(times(HOPS, count, "full-").values());
    }

    /** Time over two hops, as from UnitOpened to TaskAssigned, at a fixed rate. */
    Latencies latencies(int perSecond, int count) {
        try (Producer<String, byte[]> producer = producer()) {
            byte[] value = value();
            Pace.run(perSecond, count, i -> send(producer, "paced-" + i, value));
        }
        Map<String, Long> from = times(2, count, "paced-");
        return Latencies.between(from, times(4, count, "paced-"));
    }

    private void send(List<String> keys) {
        try (Producer<String, byte[]> producer = producer()) {
            byte[] value = value();
            keys.forEach(key -> send(producer, key, value));
        }
    }

    private void send(Producer<String, byte[]> producer, String key, byte[] value) {
        var _ = producer.send(new ProducerRecord<>(topic(0), key, value)); // what is lost is missed at the other end
    }

    private Map<String, Long> times(int hop, int count, String prefix) {
        return new AppendTimes(cluster)
                .await(topic(hop), count, entry -> key(entry).filter(key -> key.startsWith(prefix)));
    }

    private static Optional<String> key(ConsumerRecord<byte[], byte[]> entry) {
        return Optional.of(new String(entry.key(), UTF_8));
    }

    private Producer<String, byte[]> producer() {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                cluster.bootstrapServers(),
                ProducerConfig.LINGER_MS_CONFIG,
                5);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Not compressible, as an answer in many words is not. */
    private static byte[] value() {
        byte[] value = new byte[VALUE_BYTES];
        new Random(1).nextBytes(value);
        return value;
    }

    private String topic(int hop) {
        return "bench." + run + ".hop" + hop;
    }

    @Override
    public void close() {
        applications.forEach(KafkaStreams::close);
    }
}
