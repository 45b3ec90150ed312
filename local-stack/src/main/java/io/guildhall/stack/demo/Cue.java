package io.guildhall.stack.demo;

import io.guildhall.schemas.catalogue.Topic;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.avro.generic.GenericRecord;

/**
 * Something that is sent when the run has come so far.
 *
 * @param when how far
 * @param after how long after that
 */
record Cue(Predicate<Scoreboard> when, Duration after, Topic topic, GenericRecord record) {}
