package io.guildhall.router.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.basis.Position;
import io.guildhall.router.client.Client;
import io.guildhall.router.lease.EndReason;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketCommand.Submit;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.worker.Qualification;
import io.guildhall.support.core.Tick;
import io.guildhall.support.state.StoreTables;
import io.guildhall.support.work.Engagement;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * One market with as many waiting tasks as {@code -Dscale.waiting} says, and a tenth as many workers, each with a lease:
 * what it weighs, how long it takes to set up again, what an assignment costs, and how exactly leases lapse. Times are of
 * one processor. The rows are in RocksDB, as in the service. Not part of the build; {@code docs/routing.md} has the command and the figures.
 */
@EnabledIfSystemProperty(named = "scale.waiting", matches = "\\d+")
class MarketScaleTest {

    private static final int WAITING = Integer.getInteger("scale.waiting", 0);
    private static final int WORKERS = WAITING / 10;
    private static final int MEASURED = 20_000;
    private static final int LEASE_SECONDS = 600;
    private static final Instant START = Given.START;
    private static final List<String> DOMAINS = List.of("generalist", "law", "medicine", "finance", "science");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "ja");

    private final MarketDecider decider = new MarketDecider(MarketSettings.DEFAULT, answer -> null);
    private final Deque<Lease> leased = new ArrayDeque<>();

    @TempDir
    private Path folder;

    private KeyValueStore<Bytes, byte[]> store;
    private Market market;

    @BeforeEach
    void open() {
        store = Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore("scale"), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        MockProcessorContext<Void, Void> context =
                new MockProcessorContext<>(new Properties(), new TaskId(0, 0), folder.toFile());
        store.init(context.getStateStoreContext(), store);
        market = new Market(new StoreTables(store), MarketSettings.DEFAULT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFullMarket() {
        settings();
        people();
        work();
        assertThat(leased).hasSize(WORKERS);
        report("heap of the market", "%d MiB", heap() >> 20);
        rebuild();
        exchange();
        expire();
    }

    private void settings() {
        tell(Given.client("acme", Client.Status.ACTIVE), START);
        for (String domain : DOMAINS) {
            tell(
                    new MarketCommand.SetPool(new Pool(
                            domain,
                            domain,
                            1,
                            Pool.Status.ACTIVE,
                            null,
                            LEASE_SECONDS,
                            null,
                            true,
                            new Position(0, 1))),
                    START);
            tell(Given.rate(domain + "/*/EUR", 1, START.minusSeconds(60), "1"), START);
        }
    }

    private void people() {
        for (int i = 0; i < WORKERS; i++) {
            String language = LANGUAGES.get(i % LANGUAGES.size());
            Qualification held =
                    new Qualification(DOMAINS.get((i / LANGUAGES.size()) % DOMAINS.size()), 1 + i % 3, null);
            tell(Given.worker("w" + i, Engagement.GIG, List.of(language), List.of(), held), START);
            tell(Given.ready("w" + i, 1, START.plusSeconds(LEASE_SECONDS)), START);
        }
    }

    /** Units of three judgements, of as many kinds as there are domains, languages, levels and priorities. */
    private void work() {
        long begun = cpu();
        int units = (WAITING + WORKERS) / 3 + 1;
        for (int unit = 0; unit < units; unit++) {
            int kind = unit % 1_000;
            String demandId = "demand-" + unit / 1_000 + "-" + kind % 200;
            MarketCommand.QueueTasks queue = Given.tasks(
                    Given.need(
                            demandId,
                            DOMAINS.get(kind % DOMAINS.size()),
                            1,
                            LANGUAGES.get(kind / DOMAINS.size() % LANGUAGES.size()),
                            "2",
                            kind % 10,
                            null),
                    "unit-" + unit,
                    3,
                    START);
            tell(queue, START);
        }
        report("filling it, with its first assignments", "%.1f s", seconds(begun));
    }

    private void rebuild() {
        long begun = cpu();
        market = new Market(new StoreTables(store), MarketSettings.DEFAULT);
        report("set up again from its rows", "%.1f s", seconds(begun));
        begun = cpu();
        assertThat(decider.proceed(market, new Tick(START, false))).isEmpty();
        report("its first look at who may have what", "%.2f s", seconds(begun));
    }

    /** Each answer frees a worker, who has another task of the backlog. */
    private void exchange() {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            Lease lease = leased.removeFirst();
            Submit answer = Given.answer(
                    lease.assignmentId(), lease.workerId(), Disposition.SUBMITTED, START.plusSeconds(1), START);
            long begun = cpu();
            tell(answer, START.plusSeconds(1));
            nanos.add(cpu() - begun);
        }
        Collections.sort(nanos);
        report("delivery and next assignment, median", "%.0f µs", nanos.get(MEASURED / 2) / 1e3);
        report("99th percentile", "%.0f µs", nanos.get(MEASURED * 99 / 100) / 1e3);
        report("largest", "%.1f ms", nanos.getLast() / 1e6);
    }

    /** Ticks twice a second of virtual time, each with what a tick may take of real time, as the service has it. */
    private void expire() {
        List<Long> late = new ArrayList<>();
        Instant end = START.plusSeconds(LEASE_SECONDS + 30);
        for (Instant now = START.plusSeconds(LEASE_SECONDS - 5); now.isBefore(end); now = now.plusMillis(500)) {
            long begun = cpu();
            Tick tick = new Tick(now, true);
            List<MarketEvent> events = step(tick);
            while (!events.isEmpty() && cpu() - begun < 100_000_000) {
                long elapsed = (cpu() - begun) / 1_000_000;
                for (MarketEvent event : events) {
                    if (event instanceof LeaseEnded ended && ended.reason() == EndReason.LAPSED) {
                        late.add(Duration.between(ended.endedAt(), now).toMillis() + elapsed);
                    }
                }
                events = step(tick);
            }
        }
        Collections.sort(late);
        report("leases lapsed", "%d", late.size());
        report("after their time, median", "%d ms", late.get(late.size() / 2));
        report("latest", "%d ms", late.getLast());
    }

    private void tell(MarketCommand command, Instant now) {
        happen(decider.decide(market, command));
        Tick tick = new Tick(now, false);
        for (int steps = 0; steps < 64; steps++) {
            if (step(tick).isEmpty()) {
                break;
            }
        }
    }

    private List<MarketEvent> step(Tick tick) {
        return happen(decider.proceed(market, tick));
    }

    private List<MarketEvent> happen(List<MarketEvent> events) {
        for (MarketEvent event : events) {
            decider.evolve(market, event);
            if (event instanceof TaskAssigned assigned) {
                leased.add(assigned.lease());
            }
        }
        return events;
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Processor time of this thread in nanoseconds: what else the machine does is not measured. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long begun) {
        return (cpu() - begun) / 1e9;
    }

    private static void report(String what, String format, Object figure) {
        System.out.printf("SCALE %s: " + format + "%n", what, figure);
    }
}
