package io.guildhall.schemas.serde;

import io.guildhall.demand.DemandCancelled;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Records and settings that the tests of the serde share. */
final class Demands {

    static final String TOPIC = "demand.cancellations.v1";

    private Demands() {}

    static DemandCancelled cancelled(String demandId) {
        return DemandCancelled.newBuilder()
                .setDemandId(demandId)
                .setClientId("acme")
                .setReason("no longer needed")
                .build();
    }

    /** The record of which two other clients of a registry wrote the bytes {@code 00 00000001 0474310a}. */
    static GenericRecord counted(String id, int count) {
        Schema schema = SchemaBuilder.record("Counted")
                .namespace("io.guildhall.test")
                .fields()
                .requiredString("id")
                .requiredInt("count")
                .endRecord();
        GenericData.Record counted = new GenericData.Record(schema);
        counted.put("id", id);
        counted.put("count", count);
        return counted;
    }

    static Map<String, Object> settings(String url, Object... more) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(AvroSerdeConfig.URL, url);
        settings.put(AvroSerdeConfig.SPECIFIC_READER, true);
        for (int i = 0; i < more.length; i += 2) {
            settings.put((String) more[i], more[i + 1]);
        }
        return settings;
    }
}
