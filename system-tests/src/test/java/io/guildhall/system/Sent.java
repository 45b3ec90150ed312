package io.guildhall.system;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.stack.cluster.RecordSender;
import io.guildhall.stack.json.JsonMismatchException;
import java.util.List;
import org.apache.avro.generic.GenericRecord;

/** Sends records that have their keys. */
final class Sent {

    private Sent() {}

    /** Returns once the broker has them all. */
    static void to(RecordSender sender, Topic topic, List<? extends GenericRecord> records) {
        try {
            sender.send(topic, List.copyOf(records));
        } catch (JsonMismatchException e) {
            throw new AssertionError(e);
        }
    }
}
