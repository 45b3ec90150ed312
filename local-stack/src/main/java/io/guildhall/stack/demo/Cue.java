package io.guildhall.stack.demo;

import io.guildhall.schemas.catalogue.Topic;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.avro.generic.GenericRecord;

/**
 * Something that is sent when the run has come so far.
 *
 * @param what what happens then, for people to read
 * @param when how far
 * @param after how long after that
 * @param record what is sent, which may depend on what came before
 */
record Cue(
        String what,
        Predicate<Scoreboard> when,
        Duration after,
        Topic topic,
        Function<Scoreboard, GenericRecord> record) {

    Cue(String what, Predicate<Scoreboard> when, Duration after, Topic topic, GenericRecord record) {
        this(what, when, after, topic, board -> record);
    }
}
