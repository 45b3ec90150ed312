package io.guildhall.schemas.serde.confluent;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.serializers.subject.strategy.SubjectNameStrategy;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.serde.AvroSafety;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks the topic catalogue for subjects, on behalf of Confluent's serializer. Confluent's deserializer makes one as well,
 * which is when {@link AvroSafety} is installed for it: configure both with this class.
 */
public final class CatalogueSubjectNameStrategy implements SubjectNameStrategy {

    static {
        AvroSafety.install();
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // The catalogue is all it needs.
    }

    @Override
    public boolean usesSchema() {
        return true;
    }

    /** Null without a schema, as Confluent's own strategies answer when a reader has only the topic. */
    @Override
    public @Nullable String subjectName(String topic, boolean isKey, @Nullable ParsedSchema schema) {
        if (schema == null) {
            return null;
        }
        if (isKey) {
            throw new IllegalArgumentException("Keys are strings and have no subject: " + topic);
        }
        return Topics.named(topic).subject((Schema) schema.rawSchema());
    }
}
