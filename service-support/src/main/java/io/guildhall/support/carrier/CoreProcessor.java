package io.guildhall.support.carrier;

import io.guildhall.schemas.serde.DecodeFailure;
import io.guildhall.support.admission.Admission;
import io.guildhall.support.admission.Arrival;
import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.Tick;
import io.guildhall.support.topology.TaskWiring;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries commands to a decider and its events to the store and the sinks. It decides nothing itself.
 *
 * @param <S> state
 * @param <C> command
 * @param <E> event
 */
public final class CoreProcessor<S, C, E> implements Processor<byte[], byte[], byte[], byte[]>, Admission.Gate {

    private static final Logger log = LoggerFactory.getLogger(CoreProcessor.class);

    /** Each tick costs a transaction, also when nothing is due: an idle service is to be idle. */
    private static final Duration TICK = Duration.ofMillis(500);

    /** What a tick may take, so that input is not held up by long work. */
    private static final Duration TICK_BUDGET = Duration.ofMillis(100);

    /** Steps that may follow one command; what is left waits for the next command or tick. */
    private static final int STEPS_PER_COMMAND = 64;

    private final Core<S, C, E> core;
    private final TaskWiring.Factory wiring;

    private TaskWiring task;
    private CoreBinding<S, C, E> binding;
    private Decider<S, C, E> decider;
    private S state;
    private DeadlineGate deadlines;

    /** A processor for one task; nothing is opened before {@link #init}. */
    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    public CoreProcessor(Core<S, C, E> core, TaskWiring.Factory wiring) {
        this.core = core;
        this.wiring = wiring;
    }

    /** Opens the task, also when Streams uses the processor again after an abort: nothing is kept from before. */
    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        task = wiring.open(context, core.name(), core.deadLetters(), core.sources(), this);
        binding = core.binding().get();
        decider = binding.decider();
        state = binding.load(task.tables());
        deadlines = new DeadlineGate(core.deadlines(), now());
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<byte[], byte[]> entry) {
        task.take(entry);
    }

    @Override
    public void admit(SpecificRecord content, Arrival arrival) {
        Instant now = now();
        deadlines.read(arrival.origin().appendedAt(), now);
        task.outbox().causedBy(arrival);
        happen(decided(new Input(content, arrival, now)));
        Tick tick = new Tick(now, false);
        for (int step = 0; step < STEPS_PER_COMMAND; step++) {
            if (!proceeded(tick)) {
                break;
            }
        }
        binding.observe(state);
    }

    /**
     * What happens on an input. Up to here nothing has changed, so an input that the service fails on is put away like one
     * that it cannot read, and the next is processed; otherwise it would stop its partition for ever.
     */
    private List<E> decided(Input input) {
        try {
            C command = binding.command(input);
            List<E> events = command == null ? List.of() : decider.decide(state, command);
            events.forEach(event -> binding.publish(event, task.outbox()));
            return events;
        } catch (RuntimeException failure) {
            if (isOfTheCluster(failure)) {
                throw failure;
            }
            log.error("{} failed on {}, which becomes a dead letter", core.name(), input.origin(), failure);
            task.outbox().discard();
            task.outbox().deadLetter(input.arrival(), Cause.FAILED, failure.toString());
            return List.of();
        }
    }

    /** Whether the transaction is to be aborted and done again, rather than the input be blamed. */
    private static boolean isOfTheCluster(RuntimeException failure) {
        boolean encoding = failure instanceof SerializationException && !DecodeFailure.registryUnavailable(failure);
        return failure instanceof KafkaException && !encoding;
    }

    private void tick(long millis) {
        Instant start = now();
        task.outbox().causedBy(start);
        task.admission().retry();
        task.outbox().causedBy(start);
        Tick tick = new Tick(start, deadlines.open(start));
        Instant end = start.plus(TICK_BUDGET);
        while (proceeded(tick)) {
            if (now().isAfter(end)) {
                break;
            }
        }
        binding.observe(state);
    }

    private boolean proceeded(Tick tick) {
        List<E> events = decider.proceed(state, tick);
        events.forEach(event -> binding.publish(event, task.outbox()));
        happen(events);
        return !events.isEmpty();
    }

    private void happen(List<E> events) {
        for (E event : events) {
            decider.evolve(state, event);
            task.metrics().happened(event);
        }
        task.outbox().flush();
    }

    @Override
    public void admitNull(Arrival arrival) {
        reject(arrival, Cause.NULL_VALUE, "only services write to " + arrival.source());
    }

    @Override
    public void reject(Arrival arrival, Cause cause, String message) {
        task.outbox().deadLetter(arrival, cause, message);
        task.outbox().flush();
    }

    @Override
    public void parked(Arrival arrival, String message) {
        task.metrics().parked(arrival.source());
    }

    private Instant now() {
        return Instant.ofEpochMilli(task.context().currentSystemTimeMs());
    }
}
