package io.guildhall.schemas.records;

import io.guildhall.schemas.catalogue.Topics;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** The types a topic may hold. */
public final class RecordTypes {

    private RecordTypes() {}

    /** Every type of the catalogue once. */
    public static List<Class<? extends SpecificRecord>> all() {
        return Topics.ALL.stream()
                .flatMap(topic -> topic.records().stream())
                .distinct()
                .toList();
    }

    /** The schema of a generated class. */
    public static Schema schema(Class<? extends SpecificRecord> type) {
        return SpecificData.get().getSchema(type);
    }
}
