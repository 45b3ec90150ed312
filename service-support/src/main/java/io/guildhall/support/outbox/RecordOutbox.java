package io.guildhall.support.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guildhall.refusals.InputRefused;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topic.Audience;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.admission.Arrival;
import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.admission.OriginHeaders;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * An outbox that encodes at once, so that what cannot be written is known before anything has changed, and forwards to the
 * sinks of the processor when it is told to.
 */
public final class RecordOutbox implements Outbox {

    private final String service;
    private final String processor;
    private final Topic deadLetters;
    private final ProcessorContext<byte[], byte[]> context;
    private final Serializer<Object> serializer;
    private final RecordMetrics metrics;
    private final List<Outgoing> outgoing = new ArrayList<>();
    private @Nullable Origin input;
    private boolean answers = true;
    private String cause = "";
    private int written;

    private record Outgoing(Record<byte[], byte[]> entry, String sink) {}

    /**
     * An outbox for one task of a processor.
     *
     * @param service service that speaks
     * @param processor processor whose sinks are written to
     * @param deadLetters where unreadable input goes
     * @param context of the task
     * @param serializer of values, in the Confluent wire format
     * @param metrics that count what is written
     */
    public RecordOutbox(
            String service,
            String processor,
            Topic deadLetters,
            ProcessorContext<byte[], byte[]> context,
            Serializer<Object> serializer,
            RecordMetrics metrics) {
        this.service = service;
        this.processor = processor;
        this.deadLetters = deadLetters;
        this.context = context;
        this.serializer = serializer;
        this.metrics = metrics;
    }

    /** Says what the records to come are caused by: their CloudEvents ids follow from it. */
    public void causedBy(Arrival arrival) {
        Origin origin = arrival.origin();
        input = origin;
        answers = arrival.isAnsweredBy(context.taskId().partition());
        cause = "%s/%d/%d".formatted(origin.topic(), origin.partition(), origin.offset());
        written = 0;
    }

    /** Says that the records to come are caused by the clock. */
    public void causedBy(Instant tick) {
        input = null;
        answers = true;
        cause = "%s/%s/%d".formatted(processor, context.taskId(), tick.toEpochMilli());
        written = 0;
    }

    @Override
    public void send(Topic topic, String key, SpecificRecord content, @Nullable String traceparent) {
        put(topic, Sinks.name(processor, topic), key, content, traceparent, new RecordHeaders());
    }

    /** Writes a record to every partition of a topic that has such a sink. */
    public void sendEverywhere(Topic topic, String key, SpecificRecord content, @Nullable String traceparent) {
        Headers headers = new RecordHeaders();
        OriginHeaders.writeEverywhere(headers);
        put(topic, Sinks.everywhere(processor, topic), key, content, traceparent, headers);
    }

    @Override
    public void refuse(Origin origin, Refusal refusal) {
        if (!answers) {
            return; // another partition has the same record, and answers it
        }
        InputRefused refused = InputRefused.newBuilder()
                .setSourceTopic(origin.topic())
                .setPartition(origin.partition())
                .setOffset(origin.offset())
                .setKey(origin.key())
                .setEntityId(refusal.entityId())
                .setCode(refusal.code().name())
                .setField(refusal.field())
                .setMessage(refusal.message())
                .setAt(now())
                .build();
        String entity = refusal.entityId() == null ? origin.key() : refusal.entityId();
        metrics.refused(origin.topic(), refusal.code());
        send(Topics.REFUSALS, entity == null ? "" : entity, refused, origin.traceparent());
    }

    @Override
    public void deadLetter(Arrival arrival, Cause reason, String message) {
        Headers headers = new RecordHeaders(arrival.headers());
        DeadLetterHeaders.write(headers, arrival.origin(), reason, message);
        metrics.deadLettered(arrival.origin().topic(), reason);
        Record<byte[], byte[]> letter = new Record<>(arrival.key(), arrival.value(), now().toEpochMilli(), headers);
        outgoing.add(new Outgoing(letter, Sinks.name(processor, deadLetters)));
    }

    private void put(
            Topic topic,
            String sink,
            String key,
            SpecificRecord content,
            @Nullable String traceparent,
            Headers headers) {
        Instant now = now();
        if (topic.isInbox() && input != null) {
            OriginHeaders.write(input, headers);
        }
        OriginHeaders.put(headers, OriginHeaders.TRACEPARENT, traceparent);
        if (topic.audience() == Audience.PUBLIC) {
            String type = content.getSchema().getFullName();
            CloudEvents.write(headers, cause + '/' + written++, "/guildhall/" + service, type, now);
        }
        byte[] value = serializer.serialize(topic.name(), content);
        outgoing.add(new Outgoing(new Record<>(key.getBytes(UTF_8), value, now.toEpochMilli(), headers), sink));
    }

    /** Forwards all that was put in. */
    public void flush() {
        outgoing.forEach(out -> context.forward(out.entry(), out.sink()));
        outgoing.clear();
    }

    /** Forgets all that was put in since the last flush. */
    public void discard() {
        outgoing.clear();
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
