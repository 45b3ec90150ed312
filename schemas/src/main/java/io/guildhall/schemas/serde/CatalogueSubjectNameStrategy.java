package io.guildhall.schemas.serde;

import io.guildhall.schemas.catalogue.Topics;
import org.apache.avro.Schema;

/**
 * Asks the topic catalogue: the topic's name where a topic holds one type, topic and record where it holds several.
 * Fails with {@link IllegalArgumentException} for a topic that is not ours. Its twin for Confluent's serializer, which is
 * compiled in the Maven profile {@code confluent} alone, is
 * {@code io.guildhall.schemas.serde.confluent.CatalogueSubjectNameStrategy}.
 */
public final class CatalogueSubjectNameStrategy implements SubjectNameStrategy {

    static {
        AvroSafety.install();
    }

    @Override
    public String subject(String topic, boolean isKey, Schema schema) {
        if (isKey) {
            throw new IllegalArgumentException("Keys are strings and have no subject: " + topic);
        }
        return Topics.named(topic).subject(schema);
    }
}
