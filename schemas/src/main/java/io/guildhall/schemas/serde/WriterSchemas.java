package io.guildhall.schemas.serde;

import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.kafka.common.errors.SerializationException;

/** Which registered schema a record is written with, as the configuration has it. */
final class WriterSchemas {

    private final RegistryClient registry;
    private final SubjectNameStrategy subjects;
    private final boolean isKey;
    private final boolean autoRegister;
    private final boolean useLatest;
    private final boolean latestStrict;
    private final boolean normalize;
    private final boolean removeJavaProperties;

    WriterSchemas(RegistryClient registry, AvroSerdeConfig config, boolean isKey) {
        this.registry = registry;
        this.subjects = config.subjects(isKey);
        this.isKey = isKey;
        this.autoRegister = config.getBoolean(AvroSerdeConfig.AUTO_REGISTER);
        this.useLatest = config.getBoolean(AvroSerdeConfig.USE_LATEST);
        this.latestStrict = config.getBoolean(AvroSerdeConfig.LATEST_STRICT);
        this.normalize = config.getBoolean(AvroSerdeConfig.NORMALIZE);
        this.removeJavaProperties = config.getBoolean(AvroSerdeConfig.REMOVE_JAVA_PROPERTIES);
    }

    RegisteredSchema resolve(String topic, Schema own) {
        Schema schema = removeJavaProperties ? PortableSchema.of(own) : own;
        String subject = subjects.subject(topic, isKey, schema);
        if (autoRegister) {
            return new RegisteredSchema(registry.register(subject, schema, normalize), schema);
        }
        if (useLatest) {
            return latest(subject, schema);
        }
        return new RegisteredSchema(registry.lookup(subject, schema, normalize), schema);
    }

    private RegisteredSchema latest(String subject, Schema schema) {
        RegisteredSchema latest = registry.latest(subject);
        if (latestStrict && !reads(latest.schema(), schema)) {
            throw new SerializationException(
                    "The latest schema of " + subject + " cannot read " + schema.getFullName());
        }
        return latest;
    }

    private static boolean reads(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }
}
