package io.guildhall.support.admission;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.serde.DecodeFailure;
import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.admission.Decoded.Illegible;
import io.guildhall.support.admission.Decoded.Legible;
import io.guildhall.support.admission.Decoded.RegistryUnavailable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.springframework.core.NestedExceptionUtils;

/** Reads values with whatever deserializer is configured, and tells "bad record" from "registry is down". */
public final class RecordDecoder {

    private final Deserializer<?> deserializer;

    public RecordDecoder(Deserializer<?> deserializer) {
        this.deserializer = deserializer;
    }

    /** Reads one value. Never throws for what the value may be. */
    Decoded decode(Topic topic, byte[] value) {
        Object content;
        try {
            content = deserializer.deserialize(topic.name(), value);
        } catch (RuntimeException failure) { // whatever a decoder throws at hostile bytes is the record's fault
            return DecodeFailure.registryUnavailable(failure)
                    ? new RegistryUnavailable(message(failure))
                    : new Illegible(Cause.UNREADABLE, message(failure));
        }
        if (content instanceof SpecificRecord known && topic.records().contains(known.getClass())) {
            return new Legible(known);
        }
        String type = content == null ? "nothing" : content.getClass().getSimpleName();
        return new Illegible(Cause.WRONG_TYPE, topic.name() + " does not hold " + type);
    }

    private static String message(Throwable failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
