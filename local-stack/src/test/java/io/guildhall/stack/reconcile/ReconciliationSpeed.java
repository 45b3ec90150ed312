package io.guildhall.stack.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.serde.AvroSerdeConfig;
import io.guildhall.schemas.serde.AvroSerializer;
import io.guildhall.schemas.serde.CatalogueSubjectNameStrategy;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.process.Installation;
import io.guildhall.stack.process.Stack;
import io.guildhall.stack.process.StackPorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long {@code ./guildhall reconcile} takes for a million payouts. Not one of the tests that always run: it takes
 * minutes and gigabytes to write the log. {@code ./guildhall test -pl local-stack -am -Dit.test=ReconciliationSpeed
 * -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dtasks=1000000}
 */
class ReconciliationSpeed {

    private static final int PARTITIONS = 4;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void tells_the_time_for_a_log_of_many_payouts() throws IOException, InterruptedException {
        Installation installation = Installation.find();
        try (Stack stack = new Stack(installation, directory, StackPorts.free(), ReconciliationIT.silence())) {
            stack.startServers();
            stack.setUp();
            Cluster cluster = new Cluster(
                    stack.broker().bootstrapServers(), stack.registry().url());
            int tasks = Integer.getInteger("tasks", 1_000_000);
            long records = write(cluster, tasks);
            long begun = System.nanoTime();
            assertThat(reconcile(installation, cluster)).isZero();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.printf("%,d tasks, %,d records: %.1f s%n", tasks, records, took.toMillis() / 1000.0);
        }
    }

    /** As the script runs it; its output is passed on. */
    private static int reconcile(Installation installation, Cluster cluster) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseParallelGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx" + System.getProperty("heap", "1536m"),
                        "-jar",
                        installation
                                .home()
                                .resolve("local-stack/target/local-stack.jar")
                                .toString(),
                        "reconcile",
                        "--bootstrap-server=" + cluster.bootstrapServers(),
                        "--registry=" + cluster.registryUrl())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader(UTF_8)) {
            output.lines().forEach(System.out::println);
        }
        return process.waitFor();
    }

    private static long write(Cluster cluster, int tasks) {
        Map<String, Long> offsets = new HashMap<>();
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                cluster.bootstrapServers(),
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                600_000,
                // The first batch of a producer may fail on a busy broker and the second be taken.
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1,
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                64L * 1024 * 1024,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
                AvroSerializer<SpecificRecord> serializer = serializer(cluster)) {
            new LongLog(PARTITIONS, (topic, partition, content) -> {
                        byte[] value = Objects.requireNonNull(serializer.serialize(topic.name(), content));
                        var _ = producer.send(new ProducerRecord<>(topic.name(), partition, null, "x", value));
                        long offset = offsets.merge(topic.name() + '/' + partition, 1L, Long::sum) - 1;
                        if (topic.audience() == Topic.Audience.PUBLIC && !isWrittenByService(topic)) {
                            takeIn(topic, partition, offset, value, producer);
                        }
                    })
                    .write(tasks);
        }
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static boolean isWrittenByService(Topic topic) {
        return ReconciliationIT.INBOXES.stream()
                .anyMatch(inbox -> inbox.name().equals(topic.writers().getFirst() + ".inbox"));
    }

    /** By the services that read it. */
    private static void takeIn(
            Topic topic, int partition, long offset, byte[] value, KafkaProducer<String, byte[]> producer) {
        for (Topic inbox : ReconciliationIT.INBOXES) {
            if (topic.equals(Topics.SUBMISSIONS) && !inbox.equals(Topics.EXPERTISE_ROUTER_INBOX)) {
                continue;
            }
            var _ = producer.send(ReconciliationIT.takenIn(inbox, topic.name(), partition, offset, value));
        }
    }

    private static AvroSerializer<SpecificRecord> serializer(Cluster cluster) {
        AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>();
        serializer.configure(
                Map.of(
                        AvroSerdeConfig.URL,
                        cluster.registryUrl(),
                        AvroSerdeConfig.AUTO_REGISTER,
                        false,
                        AvroSerdeConfig.REMOVE_JAVA_PROPERTIES,
                        true,
                        AvroSerdeConfig.VALUE_STRATEGY,
                        CatalogueSubjectNameStrategy.class.getName()),
                false);
        return serializer;
    }
}
