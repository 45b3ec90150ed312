package io.guildhall.schemas.catalogue;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * One topic of the catalogue.
 *
 * @param name topic name, {@code <context>.<noun>.v<n>}, or {@code <service>.inbox} and {@code <service>.dlt}
 * @param key what the UTF-8 key names, for people to read
 * @param records the record types it may hold; empty for dead letters, which are other people's bytes
 * @param subjects how the subjects of its records are named
 * @param writers who writes it
 * @param audience who may read it: the outside world, or the services alone
 * @param maxMessageBytes largest record batch the broker takes
 * @param retentionMs how long records are kept, {@link #FOR_EVER} by default
 */
public record Topic(
        String name,
        String key,
        List<Class<? extends SpecificRecord>> records,
        Subjects subjects,
        List<String> writers,
        Audience audience,
        int maxMessageBytes,
        long retentionMs) {

    /** How the topic ends in which a service hands records from its intake to its core. */
    static final String INBOX_SUFFIX = ".inbox";

    /** Kafka's value for unlimited retention. */
    public static final long FOR_EVER = -1;

    /** How subjects are named in the registry. */
    public enum Subjects {
        /** {@code <topic>-value}: one type, for ever, so that sinks read it without settings. */
        TOPIC,
        /** {@code <topic>-<fullname>}: several types, each of which evolves alone. */
        TOPIC_RECORD,
        /** Not in the registry. */
        NONE
    }

    /** Who reads a topic. */
    public enum Audience {
        /** Clients, workforce platforms, billing: records carry CloudEvents headers. */
        PUBLIC,
        /** The services. */
        INTERNAL
    }

    public Topic {
        records = List.copyOf(records);
        writers = List.copyOf(writers);
    }

    /** Whether a service hands records to its own core through it. */
    public boolean isInbox() {
        return name.endsWith(INBOX_SUFFIX);
    }

    /** Schemas of the records it may hold, inlined: they have no references. */
    public List<Schema> schemas() {
        return records.stream().map(SpecificData.get()::getSchema).toList();
    }

    /**
     * The subject a record of this topic is registered under.
     *
     * @throws IllegalStateException for a topic whose records are not in the registry
     */
    public String subject(Schema schema) {
        return switch (subjects) {
            case TOPIC -> name + "-value";
            case TOPIC_RECORD -> name + "-" + schema.getFullName();
            case NONE -> throw new IllegalStateException(name + " holds bytes without a subject");
        };
    }

    /** Settings the topic is created with and checked against. */
    public Map<String, String> config() {
        return Map.of(
                "cleanup.policy", "delete",
                "message.timestamp.type", "LogAppendTime",
                "retention.ms", Long.toString(retentionMs),
                "retention.bytes", "-1",
                "max.message.bytes", Integer.toString(maxMessageBytes));
    }
}
