package io.guildhall.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guildhall.refusals.InputRefused;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.serde.AvroDeserializer;
import io.guildhall.stack.cluster.Cluster;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What nobody should send is answered, each record by name, and all around it goes on. After that there is hardly a metric
 * that has not counted anything, so the dashboards are looked at here, and one of the tasks is explained.
 */
class HostileInputIT {

    private static final List<Topic> INPUTS = List.of(
            Topics.DEMAND_REQUESTS,
            Topics.DEMAND_CANCELLATIONS,
            Topics.CLIENTS,
            Topics.POOLS,
            Topics.RATES,
            Topics.REVERSALS,
            Topics.WORKERS,
            Topics.PRESENCE,
            Topics.SUBMISSIONS,
            Topics.OFFBOARDINGS,
            Topics.REVIEW_VERDICTS,
            Topics.REVIEW_APPEALS);

    private static final int OVERSIZED = 950 * 1024;
    private static final int UNITS = 40;

    @TempDir
    private Path folder;

    @Test
    void every_hostile_record_is_answered_and_the_good_ones_are_processed() {
        try (RunningStack stack = RunningStack.startIn(folder)) {
            Cluster cluster = stack.cluster();
            Map<String, byte @Nullable []> hostile = send(cluster);

            Map<String, Answer> answers = new HashMap<>();
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                answers.putAll(answers(cluster));
                assertThat(answers.keySet()).containsAll(hostile.keySet());
            });

            hostile.forEach((position, bytes) -> {
                Answer answer = Objects.requireNonNull(answers.get(position));
                assertThat(answer.reason()).as(position).isEqualTo(bytes == null ? "NULL_VALUE" : "UNREADABLE");
                assertThat(bytes == null || Arrays.equals(answer.original(), bytes))
                        .as("original bytes of " + position)
                        .isTrue();
            });
            Played.through(cluster, UNITS, workforce -> {});
            Dashboards.showWhatIsExposedBy(stack.stack());
            assertThat(explained("taken-back/sci-en-001/1", cluster))
                    .containsSubsequence(
                            "opened: ",
                            "routed to science",
                            "assigned to ",
                            "accepted by policy",
                            " paid to ",
                            "the operator took payment 1 back",
                            " taken back from ",
                            "the appeal against the reversal was won",
                            " paid to ");
        }
    }

    private static String explained(String taskId, Cluster cluster) {
        CommandRun run = CommandRun.of(
                "explain",
                taskId,
                "--bootstrap-server",
                cluster.bootstrapServers(),
                "--registry",
                cluster.registryUrl());
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    /** Hostile records by where they were appended. */
    private static Map<String, byte @Nullable []> send(Cluster cluster) {
        Map<String, byte @Nullable []> sent = new HashMap<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "max.request.size", 2 * OVERSIZED);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Topic topic : INPUTS) {
                for (byte[] value : hostile()) {
                    RecordMetadata at = producer.send(
                                    new ProducerRecord<>(topic.name(), "hostile".getBytes(UTF_8), value))
                            .get();
                    sent.put(position(at.topic(), Integer.toString(at.partition()), Long.toString(at.offset())), value);
                }
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
        return sent;
    }

    private static List<byte @Nullable []> hostile() {
        List<byte @Nullable []> values = new ArrayList<>();
        values.add("{\"demandId\": \"json, not Avro\"}".getBytes(UTF_8));
        values.add(ByteBuffer.allocate(64).putInt(1, 987_654).array());
        values.add(new byte[OVERSIZED]);
        values.add(null);
        return values;
    }

    private record Answer(String reason, byte @Nullable [] original) {}

    private static Map<String, Answer> answers(Cluster cluster) {
        Map<String, Answer> answers = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = cluster.consumer();
                AvroDeserializer<GenericRecord> values = new AvroDeserializer<>()) {
            values.configure(Map.of("schema.registry.url", cluster.registryUrl(), "specific.avro.reader", true), false);
            List<TopicPartition> partitions = Stream.of(
                            Topics.REFUSALS,
                            Topics.TASK_SERVICE_DLT,
                            Topics.EXPERTISE_ROUTER_DLT,
                            Topics.PAYOUT_SERVICE_DLT)
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(Duration.ofMillis(200))) {
                    if (entry.topic().equals(Topics.REFUSALS.name())) {
                        GenericRecord content =
                                Objects.requireNonNull(values.deserialize(entry.topic(), entry.value()));
                        refusal((InputRefused) content, answers);
                    } else {
                        deadLetter(entry, answers);
                    }
                }
            }
        }
        return answers;
    }

    private static void refusal(InputRefused refused, Map<String, Answer> answers) {
        String position = position(
                refused.getSourceTopic(), Integer.toString(refused.getPartition()), Long.toString(refused.getOffset()));
        answers.put(position, new Answer(refused.getCode(), null));
    }

    private static void deadLetter(ConsumerRecord<byte[], byte[]> letter, Map<String, Answer> answers) {
        Headers headers = letter.headers();
        String position = position(
                text(headers, "__streams.errors.topic"),
                text(headers, "__streams.errors.partition"),
                text(headers, "__streams.errors.offset"));
        answers.put(position, new Answer(text(headers, "guildhall-cause"), letter.value()));
    }

    private static String position(String topic, String partition, String offset) {
        return topic + '/' + partition + '/' + offset;
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
