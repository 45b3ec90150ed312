package io.guildhall.support.carrier;

import io.guildhall.support.admission.Arrival;
import io.guildhall.support.core.Origin;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record for a core.
 *
 * @param content the record
 * @param arrival as it came
 * @param now when it is processed
 */
public record Input(SpecificRecord content, Arrival arrival, Instant now) {

    /** Where the record was first appended. */
    public Origin origin() {
        return arrival.origin();
    }
}
