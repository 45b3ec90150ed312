package io.guildhall.payouts.payout.streams;

import io.guildhall.payouts.payout.AcceptedWork;
import io.guildhall.support.core.ReasonCode;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** What operators watch. The log has the exact figures: a transaction that is done again is counted again here. */
final class PayoutMetrics {

    private final MeterRegistry registry;

    /** By the binding of each task, which is garbage once its task has moved away. */
    private final Map<PayoutBinding, Integer> waiting = Collections.synchronizedMap(new WeakHashMap<>());

    PayoutMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("guildhall.payouts.waiting", this, PayoutMetrics::waiting)
                .description("Accepted tasks that wait for the version of the rate card they were quoted from")
                .register(registry);
    }

    void paid(AcceptedWork work) {
        String currency = work.terms().pay().getCurrencyUnit().getCode();
        String poolId = work.terms().poolId();
        registry.counter("guildhall.payouts.issued", "kind", "TASK", "pool", poolId, "currency", currency)
                .increment();
        registry.counter("guildhall.payouts.amount", "kind", "TASK", "pool", poolId, "currency", currency)
                .increment(work.terms().pay().getAmount().doubleValue());
    }

    /** An alarm: somebody's pay waits for an operator. */
    void setAside(ReasonCode cause) {
        registry.counter("guildhall.payouts.set.aside", "cause", cause.name()).increment();
    }

    void waiting(PayoutBinding task, int count) {
        waiting.put(task, count);
    }

    private double waiting() {
        synchronized (waiting) {
            return waiting.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
