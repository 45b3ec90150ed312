package io.guildhall.support.intake;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.support.core.Refusal;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * How the intake treats the records of one topic.
 *
 * @param topic source
 * @param type what it holds
 * @param inboxKey key in the inbox, taken from the value since foreign clients may key or partition otherwise; null
 *     for records that concern every partition
 * @param shape adds the faults of shape and limits to the checks
 * @param maxBytes largest value taken
 * @param <R> record
 */
public record IntakeRule<R extends SpecificRecord>(
        Topic topic, Class<R> type, @Nullable Function<R, String> inboxKey, BiConsumer<R, Checks> shape, int maxBytes) {

    /** What a record may weigh where nothing else is said: that of the largest request. */
    public static final int MAX_BYTES = 900 * 1024;

    /** A rule for records that concern one key. */
    public static <R extends SpecificRecord> IntakeRule<R> keyed(
            Topic topic, Class<R> type, Function<R, String> inboxKey, BiConsumer<R, Checks> shape) {
        return new IntakeRule<>(topic, type, inboxKey, shape, MAX_BYTES);
    }

    /** A rule for records that every partition must know: operators' settings. */
    public static <R extends SpecificRecord> IntakeRule<R> everywhere(
            Topic topic, Class<R> type, BiConsumer<R, Checks> shape) {
        return new IntakeRule<>(topic, type, null, shape, MAX_BYTES);
    }

    /** Why the record is not taken; empty when it is. */
    List<Refusal> refusals(SpecificRecord content, int bytes) {
        Checks checks = new Checks();
        if (bytes > maxBytes) {
            checks.tooLarge(topic.name(), bytes, maxBytes);
        }
        shape.accept(type.cast(content), checks);
        return checks.refusals();
    }

    @Nullable String keyOf(SpecificRecord content) {
        return inboxKey == null ? null : inboxKey.apply(type.cast(content));
    }
}
