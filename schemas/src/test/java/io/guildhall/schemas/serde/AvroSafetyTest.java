package io.guildhall.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.task.Grade;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.SystemLimitException;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.ClassUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvroSafetyTest {

    @BeforeEach
    void install() {
        AvroSafety.install();
    }

    @Test
    void strings_and_bytes_longer_than_any_message_are_not_allocated() {
        assertThatThrownBy(() -> decoding(AvroSafety.MAX_LENGTH + 1L).readString())
                .isInstanceOf(SystemLimitException.class);
        assertThatThrownBy(() -> decoding(AvroSafety.MAX_LENGTH + 1L).readBytes(null))
                .isInstanceOf(SystemLimitException.class);
    }

    @Test
    void a_million_items_of_no_bytes_are_not_allocated() {
        Schema nulls = Schema.createArray(Schema.create(Schema.Type.NULL));
        assertThatThrownBy(() -> new GenericDatumReader<>(nulls).read(null, decoding(1_000_000)))
                .isInstanceOf(SystemLimitException.class);
    }

    @Test
    void only_generated_classes_of_ours_are_loaded_by_the_name_in_a_schema() throws ClassNotFoundException {
        assertThat(ClassUtils.forName(DemandCancelled.class.getName())).isEqualTo(DemandCancelled.class);
        assertThat(ClassUtils.forName(Grade.class.getName())).isEqualTo(Grade.class);
        assertThatThrownBy(() -> ClassUtils.forName(RegistryClient.class.getName()))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> ClassUtils.forName("java.net.URL")).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> ClassUtils.forName("java.io.File")).isInstanceOf(SecurityException.class);
    }

    /** Through a stream, whose end Avro does not know, so that its limits alone stand in the way. */
    private static Decoder decoding(long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        encoder.writeLong(length);
        encoder.flush();
        return DecoderFactory.get().directBinaryDecoder(new ByteArrayInputStream(out.toByteArray()), null);
    }
}
