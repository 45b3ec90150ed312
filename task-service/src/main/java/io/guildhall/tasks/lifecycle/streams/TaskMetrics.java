package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.tasks.demand.Commitments.Commitment;
import io.guildhall.tasks.lifecycle.TaskState;
import io.guildhall.tasks.work.Work;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** What operators watch. The log has the exact figures: a transaction that is done again is counted again here. */
final class TaskMetrics {

    private record Counts(int demands, int requests, int windows, Map<CurrencyUnit, Commitment> money) {}

    private final MeterRegistry registry;

    private final Set<CurrencyUnit> currencies = ConcurrentHashMap.newKeySet();

    /** By the binding of each partition, which is garbage once its partition has moved away. */
    private final Map<TaskBinding, Counts> counts = Collections.synchronizedMap(new WeakHashMap<>());

    TaskMetrics(MeterRegistry registry) {
        this.registry = registry;
        gauge("guildhall.demands.live", "Accepted demands that have not ended", Counts::demands);
        gauge("guildhall.requests.waiting", "Requests that wait for their client to be set up", Counts::requests);
        gauge("guildhall.windows.open", "Verdicts and appeals that are waited for", Counts::windows);
    }

    void observe(TaskBinding partition, TaskState state) {
        Map<CurrencyUnit, Commitment> money = state.commitments().byCurrency();
        counts.put(partition, new Counts(state.liveDemands(), state.waitingRequests(), state.openWindows(), money));
        money.keySet().stream().filter(currencies::add).forEach(this::register);
    }

    private void register(CurrencyUnit currency) {
        money("guildhall.money.spent", "Spent by live demands, fees included", currency, Commitment::spent);
        money("guildhall.money.reserved", "Reserved by live demands, fees included", currency, Commitment::reserved);
    }

    private void money(String name, String description, CurrencyUnit currency, Function<Commitment, BigMoney> amount) {
        Gauge.builder(
                        name,
                        this,
                        metrics -> metrics.sum(count -> {
                            Commitment commitment = count.money().get(currency);
                            return commitment == null
                                    ? 0
                                    : amount.apply(commitment).getAmount().doubleValue();
                        }))
                .description(description)
                .tag("currency", currency.getCode())
                .register(registry);
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

    private void gauge(String name, String description, ToDoubleFunction<Counts> count) {
        Gauge.builder(name, this, metrics -> metrics.sum(count))
                .description(description)
                .register(registry);
    }

    private double sum(ToDoubleFunction<Counts> count) {
        synchronized (counts) {
            return counts.values().stream().mapToDouble(count).sum();
        }
    }
}
