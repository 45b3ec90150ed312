package io.guildhall.bench;

import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.serde.AvroDeserializer;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.PresenceStatus;
import io.guildhall.workforce.Qualification;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import io.guildhall.workforce.WorkerPresence;
import io.guildhall.workforce.WorkerProfile;
import io.guildhall.workforce.WorkerStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** People who answer each task the moment they hold it: what is left of the time is the system's. */
final class InstantWorkforce implements AutoCloseable {

    private static final int WORKERS = 40;
    private static final int SLOTS = 50;
    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration PRESENCE = Duration.ofMinutes(2);

    private final Producer<String, GenericRecord> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final AvroDeserializer<GenericRecord> values = new AvroDeserializer<>();
    private final Thread thread = new Thread(this::work, "instant-workforce");

    InstantWorkforce(Cluster cluster) {
        producer = cluster.producer();
        consumer = cluster.consumer();
        values.configure(Map.of("schema.registry.url", cluster.registryUrl(), "specific.avro.reader", true), false);
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.ASSIGNMENTS.name()).stream()
                .map(partition -> new TopicPartition(Topics.ASSIGNMENTS.name(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        everyone(InstantWorkforce::profile, Topics.WORKERS.name());
        thread.start();
    }

    private void work() {
        long nextPresence = System.nanoTime();
        try {
            while (true) {
                if (System.nanoTime() >= nextPresence) {
                    everyone(InstantWorkforce::ready, Topics.PRESENCE.name());
                    nextPresence += PRESENCE.toNanos();
                }
                for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
                    answer(Objects.requireNonNull(values.deserialize(entry.topic(), entry.value())));
                }
            }
        } catch (WakeupException closed) {
            consumer.close();
        }
    }

    private void answer(GenericRecord content) {
        if (content instanceof TaskAssigned assigned) {
            WorkSubmitted submitted = WorkSubmitted.newBuilder()
                    .setAssignmentId(assigned.getAssignmentId())
                    .setWorkerId(assigned.getWorkerId())
                    .setMarketId(assigned.getMarketId())
                    .setDisposition(Disposition.SUBMITTED)
                    .setAnswer("yes")
                    .setSubmittedAt(Instant.now())
                    .build();
            var _ = producer.send(new ProducerRecord<>(Topics.SUBMISSIONS.name(), assigned.getWorkerId(), submitted));
        }
    }

    private void everyone(java.util.function.Function<String, GenericRecord> what, String topic) {
        IntStream.range(0, WORKERS).mapToObj(i -> "instant-" + i).forEach(worker -> {
            var _ = producer.send(new ProducerRecord<>(topic, worker, what.apply(worker)));
        });
        producer.flush();
    }

    private static GenericRecord profile(String workerId) {
        return WorkerProfile.newBuilder()
                .setWorkerId(workerId)
                .setEngagement(Engagement.GIG)
                .setQualifications(List.of(new Qualification("generalist", 3, null)))
                .setLanguages(List.of("en"))
                .setCurrency("EUR")
                .setStatus(WorkerStatus.ACTIVE)
                .build();
    }

    private static GenericRecord ready(String workerId) {
        return WorkerPresence.newBuilder()
                .setWorkerId(workerId)
                .setStatus(PresenceStatus.READY)
                .setSlots(SLOTS)
                .build();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
