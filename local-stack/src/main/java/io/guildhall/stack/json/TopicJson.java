package io.guildhall.stack.json;

import io.guildhall.schemas.catalogue.Topic;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records of one topic as JSON. Where the topic holds several types, a field {@code type} says which this is, such as
 * {@code "TaskAssigned"}; where it holds one, the field is left out.
 */
public final class TopicJson {

    private static final String TYPE = "type";

    private final Topic topic;
    private final List<Schema> schemas;

    public TopicJson(Topic topic) {
        this.topic = topic;
        this.schemas = topic.schemas();
    }

    /**
     * The record the JSON describes.
     *
     * @throws JsonMismatchException when it is none of this topic
     */
    public GenericRecord read(JsonNode json) throws JsonMismatchException {
        if (schemas.size() == 1) {
            return JsonToAvro.record(json, schemas.getFirst());
        }
        if (!(json instanceof ObjectNode object)) {
            throw new JsonMismatchException("", "must be an object");
        }
        Schema schema = schema(object);
        ObjectNode fields = object.deepCopy();
        fields.remove(TYPE);
        return JsonToAvro.record(fields, schema);
    }

    /** The record as JSON. */
    public ObjectNode write(IndexedRecord record) {
        ObjectNode fields = AvroToJson.object(record);
        if (schemas.size() == 1) {
            return fields;
        }
        ObjectNode typed = fields.objectNode().put(TYPE, record.getSchema().getName());
        typed.setAll(fields);
        return typed;
    }

    /**
     * The key this record must have.
     *
     * @throws JsonMismatchException when the key is not in the record: then the topic is written by services alone
     */
    public String key(IndexedRecord record) throws JsonMismatchException {
        Schema.Field field = record.getSchema().getField(topic.key());
        if (field == null) {
            throw new JsonMismatchException("", "cannot be sent to " + topic.name() + ", which only services write");
        }
        return String.valueOf(record.get(field.pos()));
    }

    private Schema schema(ObjectNode json) throws JsonMismatchException {
        String type = json.path(TYPE).asString("");
        return schemas.stream()
                .filter(schema -> schema.getName().equals(type))
                .findFirst()
                .orElseThrow(() -> new JsonMismatchException(TYPE, "must be one of " + names()));
    }

    private String names() {
        return schemas.stream().map(Schema::getName).collect(Collectors.joining(", "));
    }
}
