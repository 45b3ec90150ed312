package io.guildhall.stack.json;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.avro.Conversions.DecimalConversion;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Plain JSON of generic and generated records; {@link JsonToAvro} makes the same record of it again. */
public final class AvroToJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int USUAL_DECIMALS = 2;

    private AvroToJson() {}

    /** The record's fields, in the order of its schema, absent ones as null. */
    public static ObjectNode object(IndexedRecord record) {
        ObjectNode object = JSON.objectNode();
        for (Field field : record.getSchema().getFields()) {
            object.set(field.name(), value(record.get(field.pos()), field.schema()));
        }
        return object;
    }

    private static JsonNode value(@Nullable Object value, Schema schema) {
        return switch (value) {
            case null -> JSON.nullNode();
            case IndexedRecord record -> object(record);
            case Collection<?> items -> array(items, present(schema).getElementType());
            case Map<?, ?> entries -> map(entries, present(schema).getValueType());
            case BigDecimal amount -> JSON.stringNode(plain(amount));
            case ByteBuffer bytes -> bytes(bytes, present(schema));
            case Instant time -> JSON.stringNode(time.toString());
            case Long number -> number(number, present(schema).getLogicalType());
            case Integer number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case Boolean flag -> JSON.booleanNode(flag);
            default -> JSON.stringNode(value.toString());
        };
    }

    private static ArrayNode array(Collection<?> items, Schema type) {
        ArrayNode array = JSON.arrayNode(items.size());
        items.forEach(item -> array.add(value(item, type)));
        return array;
    }

    private static ObjectNode map(Map<?, ?> entries, Schema type) {
        ObjectNode object = JSON.objectNode();
        entries.forEach((key, value) -> object.set(key.toString(), value(value, type)));
        return object;
    }

    private static JsonNode bytes(ByteBuffer bytes, Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal type) {
            return JSON.stringNode(plain(new DecimalConversion().fromBytes(bytes.duplicate(), schema, type)));
        }
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return JSON.binaryNode(copy);
    }

    private static JsonNode number(long number, @Nullable LogicalType type) {
        return type instanceof LogicalTypes.TimestampMillis
                ? JSON.stringNode(Instant.ofEpochMilli(number).toString())
                : JSON.numberNode(number);
    }

    /** As people write amounts: two decimals, more only where they count. */
    private static String plain(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return (shortest.scale() < USUAL_DECIMALS ? shortest.setScale(USUAL_DECIMALS) : shortest).toPlainString();
    }

    /** What a union holds besides null. Without that, schemas of lists and maps could not be asked for their items. */
    private static Schema present(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        List<Schema> branches = schema.getTypes();
        return branches.stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElse(schema);
    }
}
