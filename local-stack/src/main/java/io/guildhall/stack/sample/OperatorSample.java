package io.guildhall.stack.sample;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.RecordSender;
import io.guildhall.stack.json.JsonMismatchException;
import io.guildhall.stack.json.JsonRecords;
import io.guildhall.stack.json.TopicJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;

/** A small operator's clients, pools and prices. */
public final class OperatorSample {

    private OperatorSample() {}

    /** The records, by the topic they belong to, in the order they are to be sent. */
    public static Map<Topic, List<GenericRecord>> records() {
        Map<Topic, List<GenericRecord>> records = new LinkedHashMap<>();
        records.put(Topics.CLIENTS, read(Topics.CLIENTS, "clients"));
        records.put(Topics.POOLS, read(Topics.POOLS, "pools"));
        records.put(Topics.RATES, read(Topics.RATES, "rates"));
        return records;
    }

    /** Sends them all. */
    public static void send(RecordSender sender) {
        records().forEach((topic, records) -> {
            try {
                sender.send(topic, records);
            } catch (JsonMismatchException e) {
                throw new IllegalStateException("the sample of " + topic.name() + " is wrong", e);
            }
        });
    }

    private static List<GenericRecord> read(Topic topic, String name) {
        TopicJson json = new TopicJson(topic);
        List<GenericRecord> records = new ArrayList<>();
        String resource = "/sample/operator/" + name + ".jsonl";
        try (InputStream in = Objects.requireNonNull(OperatorSample.class.getResourceAsStream(resource))) {
            for (JsonRecords.Row row : JsonRecords.read(in)) {
                records.add(json.read(row.json()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonMismatchException e) {
            throw new IllegalStateException(resource + " is wrong", e);
        }
        return records;
    }
}
