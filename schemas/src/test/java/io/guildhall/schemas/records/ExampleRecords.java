package io.guildhall.schemas.records;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** One readable record of a schema: nothing null, nothing empty, no enum left at its first symbol, strings say their field. */
final class ExampleRecords {

    private static final long AMOUNT = 123_400;
    private static final long NUMBER = 1_767_225_600_000L;

    private ExampleRecords() {}

    static GenericRecord of(Schema schema) {
        GenericData.Record made = new GenericData.Record(schema);
        schema.getFields().forEach(field -> made.put(field.pos(), datum(field.schema(), field.name())));
        return made;
    }

    private static Object datum(Schema schema, String name) {
        return switch (schema.getType()) {
            case RECORD -> of(schema);
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().getLast());
            case ARRAY -> List.of(datum(schema.getElementType(), name), datum(schema.getElementType(), name));
            case MAP -> Map.of(name, datum(schema.getValueType(), name));
            case UNION -> datum(schema.getTypes().getLast(), name);
            case STRING -> name;
            case BYTES -> ByteBuffer.wrap(BigInteger.valueOf(AMOUNT).toByteArray());
            case INT -> 3;
            case LONG -> NUMBER;
            case DOUBLE -> 0.75;
            case BOOLEAN -> true;
            case FLOAT, FIXED, NULL -> throw new IllegalArgumentException("no record of ours has " + schema);
        };
    }
}
