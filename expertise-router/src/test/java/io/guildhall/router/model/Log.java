package io.guildhall.router.model;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.support.harness.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;

/** All that the market has read, by topic and offset. */
final class Log {

    private final Map<Topic, List<SpecificRecord>> topics = new HashMap<>();
    private final Map<Topic, Instant> appended = new HashMap<>();

    /** Adds a record that is read now; returns its offset. */
    long add(Step.Send send, Instant now) {
        appended.merge(send.topic(), now.minus(send.age()), (last, next) -> next.isBefore(last) ? last : next);
        List<SpecificRecord> topic = topics.computeIfAbsent(send.topic(), ignored -> new ArrayList<>());
        topic.add(send.content());
        return topic.size() - 1L;
    }

    /** When the last record of the topic was appended: never before the one before it. */
    Instant appendedAt(Topic topic) {
        return Objects.requireNonNull(appended.get(topic));
    }

    /** All records of a topic, in their order. */
    @SuppressWarnings("unchecked") // each of its topics holds one type
    <R extends SpecificRecord> List<R> all(Topic topic, Class<R> type) {
        return (List<R>) topics.getOrDefault(topic, List.of());
    }

    /** The place of the last record of a topic that is so, or -1. */
    <R extends SpecificRecord> long last(Topic topic, Class<R> type, Predicate<R> condition) {
        List<R> all = all(topic, type);
        int offset = all.size() - 1;
        while (offset >= 0 && !condition.test(all.get(offset))) {
            offset--;
        }
        return offset;
    }

    /** The record at that place. */
    <R extends SpecificRecord> R at(Topic topic, Class<R> type, long offset) {
        return all(topic, type).get((int) offset);
    }
}
