package io.guildhall.stack.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.serde.AvroSerdeConfig;
import io.guildhall.schemas.serde.AvroSerializer;
import io.guildhall.schemas.serde.CatalogueSubjectNameStrategy;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.process.Installation;
import io.guildhall.stack.process.Stack;
import io.guildhall.stack.process.StackPorts;
import io.guildhall.stack.process.StackProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A task's life written to a real broker by hand, without services: first sound, then less and less so. */
@TestMethodOrder(OrderAnnotation.class)
class ReconciliationIT {

    static final List<Topic> INBOXES =
            List.of(Topics.TASK_SERVICE_INBOX, Topics.EXPERTISE_ROUTER_INBOX, Topics.PAYOUT_SERVICE_INBOX);

    private static final Patience PATIENCE = new Patience(Duration.ofMillis(500), Duration.ofSeconds(3));

    @TempDir
    private static Path directory = Path.of("");

    private static Stack stack;
    private static Cluster cluster;
    private static KafkaProducer<String, byte[]> producer;

    @BeforeAll
    static void start() {
        stack = new Stack(Installation.find(), directory, StackPorts.free(), silence());
        stack.startServers();
        stack.setUp();
        cluster =
                new Cluster(stack.broker().bootstrapServers(), stack.registry().url());
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                cluster.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "reconciliation");
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    @AfterAll
    static void stop() {
        producer.close(Duration.ZERO);
        stack.close();
    }

    @Test
    @Order(1)
    void a_sound_log_is_reconciled() {
        writeLife();

        Report report = run(Progress.NONE);

        assertThat(report.violations()).isEmpty();
        assertThat(report.lastLine())
                .isEqualTo("RECONCILED tasks=1 accepted=1 payouts=1 total=EUR 2.50 ledger=balanced");
    }

    @Test
    @Order(2)
    void what_was_rolled_back_does_not_count() {
        producer.beginTransaction();
        append(new ProducerRecord<>(Topics.CLIENTS.name(), 0, "x", new byte[] {1}));
        producer.flush();
        producer.abortTransaction();

        assertThat(run(Progress.NONE).isReconciled()).isTrue();
    }

    @Test
    @Order(3)
    void an_open_transaction_is_waited_for_as_long_as_is_allowed() {
        List<String> reasons = new ArrayList<>();
        producer.beginTransaction();
        append(new ProducerRecord<>(Topics.PAYOUTS.name(), 0, "x", new byte[] {1}));
        producer.flush();

        assertThatThrownBy(() -> run(waiting(reasons)))
                .isInstanceOf(LogUnusableException.class)
                .hasMessageContaining("still at work after 3 s: a transaction is open");
        assertThat(reasons).contains("a transaction is open");
        producer.abortTransaction();
    }

    @Test
    @Order(4)
    void an_unreadable_record_that_nobody_put_away_is_found() {
        producer.beginTransaction();
        append(new ProducerRecord<>(Topics.POOLS.name(), 0, "x", "not Avro".getBytes(UTF_8)));
        append(new ProducerRecord<>(Topics.POOLS.name(), 0, "x", null));
        producer.commitTransaction();

        Report report = run(Progress.NONE);

        assertThat(report.counts()).isEqualTo(Map.of(Guarantee.NOTHING_VANISHES, 2L));
        assertThat(report.lastLine()).isEqualTo("NOT RECONCILED violations=2");
    }

    @Test
    @Order(5)
    void a_log_that_lost_its_beginning_proves_nothing() throws ExecutionException, InterruptedException {
        TopicPartition outcomes = new TopicPartition(Topics.TASK_OUTCOMES.name(), 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            admin.deleteRecords(Map.of(outcomes, RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
        }

        assertThatThrownBy(() -> run(Progress.NONE))
                .isInstanceOf(LogUnusableException.class)
                .hasMessageStartingWith("LOG_TRUNCATED")
                .hasMessageContaining("task.outcomes.v1/0 begins at 1");
    }

    private static Report run(Progress progress) {
        return Reconciliation.run(cluster, PATIENCE, progress);
    }

    /** Everything goes to partition 0, and what comes from outside to each inbox as well. */
    private static void writeLife() {
        try (AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>()) {
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
            Map<String, Integer> offsets = new HashMap<>();
            producer.beginTransaction();
            Life life = new Life();
            life.assigned.setLeaseExpiresAt(
                    Instant.now().plus(Duration.ofHours(1))); // the broker stamps what it appends
            life.records().forEach(written -> {
                String topic = written.topic().name();
                byte[] value = Objects.requireNonNull(serializer.serialize(topic, written.content()));
                append(new ProducerRecord<>(topic, 0, written.appendedAt().toEpochMilli(), "x", value));
                takeIn(topic, offsets.merge(topic, 1, Integer::sum) - 1, value);
            });
            producer.commitTransaction();
        }
    }

    private static void takeIn(String topic, int offset, byte[] value) {
        INBOXES.forEach(inbox -> append(takenIn(inbox, topic, 0, offset, value)));
    }

    /** The copy of a record in an inbox, in the partition of the same number. */
    static ProducerRecord<String, byte[]> takenIn(Topic inbox, String topic, int partition, long offset, byte[] value) {
        ProducerRecord<String, byte[]> copy = new ProducerRecord<>(inbox.name(), partition, "x", value);
        copy.headers()
                .add("guildhall-topic", topic.getBytes(UTF_8))
                .add("guildhall-partition", Integer.toString(partition).getBytes(UTF_8))
                .add("guildhall-offset", Long.toString(offset).getBytes(UTF_8));
        return copy;
    }

    /** What goes wrong is told by the end of the transaction. */
    private static void append(ProducerRecord<String, byte[]> record) {
        var _ = producer.send(record);
    }

    private static Progress waiting(List<String> reasons) {
        return new Progress() {
            @Override
            public void waiting(String reason) {
                reasons.add(reason);
            }

            @Override
            public void reading(long offsets, long of) {
                assertThat(offsets).isLessThanOrEqualTo(of);
            }
        };
    }

    static StackProgress silence() {
        return new StackProgress() {
            @Override
            public void begun(String step) {}

            @Override
            public void done(String step, Duration took) {}
        };
    }
}
