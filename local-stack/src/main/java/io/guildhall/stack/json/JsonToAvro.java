package io.guildhall.stack.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Conversions.DecimalConversion;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes records of plain JSON: no wrappers around optional values, decimals as {@code "12.50"} or {@code 12.50}, times as
 * ISO 8601 or as milliseconds since 1970. A field that is left out takes its default; one without a default must be
 * there, and a field the record does not have is an error.
 */
public final class JsonToAvro {

    private static final String UNKNOWN = "UNKNOWN";

    private JsonToAvro() {}

    /**
     * The record the JSON describes.
     *
     * @throws JsonMismatchException when it does not describe one; names the first field that is wrong
     */
    public static GenericRecord record(JsonNode json, Schema schema) throws JsonMismatchException {
        return record(json, schema, "");
    }

    private static @Nullable Object value(JsonNode json, Schema schema, String path) throws JsonMismatchException {
        return switch (schema.getType()) {
            case UNION -> optional(json, schema, path);
            case RECORD -> record(json, schema, path);
            case ARRAY -> array(json, schema, path);
            case MAP -> map(json, schema, path);
            case ENUM -> symbol(json, schema, path);
            case STRING -> text(json, path);
            case BOOLEAN -> bool(json, path);
            case INT -> (int) integer(json, path, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> schema.getLogicalType() == null ? integer(json, path) : time(json, path);
            case DOUBLE -> number(json, path);
            case BYTES -> decimal(json, schema, path);
            case NULL, FLOAT, FIXED -> throw new IllegalArgumentException("no record holds a " + schema.getType());
        };
    }

    private static GenericRecord record(JsonNode json, Schema schema, String path) throws JsonMismatchException {
        check(json.isObject(), path, "must be an object with the fields of " + schema.getName());
        for (String name : json.propertyNames()) {
            if (schema.getField(name) == null) {
                throw new JsonMismatchException(join(path, name), "is not a field" + suggestion(name, schema));
            }
        }
        GenericRecord record = new GenericData.Record(schema);
        for (Field field : schema.getFields()) {
            record.put(field.pos(), field(json, field, path));
        }
        return record;
    }

    private static @Nullable Object field(JsonNode json, Field field, String path) throws JsonMismatchException {
        JsonNode value = json.get(field.name());
        if (value != null) {
            return value(value, field.schema(), join(path, field.name()));
        }
        check(field.hasDefaultValue(), join(path, field.name()), "is missing; add it");
        return GenericData.get().getDefaultValue(field);
    }

    private static @Nullable Object optional(JsonNode json, Schema union, String path) throws JsonMismatchException {
        if (json.isNull()) {
            return null;
        }
        List<Schema> present = union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        if (present.size() != 1) {
            throw new IllegalArgumentException("a choice of types has no plain JSON: " + union);
        }
        return value(json, present.getFirst(), path);
    }

    private static List<@Nullable Object> array(JsonNode json, Schema schema, String path)
            throws JsonMismatchException {
        check(json.isArray(), path, "must be a list");
        List<@Nullable Object> items = new ArrayList<>(json.size());
        for (JsonNode item : json) {
            items.add(value(item, schema.getElementType(), path + "[" + items.size() + "]"));
        }
        return items;
    }

    private static Map<String, @Nullable Object> map(JsonNode json, Schema schema, String path)
            throws JsonMismatchException {
        check(json.isObject(), path, "must be an object");
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            entries.put(entry.getKey(), value(entry.getValue(), schema.getValueType(), join(path, entry.getKey())));
        }
        return entries;
    }

    private static GenericData.EnumSymbol symbol(JsonNode json, Schema schema, String path)
            throws JsonMismatchException {
        boolean known = json.isString() && schema.hasEnumSymbol(json.stringValue());
        List<String> choice = schema.getEnumSymbols().stream()
                .filter(symbol -> !symbol.equals(UNKNOWN))
                .toList();
        check(known, path, "must be one of " + String.join(", ", choice));
        return new GenericData.EnumSymbol(schema, json.stringValue());
    }

    private static String text(JsonNode json, String path) throws JsonMismatchException {
        check(json.isString(), path, "must be text in quotes");
        return json.stringValue();
    }

    private static boolean bool(JsonNode json, String path) throws JsonMismatchException {
        check(json.isBoolean(), path, "must be true or false");
        return json.booleanValue();
    }

    private static double number(JsonNode json, String path) throws JsonMismatchException {
        check(json.isNumber(), path, "must be a number");
        return json.doubleValue();
    }

    private static long integer(JsonNode json, String path) throws JsonMismatchException {
        return integer(json, path, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static long integer(JsonNode json, String path, long least, long most) throws JsonMismatchException {
        check(json.isIntegralNumber(), path, "must be a whole number");
        BigInteger value = json.bigIntegerValue();
        boolean fits =
                value.compareTo(BigInteger.valueOf(least)) >= 0 && value.compareTo(BigInteger.valueOf(most)) <= 0;
        check(fits, path, "must be between " + least + " and " + most);
        return value.longValueExact();
    }

    private static long time(JsonNode json, String path) throws JsonMismatchException {
        if (json.isIntegralNumber()) {
            return integer(json, path);
        }
        check(json.isString(), path, "must be a time such as \"2026-03-01T09:00:00Z\"");
        try {
            return Instant.parse(json.stringValue()).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new JsonMismatchException(path, "must be a time such as \"2026-03-01T09:00:00Z\"");
        }
    }

    private static Object decimal(JsonNode json, Schema schema, String path) throws JsonMismatchException {
        if (!(schema.getLogicalType() instanceof LogicalTypes.Decimal type)) {
            throw new IllegalArgumentException("bytes that are no decimal have no plain JSON: " + schema);
        }
        BigDecimal amount = amount(json, path).stripTrailingZeros();
        check(amount.scale() <= type.getScale(), path, "has more than " + type.getScale() + " decimals");
        BigDecimal scaled = amount.setScale(type.getScale());
        check(scaled.precision() <= type.getPrecision(), path, "has more than " + type.getPrecision() + " digits");
        return new DecimalConversion().toBytes(scaled, schema, type);
    }

    private static BigDecimal amount(JsonNode json, String path) throws JsonMismatchException {
        if (json.isNumber()) {
            return json.decimalValue();
        }
        check(json.isString(), path, "must be an amount such as \"12.50\"");
        try {
            return new BigDecimal(json.stringValue());
        } catch (NumberFormatException e) {
            throw new JsonMismatchException(path, "must be an amount such as \"12.50\"");
        }
    }

    private static String suggestion(String name, Schema schema) {
        return schema.getFields().stream()
                .map(Field::name)
                .filter(known -> known.equalsIgnoreCase(name.replaceAll("[_-]", "")))
                .findFirst()
                .map(known -> "; did you mean " + known + "?")
                .orElseGet(() -> " of " + schema.getName() + "; leave it out");
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static void check(boolean holds, String path, String problem) throws JsonMismatchException {
        if (!holds) {
            throw new JsonMismatchException(path, problem);
        }
    }
}
