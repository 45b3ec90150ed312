package io.guildhall.support.topology;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.support.admission.Admission;
import io.guildhall.support.admission.RecordDecoder;
import io.guildhall.support.outbox.RecordMetrics;
import io.guildhall.support.outbox.RecordOutbox;
import io.guildhall.support.serde.ValueSerdes;
import io.guildhall.support.state.StoreTables;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What one task of a processor works with: its store, what lets records in, and what writes them out. Made anew each
 * time the task is initialised, so that nothing of an aborted transaction is left in memory.
 */
public record TaskWiring(
        ProcessorContext<byte[], byte[]> context,
        StoreTables tables,
        Admission admission,
        RecordOutbox outbox,
        RecordMetrics metrics) {

    /** Name of the store of a processor. */
    public static String store(String processor) {
        return processor + "-state";
    }

    /** Takes a record that the task has polled. */
    public void take(Record<byte[], byte[]> entry) {
        RecordMetadata read = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a source record without a position"));
        metrics.taken(Duration.ofMillis(context.currentSystemTimeMs() - entry.timestamp()));
        admission.accept(entry, read);
    }

    /** Makes the wiring of tasks. */
    public record Factory(String service, ValueSerdes serdes, MeterRegistry meters) {

        /** Opens the wiring of one task. */
        public TaskWiring open(
                ProcessorContext<byte[], byte[]> context,
                String processor,
                Topic deadLetters,
                List<Topic> sources,
                Admission.Gate gate) {
            KeyValueStore<Bytes, byte[]> store = context.getStateStore(store(processor));
            StoreTables tables = new StoreTables(store);
            RecordMetrics metrics = new RecordMetrics(meters, processor);
            RecordDecoder decoder = new RecordDecoder(serdes.deserializer());
            RecordOutbox outbox =
                    new RecordOutbox(service, processor, deadLetters, context, serdes.serializer(), metrics);
            return new TaskWiring(context, tables, new Admission(sources, decoder, tables, gate), outbox, metrics);
        }
    }
}
