package io.guildhall.schemas.serde;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Confluent's wire format. Bytes are decoded by the schema they were written with and resolved to that of the
 * generated class, with {@code specific.avro.reader=true}; otherwise they become generic records. Null stays null. Safe
 * for use by many threads once configured.
 *
 * <p>Fails with {@link SerializationException}; {@link DecodeFailure#registryUnavailable} tells a registry that cannot be
 * asked from a record that is bad.
 *
 * @param <T> the records it reads; of another type than the caller expects, they fail at the caller
 */
public final class AvroDeserializer<T extends IndexedRecord> implements Deserializer<T> {

    static {
        AvroSafety.install();
    }

    /** What is reused from record to record, one per thread. */
    private static final ThreadLocal<@Nullable BinaryDecoder> DECODERS = new ThreadLocal<>();

    private final ConcurrentMap<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();
    private @Nullable RegistryClient registry;
    private boolean specific;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        registry = RegistryClient.of(configs);
        specific = new AvroSerdeConfig(configs).getBoolean(AvroSerdeConfig.SPECIFIC_READER);
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        int id = WireFormat.schemaId(data);
        try {
            return decode(reader(id), data);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "Cannot read a record of " + topic + " with schema id " + id + ": " + e.getMessage(), e);
        }
    }

    private static <T> T decode(DatumReader<T> reader, byte[] data) throws IOException {
        int length = data.length - WireFormat.HEADER_BYTES;
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(data, WireFormat.HEADER_BYTES, length, DECODERS.get());
        DECODERS.set(decoder);
        return reader.read(null, decoder);
    }

    private DatumReader<T> reader(int id) {
        DatumReader<T> known = readers.get(id);
        if (known != null) {
            return known;
        }
        if (registry == null) {
            throw new IllegalStateException("configure() comes before deserialize()");
        }
        Schema writer = registry.byId(id);
        DatumReader<T> created = specific ? specificReader(writer) : genericReader(writer);
        readers.put(id, created);
        return created;
    }

    @SuppressWarnings("unchecked")
    private static <T> DatumReader<T> specificReader(Schema writer) {
        Class<?> type = SpecificData.get().getClass(writer);
        if (type == null || !IndexedRecord.class.isAssignableFrom(type)) {
            throw new SerializationException("No generated class for " + writer.getFullName());
        }
        SpecificData data = SpecificData.getForClass(type);
        return data.createDatumReader(writer, data.getSchema(type));
    }

    @SuppressWarnings("unchecked")
    private static <T> DatumReader<T> genericReader(Schema writer) {
        if (writer.getType() != Schema.Type.RECORD) {
            throw new SerializationException("Not a record: " + writer.getFullName());
        }
        return GenericData.get().createDatumReader(writer);
    }
}
