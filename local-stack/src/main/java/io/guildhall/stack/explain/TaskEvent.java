package io.guildhall.stack.explain;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Something that happened to a task.
 *
 * @param at when, by whoever decided it; never after its record was appended
 * @param topic where it stands
 * @param position its {@code partition/offset} there
 * @param record what stands there
 * @param text the same in plain words
 */
public record TaskEvent(Instant at, String topic, String position, SpecificRecordBase record, String text) {}
