package io.guildhall.schemas.serde;

import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.Serdes;

/**
 * {@link AvroSerializer} and {@link AvroDeserializer} in one, as Kafka Streams wants them. Safe for use by many threads
 * once configured.
 *
 * @param <T> the records of the topics it is used for
 */
public final class AvroSerde<T extends IndexedRecord> extends Serdes.WrapperSerde<T> {

    /** Not usable before {@link #configure}, which Kafka calls on serdes that it makes by class name. */
    public AvroSerde() {
        super(new AvroSerializer<>(), new AvroDeserializer<>());
    }

    /** A serde for values, configured and ready. */
    public static <T extends IndexedRecord> AvroSerde<T> forValues(Map<String, ?> configs) {
        AvroSerde<T> serde = new AvroSerde<>();
        serde.configure(configs, false);
        return serde;
    }
}
