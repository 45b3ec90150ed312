package io.guildhall.schemas.records;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Generic records of any schema, the same for the same seed. */
public final class RandomRecords {

    private static final int LONGEST = 3;

    private final Random random;

    public RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    /** A record that the schema allows. */
    public GenericRecord next(Schema schema) {
        GenericData.Record made = new GenericData.Record(schema);
        schema.getFields().forEach(field -> made.put(field.pos(), datum(field.schema())));
        return made;
    }

    private @Nullable Object datum(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> next(schema);
            case ENUM -> new GenericData.EnumSymbol(schema, pick(schema.getEnumSymbols()));
            case ARRAY -> several(() -> datum(schema.getElementType()));
            case MAP -> map(schema.getValueType());
            case UNION -> datum(pick(schema.getTypes()));
            case STRING -> text();
            case BYTES ->
                ByteBuffer.wrap(
                        BigInteger.valueOf(random.nextLong(1_000_000_000_000L)).toByteArray());
            case INT -> random.nextInt();
            case LONG -> random.nextLong(4_000_000_000_000L);
            case DOUBLE -> random.nextDouble();
            case FLOAT -> random.nextFloat();
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            case FIXED -> throw new IllegalArgumentException("no record of ours has " + schema);
        };
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private List<@Nullable Object> several(Supplier<@Nullable Object> maker) {
        List<@Nullable Object> made = new ArrayList<>();
        for (int i = random.nextInt(LONGEST + 1); i > 0; i--) {
            made.add(maker.get());
        }
        return made;
    }

    private Map<String, @Nullable Object> map(Schema values) {
        Map<String, @Nullable Object> made = new HashMap<>();
        several(this::text).forEach(key -> made.put(String.valueOf(key), datum(values)));
        return made;
    }

    private String text() {
        return random.ints(random.nextInt(12), 0x20, 0x2FF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
