package io.guildhall.support.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.joda.money.BigMoney;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Rows as CBOR (RFC 8949), by field name: fields that are gone are ignored, new ones are null or zero in old rows, so
 * that rows outlive the code that wrote them.
 */
final class StateCodec {

    private static final ObjectMapper MAPPER = CBORMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule("money")
                    .addSerializer(new MoneyWriter())
                    .addDeserializer(BigMoney.class, new MoneyReader()))
            .build();

    private StateCodec() {}

    static byte[] write(Object row) {
        return MAPPER.writeValueAsBytes(row);
    }

    static <V> V read(byte[] row, Class<V> type) {
        return MAPPER.readValue(row, type);
    }

    /** {@code EUR 12.3400}: Joda-Money's own form, which keeps the scale. */
    private static final class MoneyWriter extends StdSerializer<BigMoney> {
        MoneyWriter() {
            super(BigMoney.class);
        }

        @Override
        public void serialize(BigMoney money, JsonGenerator out, SerializationContext context) throws JacksonException {
            out.writeString(money.toString());
        }
    }

    private static final class MoneyReader extends StdDeserializer<BigMoney> {
        MoneyReader() {
            super(BigMoney.class);
        }

        @Override
        public BigMoney deserialize(JsonParser in, DeserializationContext context) throws JacksonException {
            return BigMoney.parse(in.getString());
        }
    }
}
