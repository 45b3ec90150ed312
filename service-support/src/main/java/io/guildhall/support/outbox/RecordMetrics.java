package io.guildhall.support.outbox;

import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.core.ReasonCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Counts what becomes of input. A transaction that is aborted and done again is counted twice. */
public final class RecordMetrics {

    private final MeterRegistry registry;
    private final String processor;
    private final Timer age;

    public RecordMetrics(MeterRegistry registry, String processor) {
        this.registry = registry;
        this.processor = processor;
        this.age = Timer.builder("guildhall.input.age")
                .description("Time from the append of an input to its processing")
                .tag("processor", processor)
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(registry);
    }

    /** An input was taken up, so long after it was appended. */
    public void taken(Duration sinceAppend) {
        age.record(sinceAppend.isNegative() ? Duration.ZERO : sinceAppend);
    }

    /** A core decided on an event. */
    public void happened(Object event) {
        count("guildhall.events", "type", event.getClass().getSimpleName());
    }

    void refused(String topic, ReasonCode code) {
        count("guildhall.input.refused", "topic", topic, "code", code.name());
    }

    void deadLettered(String topic, Cause cause) {
        count("guildhall.input.dead.lettered", "topic", topic, "cause", cause.name());
    }

    /** An input waits for the registry. */
    public void parked(String topic) {
        count("guildhall.input.parked", "topic", topic);
    }

    private void count(String name, String... tags) {
        registry.counter(name, io.micrometer.core.instrument.Tags.of(tags).and("processor", processor))
                .increment();
    }
}
