package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.tasks.lifecycle.TaskState;
import io.guildhall.tasks.work.Work;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.ToIntFunction;

/** What operators watch. The log has the exact figures: a transaction that is done again is counted again here. */
final class TaskMetrics {

    private record Counts(int demands, int requests, int windows) {}

    private final MeterRegistry registry;

    /** By the binding of each partition, which is garbage once its partition has moved away. */
    private final Map<TaskBinding, Counts> counts = Collections.synchronizedMap(new WeakHashMap<>());

    TaskMetrics(MeterRegistry registry) {
        this.registry = registry;
        gauge("guildhall.demands.live", "Accepted demands that have not ended", Counts::demands);
        gauge("guildhall.requests.waiting", "Requests that wait for their client to be set up", Counts::requests);
        gauge("guildhall.windows.open", "Verdicts and appeals that are waited for", Counts::windows);
    }

    void observe(TaskBinding partition, TaskState state) {
        counts.put(partition, new Counts(state.liveDemands(), state.waitingRequests(), state.openWindows()));
    }

    void accepted(Work work) {
        registry.counter(
                        "guildhall.work.accepted",
                        "pool",
                        work.delivery().terms().poolId(),
                        "billable",
                        Boolean.toString(work.price().clientBillable()))
                .increment();
    }

    private void gauge(String name, String description, ToIntFunction<Counts> count) {
        Gauge.builder(name, this, metrics -> metrics.sum(count))
                .description(description)
                .register(registry);
    }

    private double sum(ToIntFunction<Counts> count) {
        synchronized (counts) {
            return counts.values().stream().mapToInt(count).sum();
        }
    }
}
