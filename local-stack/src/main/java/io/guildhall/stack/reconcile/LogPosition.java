package io.guildhall.stack.reconcile;

import io.guildhall.Position;
import io.guildhall.schemas.catalogue.Topic;

/**
 * The place of a record in the log.
 *
 * @param topic name of the topic
 * @param partition partition
 * @param offset offset
 */
public record LogPosition(String topic, int partition, long offset) {

    static LogPosition of(Topic topic, Position position) {
        return new LogPosition(topic.name(), position.getPartition(), position.getOffset());
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
