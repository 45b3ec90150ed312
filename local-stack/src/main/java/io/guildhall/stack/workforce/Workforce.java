package io.guildhall.stack.workforce;

import io.guildhall.review.RejectionAppealed;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.ClusterFailedException;
import io.guildhall.stack.cluster.RecordStream;
import io.guildhall.stack.cluster.RecordStream.Start;
import io.guildhall.workforce.PresenceStatus;
import io.guildhall.workforce.WorkSubmitted;
import io.guildhall.workforce.WorkerPresence;
import io.guildhall.workforce.WorkerProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * People at work on a running stack, in one thread of their own from the start until {@link #close}. Work that lies on
 * their desks from before is taken up again.
 */
public final class Workforce implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);

    private static final List<Topic> READ =
            List.of(Topics.ASSIGNMENTS, Topics.TASK_LIFECYCLE, Topics.REVIEW_REQUESTS, Topics.TASK_OUTCOMES);

    /** Well within the five minutes after which READY lapses. */
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofMinutes(1);

    private final List<WorkerProfile> people;
    private final InstantSource clock;
    private final Desk desk;
    private final Objections objections;
    private final int slots;
    private final RecordStream stream;
    private final Producer<String, GenericRecord> producer;
    private final Thread thread = new Thread(this::work, "workforce");
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopping;
    private final AtomicLong sent = new AtomicLong();
    private volatile int held;

    /**
     * @param slots how many tasks each person holds at once at most, 1 to 50
     * @throws ClusterFailedException when no broker answers
     */
    public Workforce(Cluster cluster, List<WorkerProfile> people, Decisions decisions, int slots, InstantSource clock) {
        this.people = List.copyOf(people);
        this.clock = clock;
        this.slots = slots;
        Set<String> ids = people.stream().map(WorkerProfile::getWorkerId).collect(Collectors.toSet());
        this.desk = new Desk(ids, decisions, clock.instant());
        this.objections = new Objections(ids, decisions, clock.instant());
        this.stream = new RecordStream(
                cluster, READ.stream().collect(Collectors.toMap(Function.identity(), topic -> Start.BEGINNING)));
        this.producer = cluster.producer();
    }

    /** Introduces the people and sets them to work. */
    public void start() {
        people.forEach(person -> send(Topics.WORKERS.name(), person.getWorkerId(), person));
        announce(PresenceStatus.READY);
        producer.flush();
        thread.start();
    }

    /** How many answers of any kind people have sent. */
    public long sent() {
        return sent.get();
    }

    /** How many tasks they hold at this moment. */
    public int held() {
        return held;
    }

    /**
     * Whether all is well.
     *
     * @throws ClusterFailedException when people could not go on
     */
    public void check() {
        Throwable cause = failure.get();
        if (cause != null) {
            throw new ClusterFailedException("the simulated workforce stopped: " + cause.getMessage(), cause);
        }
    }

    /** Sends everybody away and returns once all they sent is in the log. */
    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
        stream.close();
    }

    private void work() {
        try {
            Instant nextSign = clock.instant().plus(BETWEEN_SIGNS_OF_LIFE);
            while (!stopping) {
                stream.poll(POLL).forEach(received -> {
                    desk.on(received.value());
                    objections.on(received.value());
                });
                if (stream.isCaughtUp()) {
                    desk.due(clock.instant()).forEach(this::submit);
                    objections.due(clock.instant()).forEach(this::appeal);
                }
                held = desk.held();
                if (clock.instant().isAfter(nextSign)) {
                    announce(PresenceStatus.READY);
                    nextSign = clock.instant().plus(BETWEEN_SIGNS_OF_LIFE);
                }
            }
            announce(PresenceStatus.AWAY);
        } catch (KafkaException | ClusterFailedException e) {
            failure.set(e);
        }
    }

    private void announce(PresenceStatus status) {
        for (WorkerProfile person : people) {
            WorkerPresence presence = WorkerPresence.newBuilder()
                    .setWorkerId(person.getWorkerId())
                    .setMarketId(person.getMarketId())
                    .setStatus(status)
                    .setSlots(slots)
                    .build();
            send(Topics.PRESENCE.name(), person.getWorkerId(), presence);
        }
    }

    private void submit(WorkSubmitted work) {
        send(Topics.SUBMISSIONS.name(), work.getWorkerId(), work);
        sent.incrementAndGet();
    }

    private void appeal(RejectionAppealed appeal) {
        send(Topics.REVIEW_APPEALS.name(), appeal.getDemandId(), appeal);
    }

    private void send(String topic, String key, GenericRecord value) {
        var _ = producer.send(new ProducerRecord<>(topic, key, value), (metadata, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }
}
