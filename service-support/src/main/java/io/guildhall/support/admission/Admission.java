package io.guildhall.support.admission;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.admission.Decoded.Illegible;
import io.guildhall.support.admission.Decoded.Legible;
import io.guildhall.support.admission.Decoded.RegistryUnavailable;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Reads each record of a processor's sources in order. Nothing blocks: what needs a registry that does not answer is
 * parked in the store, with all that follows it from the same topic, and tried again on {@link #retry}.
 */
public final class Admission {

    /** Records tried per retry, so that a long queue does not hold up the thread. */
    private static final int RETRIED_AT_ONCE = 500;

    /** What is done with the records. */
    public interface Gate {
        /** A readable record. */
        void admit(SpecificRecord content, Arrival arrival);

        /** A record without a value. */
        void admitNull(Arrival arrival);

        /** A record that can never be read. */
        void reject(Arrival arrival, Cause cause, String message);

        /** A record that waits for the registry. */
        void parked(Arrival arrival, String message);
    }

    private final Map<String, Topic> sources;
    private final RecordDecoder decoder;
    private final Table<Parked> waiting;
    private final Set<String> parkedTopics = new HashSet<>();
    private final Gate gate;

    public Admission(List<Topic> sources, RecordDecoder decoder, Tables tables, Gate gate) {
        this.sources = sources.stream().collect(Collectors.toMap(Topic::name, Function.identity()));
        this.decoder = decoder;
        this.waiting = tables.table("parked", Parked.class);
        this.gate = gate;
        sources.stream()
                .map(Topic::name)
                .filter(topic -> !waiting.keys(topic + '/', 1).isEmpty())
                .forEach(parkedTopics::add);
    }

    /** Takes a record, in the order of its partition. */
    public void accept(Record<byte[], byte[]> entry, RecordMetadata read) {
        Origin origin = OriginHeaders.read(entry, read, source(read.topic()).isInbox());
        Arrival arrival = new Arrival(read.topic(), origin, entry.key(), entry.value(), entry.headers());
        if (parkedTopics.contains(read.topic()) || !passed(arrival)) {
            parkedTopics.add(read.topic());
            waiting.put(position(read), Parked.of(arrival));
        }
    }

    /** Tries again what waits, in order. */
    public void retry() {
        for (String topic : List.copyOf(parkedTopics)) {
            if (retried(waiting.keys(topic + '/', RETRIED_AT_ONCE))) {
                parkedTopics.remove(topic);
            }
        }
    }

    private boolean retried(List<String> keys) {
        for (String key : keys) {
            Parked parked = waiting.get(key);
            if (parked != null && !passed(parked.arrival())) {
                return false;
            }
            waiting.delete(key);
        }
        return keys.size() < RETRIED_AT_ONCE;
    }

    private boolean passed(Arrival arrival) {
        byte[] value = arrival.value();
        if (value == null) {
            gate.admitNull(arrival);
            return true;
        }
        return switch (decoder.decode(source(arrival.source()), value)) {
            case Legible legible -> {
                gate.admit(legible.content(), arrival);
                yield true;
            }
            case Illegible illegible -> {
                gate.reject(arrival, illegible.cause(), illegible.message());
                yield true;
            }
            case RegistryUnavailable unavailable -> {
                gate.parked(arrival, unavailable.message());
                yield false;
            }
        };
    }

    private Topic source(String name) {
        Topic topic = sources.get(name);
        if (topic == null) {
            throw new IllegalArgumentException(name + " is not a source of this processor");
        }
        return topic;
    }

    private static String position(RecordMetadata read) {
        return "%s/%019d".formatted(read.topic(), read.offset());
    }
}
