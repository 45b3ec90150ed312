package io.guildhall.schemas.serde;

import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.utils.Utils;

/** Names the subject under which the registry keeps the schema of a record. */
@FunctionalInterface
public interface SubjectNameStrategy {

    /** The subject for a key or a value of that schema on the topic. */
    String subject(String topic, boolean isKey, Schema schema);

    /**
     * The strategy of that class name: one of Confluent's three, which need not be on the class path, or a class of this
     * type with a public constructor without arguments.
     *
     * @throws ConfigException when there is none
     */
    static SubjectNameStrategy named(String className) {
        return switch (className) {
            case "io.confluent.kafka.serializers.subject.TopicNameStrategy" ->
                (topic, isKey, schema) -> topic + (isKey ? "-key" : "-value");
            case "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy" ->
                (topic, isKey, schema) -> topic + "-" + schema.getFullName();
            case "io.confluent.kafka.serializers.subject.RecordNameStrategy" ->
                (topic, isKey, schema) -> schema.getFullName();
            default -> load(className);
        };
    }

    private static SubjectNameStrategy load(String className) {
        try {
            return Utils.newInstance(className, SubjectNameStrategy.class);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new ConfigException(className + " is no subject name strategy: " + e);
        }
    }
}
