package io.guildhall.support.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.support.admission.Arrival;
import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.carrier.Core;
import io.guildhall.support.carrier.CoreBinding;
import io.guildhall.support.carrier.Input;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.core.Tick;
import io.guildhall.support.outbox.Outbox;
import io.guildhall.support.state.StoreTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * One core as the carrier runs it, without a stream: records in, records out, by hand. All that it is told and says goes
 * through the wire format, and all that it remembers through the bytes of its store, so that a restart forgets what a
 * restart forgets. Fast enough for thousands of histories. What a core throws is thrown, where the carrier would put the
 * input away.
 *
 * @param <S> state
 * @param <C> command
 * @param <E> event
 */
public final class CoreDriver<S, C, E> implements Outbox {

    /** More steps than a core ever takes to come to rest. */
    private static final int RESTLESS = 100_000;

    private static final Wire WIRE = new Wire();

    private record Place(long offset, Instant appendedAt) {}

    private final Core<S, C, E> core;
    private final KeyValueStore<Bytes, byte[]> store =
            Stores.inMemoryKeyValueStore("state").get();
    private final Map<Topic, Place> ends = new HashMap<>();
    private Instant now = ServiceDriver.START;
    private List<Output> outputs = new ArrayList<>();
    private CoreBinding<S, C, E> binding;
    private S state;

    /** The core, with nothing stored yet. */
    public CoreDriver(Core<S, C, E> core) {
        this.core = core;
        binding = core.binding().get();
        state = binding.load(new StoreTables(store));
    }

    /** What the time is. */
    public Instant now() {
        return now;
    }

    /** Does something to the core, and returns what it says to that. */
    public List<Output> perform(Step step) {
        outputs = new ArrayList<>();
        switch (step) {
            case Step.Send send -> take(send);
            case Step.Tick tick -> proceed(new Tick(now, tick.deadlinesCount()), tick.work());
            case Step.Pass pass -> now = now.plus(pass.time());
            case Step.Restart restart -> restart();
        }
        return outputs;
    }

    private void take(Step.Send send) {
        byte[] value = WIRE.encode(send.topic(), send.content());
        Input input = new Input(WIRE.decode(send.topic(), value), arrival(send, value), now);
        C command = binding.command(input);
        happen(command == null ? List.of() : binding.decider().decide(state, command));
        proceed(new Tick(now, false), send.work());
        binding.observe(state);
    }

    private void proceed(Tick tick, int work) {
        for (int step = 0; step < work; step++) {
            List<E> events = binding.decider().proceed(state, tick);
            happen(events);
            if (events.isEmpty()) {
                return;
            }
            if (step == RESTLESS) {
                throw new AssertionError("the core does not come to rest; its latest step: " + events);
            }
        }
    }

    private void happen(List<E> events) {
        events.forEach(event -> binding.publish(event, this));
        events.forEach(event -> binding.decider().evolve(state, event));
    }

    private void restart() {
        binding = core.binding().get();
        state = binding.load(new StoreTables(store));
    }

    /** A topic's append times never go back. */
    private Arrival arrival(Step.Send send, byte[] value) {
        Instant appendedAt = now.minus(send.age());
        Place place = ends.merge(send.topic(), new Place(0, appendedAt), CoreDriver::following);
        Origin origin = new Origin(send.topic().name(), 0, place.offset(), send.key(), place.appendedAt(), null);
        return new Arrival(source(send.topic()).name(), origin, send.key().getBytes(UTF_8), value, new RecordHeaders());
    }

    private static Place following(Place last, Place next) {
        boolean earlier = next.appendedAt().isBefore(last.appendedAt());
        return new Place(last.offset() + 1, earlier ? last.appendedAt() : next.appendedAt());
    }

    /** Public topics come through the inbox. */
    private Topic source(Topic topic) {
        return core.sources().stream()
                .filter(source -> source.equals(topic) || source.isInbox())
                .min((one, other) -> Boolean.compare(other.equals(topic), one.equals(topic)))
                .orElseThrow(() -> new IllegalArgumentException(core.name() + " does not read " + topic.name()));
    }

    @Override
    public void send(Topic topic, String key, SpecificRecord content, @Nullable String traceparent) {
        if (!core.outputs().contains(topic)) {
            throw new IllegalArgumentException(core.name() + " does not write " + topic.name());
        }
        outputs.add(new Output.Sent(topic, key, WIRE.decode(topic, WIRE.encode(topic, content))));
    }

    @Override
    public void refuse(Origin origin, Refusal refusal) {
        outputs.add(new Output.Refused(origin, refusal));
    }

    @Override
    public void deadLetter(Arrival arrival, Cause cause, String message) {
        outputs.add(new Output.DeadLettered(arrival.origin(), cause, message));
    }
}
