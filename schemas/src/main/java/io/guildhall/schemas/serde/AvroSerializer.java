package io.guildhall.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes generated and generic records in Confluent's wire format, byte for byte as {@code KafkaAvroSerializer} does, by
 * the same configuration keys ({@link AvroSerdeConfig}). Null stays null. Safe for use by many threads once configured.
 *
 * <p>Fails with {@link SerializationException}; {@link DecodeFailure#registryUnavailable} tells whether the registry is
 * to blame.
 *
 * @param <T> the records it writes
 */
public final class AvroSerializer<T extends IndexedRecord> implements Serializer<T> {

    static {
        AvroSafety.install();
    }

    /** What is reused from record to record, one per thread. */
    private static final ThreadLocal<Buffer> BUFFERS = ThreadLocal.withInitial(Buffer::new);

    private final ConcurrentMap<Source, Target> targets = new ConcurrentHashMap<>();
    private @Nullable WriterSchemas schemas;

    private record Source(String topic, Class<?> type, Schema schema) {}

    private record Target(int schemaId, DatumWriter<Object> writer) {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        schemas = new WriterSchemas(RegistryClient.of(configs), new AvroSerdeConfig(configs), isKey);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        try {
            return BUFFERS.get().encode(target(topic, data), data);
        } catch (IOException | RuntimeException e) {
            String type = data.getSchema().getFullName();
            throw new SerializationException("Cannot write " + type + " to " + topic + ": " + e.getMessage(), e);
        }
    }

    private Target target(String topic, T data) {
        Source source = new Source(topic, data.getClass(), data.getSchema());
        Target known = targets.get(source);
        if (known != null) {
            return known;
        }
        Target resolved = resolve(source);
        targets.put(source, resolved);
        return resolved;
    }

    private Target resolve(Source source) {
        if (schemas == null) {
            throw new IllegalStateException("configure() comes before serialize()");
        }
        RegisteredSchema schema = schemas.resolve(source.topic(), source.schema());
        return new Target(schema.id(), writer(source.type(), schema.schema()));
    }

    @SuppressWarnings("unchecked")
    private static DatumWriter<Object> writer(Class<?> type, Schema schema) {
        GenericData data =
                SpecificRecord.class.isAssignableFrom(type) ? SpecificData.getForClass(type) : GenericData.get();
        return data.createDatumWriter(schema);
    }

    private static final class Buffer {
        private static final int KEPT_BYTES = 64 * 1024;

        private ByteArrayOutputStream out = new ByteArrayOutputStream();
        private @Nullable BinaryEncoder encoder;

        byte[] encode(Target target, Object data) throws IOException {
            encoder = EncoderFactory.get().binaryEncoder(out, encoder);
            // After the line above, which flushes what a record that failed has left in the encoder.
            out.reset();
            out.writeBytes(WireFormat.header(target.schemaId()));
            target.writer().write(data, encoder);
            encoder.flush();
            byte[] message = out.toByteArray();
            if (message.length > KEPT_BYTES) {
                out = new ByteArrayOutputStream();
            }
            return message;
        }
    }
}
