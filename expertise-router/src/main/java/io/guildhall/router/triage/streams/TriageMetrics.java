package io.guildhall.router.triage.streams;

import io.guildhall.router.triage.Routing;
import io.guildhall.router.triage.TriageEvent.Outcome;
import io.guildhall.router.triage.TriageEvent.TasksRouted;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** What operators watch of triage. The log has the exact figures: a transaction that is done again is counted again here. */
public final class TriageMetrics {

    private final MeterRegistry registry;

    /** Meters in that registry. */
    public TriageMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void routed(TasksRouted routed) {
        Routing routing = routed.routing();
        registry.counter(
                        "guildhall.router.routed",
                        "by",
                        name(routing.by()),
                        "domain",
                        routing.expertise().domain())
                .increment();
        if (routing.uncertain()) {
            registry.counter(
                            "guildhall.router.uncertain",
                            "domain",
                            routing.expertise().domain())
                    .increment();
        }
        if (routed.again()) {
            registry.counter(
                            "guildhall.router.corrected",
                            "domain",
                            routing.expertise().domain())
                    .increment();
        }
    }

    void reported(Outcome outcome) {
        registry.counter("guildhall.router.misrouted", "outcome", name(outcome)).increment();
    }

    private static String name(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
