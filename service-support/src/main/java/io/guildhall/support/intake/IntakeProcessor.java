package io.guildhall.support.intake;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.serde.DecodeFailure;
import io.guildhall.support.admission.Admission;
import io.guildhall.support.admission.Arrival;
import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.outbox.RecordOutbox;
import io.guildhall.support.topology.TaskWiring;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Hands readable, well-shaped records to the inbox; refuses or puts away the others. */
public final class IntakeProcessor implements Processor<byte[], byte[], byte[], byte[]>, Admission.Gate {

    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

    private final Intake intake;
    private final Map<String, IntakeRule<?>> rules;
    private final TaskWiring.Factory wiring;

    private TaskWiring task;

    /** A processor for one task; nothing is opened before {@link #init}. */
    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    public IntakeProcessor(Intake intake, TaskWiring.Factory wiring) {
        this.intake = intake;
        this.rules = intake.rules().stream()
                .collect(Collectors.toMap(rule -> rule.topic().name(), Function.identity()));
        this.wiring = wiring;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        task = wiring.open(context, intake.processor(), intake.deadLetters(), intake.sources(), this);
        context.schedule(
                RETRY_INTERVAL,
                PunctuationType.WALL_CLOCK_TIME,
                now -> task.admission().retry());
    }

    @Override
    public void process(Record<byte[], byte[]> entry) {
        task.take(entry);
    }

    @Override
    public void admit(SpecificRecord content, Arrival arrival) {
        IntakeRule<?> rule = rule(arrival);
        RecordOutbox out = task.outbox();
        Origin origin = arrival.origin();
        out.causedBy(arrival);
        byte[] value = arrival.value();
        List<Refusal> refusals = rule.refusals(content, value == null ? 0 : value.length);
        if (refusals.isEmpty()) {
            hand(content, arrival, rule, out);
        }
        refusals.forEach(refusal -> out.refuse(origin, refusal));
        out.flush();
    }

    private void hand(SpecificRecord content, Arrival arrival, IntakeRule<?> rule, RecordOutbox out) {
        Topic inbox = intake.inbox();
        String key = rule.keyOf(content);
        String trace = arrival.origin().traceparent();
        try {
            if (key == null) {
                out.sendEverywhere(inbox, rule.topic().name(), content, trace);
            } else {
                out.send(inbox, key, content, trace);
            }
        } catch (SerializationException failure) {
            if (DecodeFailure.registryUnavailable(failure)) {
                throw failure;
            }
            // A foreign schema may allow what ours does not, such as an amount of more digits.
            out.deadLetter(arrival, Cause.UNREADABLE, failure.toString());
        }
    }

    @Override
    public void admitNull(Arrival arrival) {
        task.outbox().causedBy(arrival);
        String message = arrival.origin().topic() + " takes no records without a value";
        task.outbox().refuse(arrival.origin(), new Refusal(ReasonCode.NULL_VALUE, null, null, message));
        task.outbox().flush();
    }

    @Override
    public void reject(Arrival arrival, Cause cause, String message) {
        task.outbox().deadLetter(arrival, cause, message);
        task.outbox().flush();
    }

    @Override
    public void parked(Arrival arrival, String message) {
        task.metrics().parked(arrival.origin().topic());
    }

    private IntakeRule<?> rule(Arrival arrival) {
        IntakeRule<?> rule = rules.get(arrival.source());
        if (rule == null) {
            throw new IllegalArgumentException("no rule for " + arrival.source());
        }
        return rule;
    }
}
