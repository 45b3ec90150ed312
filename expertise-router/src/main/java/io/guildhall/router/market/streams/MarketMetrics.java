package io.guildhall.router.market.streams;

import io.guildhall.router.market.Market.PoolFigures;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.queue.WaitReason;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** What operators watch. The log has the exact figures: a transaction that is done again is counted again here. */
public final class MarketMetrics {

    private static final String POOL = "pool";

    private final MeterRegistry registry;
    private final Timer wait;
    private final Set<String> pools = ConcurrentHashMap.newKeySet();

    /** By the binding of each task, which is garbage once its task has moved away. */
    private final Map<MarketBinding, List<PoolFigures>> figures = Collections.synchronizedMap(new WeakHashMap<>());

    /** Meters in that registry. */
    public MarketMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.wait = Timer.builder("guildhall.router.wait")
                .description("Time from the opening of a unit to the assignment of its task")
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofHours(1))
                .register(registry);
    }

    void assigned(TaskAssigned assigned) {
        Duration waited = Duration.between(assigned.openedAt(), assigned.lease().assignedAt());
        wait.record(waited.isNegative() ? Duration.ZERO : waited);
        registry.counter(
                        "guildhall.router.assigned",
                        POOL,
                        assigned.lease().terms().poolId())
                .increment();
    }

    void ended(LeaseEnded ended) {
        registry.counter(
                        "guildhall.router.ended",
                        POOL,
                        ended.lease().terms().poolId(),
                        "reason",
                        ended.reason().name())
                .increment();
    }

    void figures(MarketBinding task, List<PoolFigures> current) {
        figures.put(task, current);
        current.stream().map(PoolFigures::poolId).filter(pools::add).forEach(this::register);
    }

    private void register(String poolId) {
        for (WaitReason reason : WaitReason.values()) {
            Gauge.builder(
                            "guildhall.router.waiting",
                            this,
                            metrics ->
                                    metrics.sum(poolId, pool -> pool.waiting().getOrDefault(reason, 0)))
                    .description("Tasks that wait in the pool, by why they do")
                    .tag(POOL, poolId.isEmpty() ? "none" : poolId)
                    .tag("reason", reason.name())
                    .register(registry);
        }
        gauge("guildhall.router.leased", "Tasks of the pool that are leased", poolId, PoolFigures::leased);
        gauge("guildhall.router.ready", "Workers who could take one more task of the pool", poolId, PoolFigures::ready);
    }

    private void gauge(String name, String description, String poolId, ToIntFunction<PoolFigures> figure) {
        Gauge.builder(name, this, metrics -> metrics.sum(poolId, figure))
                .description(description)
                .tag(POOL, poolId.isEmpty() ? "none" : poolId)
                .register(registry);
    }

    private double sum(String poolId, ToIntFunction<PoolFigures> figure) {
        synchronized (figures) {
            return figures.values().stream()
                    .flatMap(List::stream)
                    .filter(pool -> pool.poolId().equals(poolId))
                    .mapToInt(figure)
                    .sum();
        }
    }
}
