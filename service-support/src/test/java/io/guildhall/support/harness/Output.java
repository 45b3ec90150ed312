package io.guildhall.support.harness;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Refusal;
import org.apache.avro.specific.SpecificRecord;

/** Something a core says. */
public sealed interface Output {

    /** A record, as its readers read it. */
    record Sent(Topic topic, String key, SpecificRecord content) implements Output {}

    /** An input is refused. */
    record Refused(Origin origin, Refusal refusal) implements Output {}

    /** An input is put away. */
    record DeadLettered(Origin origin, Cause cause, String message) implements Output {}
}
