package io.guildhall.payouts.payout.streams;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payouts.payout.Payouts;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.work.Terms;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.function.ToIntFunction;

/** What operators watch. The log has the exact figures: a transaction that is done again is counted again here. */
final class PayoutMetrics {

    private static final double SECONDS_PER_HOUR = 3600;

    /** The hourly pay of so long ago no longer counts, and is forgotten in so many steps. */
    private static final Duration HOURLY_PAY_WINDOW = Duration.ofDays(7);

    private static final int HOURLY_PAY_STEPS = 7;

    /** Why outcomes are set aside: at zero from the start, so that an alert sees the first. */
    private static final List<ReasonCode> CAUSES = List.of(ReasonCode.QUOTE_CONTRADICTED, ReasonCode.INVALID_VALUE);

    private final MeterRegistry registry;

    /** By the binding of each task, which is garbage once its task has moved away. */
    private final Map<PayoutBinding, Unsettled> tasks = Collections.synchronizedMap(new WeakHashMap<>());

    private record Unsettled(int waiting, int all, Instant oldest) {}

    PayoutMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("guildhall.payouts.waiting", this, metrics -> metrics.sum(Unsettled::waiting))
                .description(
                        "Outcomes that wait for a version of a rate card, or for another outcome, to be told first")
                .register(registry);
        Gauge.builder("guildhall.payouts.unreconciled", this, metrics -> metrics.sum(Unsettled::all))
                .description("Outcomes without their payout: those that wait, and dead letters not redriven")
                .register(registry);
        Gauge.builder("guildhall.payouts.unreconciled.age", this, PayoutMetrics::age)
                .description("Time since the oldest of them was appended")
                .baseUnit("seconds")
                .register(registry);
        CAUSES.forEach(this::setAsideBy);
    }

    void issued(PayoutIssued payout) {
        String pool = Objects.requireNonNullElse(payout.getPoolId(), "none");
        Tags tags = Tags.of("kind", payout.getKind().name(), "pool", pool, "currency", payout.getCurrency());
        registry.counter("guildhall.payouts.issued", tags).increment();
        registry.counter("guildhall.payouts.amount", tags)
                .increment(payout.getAmount().doubleValue());
    }

    /** Work came to so much for so long. The sketch of each pool is bounded: a histogram of two digits, by the day. */
    void worked(Terms terms, double pay, long seconds) {
        if (seconds > 0) {
            DistributionSummary.builder("guildhall.pay.hourly")
                    .description("Effective pay per hour of a task, rejected ones included")
                    .tag("pool", terms.poolId())
                    .tag("currency", terms.pay().getCurrencyUnit().getCode())
                    .publishPercentiles(0.5)
                    .percentilePrecision(2)
                    .distributionStatisticExpiry(HOURLY_PAY_WINDOW)
                    .distributionStatisticBufferLength(HOURLY_PAY_STEPS)
                    .register(registry)
                    .record(pay * SECONDS_PER_HOUR / seconds);
        }
    }

    /** An alarm: somebody's pay waits for an operator. */
    void setAside(ReasonCode cause) {
        setAsideBy(cause).increment();
    }

    private Counter setAsideBy(ReasonCode cause) {
        return registry.counter("guildhall.payouts.set.aside", "cause", cause.name());
    }

    void observe(PayoutBinding task, Payouts state) {
        tasks.put(
                task,
                new Unsettled(
                        state.waiting(),
                        state.unsettled(),
                        state.oldestUnsettled().orElse(Instant.MAX)));
    }

    private double sum(ToIntFunction<Unsettled> count) {
        return all().stream().mapToInt(count).sum();
    }

    private double age() {
        Instant now = Instant.ofEpochMilli(registry.config().clock().wallTime());
        Instant oldest =
                all().stream().map(Unsettled::oldest).min(Instant::compareTo).orElse(now);
        return oldest.isAfter(now) ? 0 : Duration.between(oldest, now).toMillis() / 1e3;
    }

    private List<Unsettled> all() {
        synchronized (tasks) {
            return List.copyOf(tasks.values());
        }
    }
}
