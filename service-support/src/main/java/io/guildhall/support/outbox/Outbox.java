package io.guildhall.support.outbox;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.support.admission.Arrival;
import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Refusal;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Where a processor puts what it has to say. All of it is in one transaction with the state it rests on. */
public interface Outbox {

    /**
     * Writes a record.
     *
     * @param topic one of the topics the processor declared
     * @param key key of the record
     * @param traceparent W3C trace context that the record belongs to, as the state remembers it
     */
    void send(Topic topic, String key, SpecificRecord content, @Nullable String traceparent);

    /** Tells whoever sent the input at that place why it is not acted on. */
    void refuse(Origin origin, Refusal refusal);

    /** Puts the input away with its original bytes, for an operator to look at. */
    void deadLetter(Arrival arrival, Cause cause, String message);
}
