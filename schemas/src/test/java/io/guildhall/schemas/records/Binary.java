package io.guildhall.schemas.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Avro binary without a registry, straight from Avro's own readers and writers. */
public final class Binary {

    private Binary() {}

    /** The bytes of a generic or generated record. */
    @SuppressWarnings("unchecked")
    public static byte[] write(IndexedRecord data) {
        GenericData model =
                data instanceof SpecificRecord ? SpecificData.getForClass(data.getClass()) : GenericData.get();
        return write(model.createDatumWriter(data.getSchema()), data);
    }

    /** Bytes of one schema as a generic record of another. */
    public static GenericRecord read(byte[] bytes, Schema writer, Schema reader) {
        return read(new GenericDatumReader<>(writer, reader), bytes);
    }

    /** Bytes of one schema as a generated class. */
    @SuppressWarnings("unchecked")
    public static SpecificRecord read(byte[] bytes, Schema writer, Class<? extends SpecificRecord> type) {
        SpecificData data = SpecificData.getForClass(type);
        return (SpecificRecord) read(data.createDatumReader(writer, data.getSchema(type)), bytes);
    }

    private static <T> byte[] write(DatumWriter<T> writer, T data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            writer.write(data, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static <T> T read(DatumReader<T> reader, byte[] bytes) {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
        try {
            T read = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IllegalStateException("bytes are left over");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
