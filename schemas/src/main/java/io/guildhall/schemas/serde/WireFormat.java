package io.guildhall.schemas.serde;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** Confluent's framing: byte 0, the schema id as four bytes big-endian, then Avro binary. */
public final class WireFormat {

    /** Bytes before the Avro binary. */
    public static final int HEADER_BYTES = 5;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    /**
     * The id of the schema the message was written with.
     *
     * @throws SerializationException when the message is not framed this way
     */
    public static int schemaId(byte[] message) {
        if (message.length < HEADER_BYTES) {
            throw new SerializationException("Message of " + message.length + " bytes is too short for a schema id");
        }
        if (message[0] != MAGIC) {
            throw new SerializationException("Message starts with byte " + message[0] + ", not with 0 and a schema id");
        }
        return ByteBuffer.wrap(message).getInt(1);
    }

    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(schemaId).array();
    }
}
