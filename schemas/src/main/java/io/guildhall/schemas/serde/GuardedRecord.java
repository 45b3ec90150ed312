package io.guildhall.schemas.serde;

import org.apache.avro.specific.SpecificRecordBase;

/** What generated records extend, so that {@link AvroSafety} is installed before the first of them is made or read. */
public abstract class GuardedRecord extends SpecificRecordBase {

    static {
        AvroSafety.install();
    }
}
