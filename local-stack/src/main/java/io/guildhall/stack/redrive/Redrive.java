package io.guildhall.stack.redrive;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.ClusterFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Sends dead letters to where they came from, with their original key and bytes, each once for ever: in the transaction
 * that sends a letter a note is written beside it, and whoever redrives later reads the notes first. Of two who redrive at
 * a time one is turned away by the broker.
 */
public final class Redrive {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int LETTERS_PER_TRANSACTION = 500;
    private static final Set<String> KNOWN =
            Topics.ALL.stream().map(Topic::name).collect(Collectors.toSet());

    private final Cluster cluster;
    private final Topic letters;

    /**
     * What became of the letters of a topic.
     *
     * @param redriven how many were sent now, or would be, by {@code cause source topic}
     * @param before how many had been sent before
     * @param others how many are left because of their cause
     * @param homeless how many came from no topic there is
     */
    public record Result(SortedMap<String, Integer> redriven, int before, int others, int homeless) {

        /** How many were sent now, or would be. */
        public int count() {
            return redriven.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @param letters a topic of dead letters */
    public Redrive(Cluster cluster, Topic letters) {
        this.cluster = cluster;
        this.letters = letters;
    }

    /**
     * Looks only.
     *
     * @param cause which letters; empty for all
     * @throws ClusterFailedException when the broker fails
     */
    public Result preview(Optional<String> cause) {
        return sort(cause).result();
    }

    /**
     * Sends all letters that were not sent before.
     *
     * @param cause which letters; empty for all
     * @throws ClusterFailedException when the broker fails, or somebody else redrives the same letters; what was sent
     *     before is noted
     */
    public Result run(Optional<String> cause) {
        try (Producer<byte[], byte[]> producer = cluster.transactionalProducer("guildhall-redrive-" + letters.name())) {
            // First, so that what another has begun is ended before the notes are read.
            producer.initTransactions();
            Sorted sorted = sort(cause);
            List<DeadLetter> due = sorted.due();
            for (int from = 0; from < due.size(); from += LETTERS_PER_TRANSACTION) {
                send(producer, due.subList(from, Math.min(due.size(), from + LETTERS_PER_TRANSACTION)));
            }
            return sorted.result();
        } catch (KafkaException e) {
            throw new ClusterFailedException(
                    letters.name() + " was not redriven to its end: " + e.getMessage()
                            + "; call again, nothing is sent twice",
                    e);
        }
    }

    private static void send(Producer<byte[], byte[]> producer, List<DeadLetter> part) {
        producer.beginTransaction();
        for (DeadLetter letter : part) {
            var _ = producer.send(letter.original());
            var _ = producer.send(letter.note());
        }
        producer.commitTransaction();
    }

    private record Sorted(List<DeadLetter> due, int before, int others, int homeless) {

        Result result() {
            SortedMap<String, Integer> counts = new TreeMap<>();
            due.forEach(letter -> counts.merge(letter.cause() + " " + letter.sourceTopic(), 1, Integer::sum));
            return new Result(counts, before, others, homeless);
        }
    }

    private Sorted sort(Optional<String> cause) {
        List<DeadLetter> all = new ArrayList<>();
        Set<String> sent = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : read()) {
            DeadLetter.redriven(record).ifPresent(sent::add);
            DeadLetter.in(record).ifPresent(all::add);
        }
        List<DeadLetter> unsent =
                all.stream().filter(letter -> !sent.contains(letter.place())).toList();
        List<DeadLetter> wanted = unsent.stream()
                .filter(letter -> cause.isEmpty() || cause.get().equals(letter.cause()))
                .toList();
        List<DeadLetter> due = wanted.stream()
                .filter(letter -> KNOWN.contains(letter.sourceTopic()))
                .toList();
        return new Sorted(due, all.size() - unsent.size(), unsent.size() - wanted.size(), wanted.size() - due.size());
    }

    private List<ConsumerRecord<byte[], byte[]>> read() {
        try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(letters.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        } catch (KafkaException e) {
            throw new ClusterFailedException(letters.name() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
