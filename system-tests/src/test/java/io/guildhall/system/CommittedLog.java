package io.guildhall.system;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.RecordStream;
import io.guildhall.stack.cluster.RecordStream.Received;
import io.guildhall.stack.cluster.RecordStream.Start;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a topic holds at the moment. */
final class CommittedLog {

    private static final Duration POLL = Duration.ofMillis(50);

    private CommittedLog() {}

    /** Its committed records, those of a partition in their order. */
    static List<Received> of(Cluster cluster, Topic topic) {
        List<Received> records = new ArrayList<>();
        try (RecordStream stream = new RecordStream(cluster, Map.of(topic, Start.BEGINNING))) {
            while (!stream.isCaughtUp()) {
                records.addAll(stream.poll(POLL));
            }
        }
        return records;
    }
}
