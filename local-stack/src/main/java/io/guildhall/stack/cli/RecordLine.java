package io.guildhall.stack.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** A record as one short line for people: when (UTC), where, under which key, what. */
final class RecordLine {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int LONGEST_VALUE = 40;

    private RecordLine() {}

    static String of(ConsumerRecord<byte[], byte[]> record, JsonNode value) {
        String key = record.key() == null ? "-" : new String(record.key(), StandardCharsets.UTF_8);
        String position = record.partition() + "/" + record.offset();
        return "%s %8s  %-28s %s"
                .formatted(TIME.format(Instant.ofEpochMilli(record.timestamp())), position, key, fields(value));
    }

    private static String fields(JsonNode value) {
        if (!value.isObject()) {
            return value.toString();
        }
        return value.properties().stream()
                .filter(field -> saysSomething(field.getValue()))
                .map(field -> field.getKey() + "=" + shortened(field.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static boolean saysSomething(JsonNode value) {
        return !value.isNull() && !(value.isContainer() && value.isEmpty());
    }

    private static String shortened(JsonNode value) {
        String text = value.isString() ? value.stringValue().replaceAll("\\s+", " ") : value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
