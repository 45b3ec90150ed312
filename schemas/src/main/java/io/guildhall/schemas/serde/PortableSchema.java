package io.guildhall.schemas.serde;

import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A schema as it stands in the registry, for every language: without what only Java's code generator needs. */
public final class PortableSchema {

    private static final String JAVA_STRING = "avro.java.string";
    private static final JsonMapper JSON = JsonMapper.shared();

    private PortableSchema() {}

    /** The schema without {@code avro.java.string}. It encodes to the same bytes. */
    public static Schema of(Schema schema) {
        JsonNode tree = JSON.readTree(schema.toString());
        strip(tree);
        return new Schema.Parser().parse(tree.toString());
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(JAVA_STRING);
        }
        node.forEach(PortableSchema::strip);
    }
}
