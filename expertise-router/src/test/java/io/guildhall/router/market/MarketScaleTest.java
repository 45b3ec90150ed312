package io.guildhall.router.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.Tables;
import io.guildhall.support.state.StoreTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * One market with as many waiting tasks as {@code -Dscale.waiting} says, and a tenth as many workers, each with a lease:
 * what it weighs, how long it takes to set up again, what an assignment costs beside one where a thousand wait, and how
 * exactly leases lapse. The rows are in RocksDB, as in the service. Not part of the build; {@code docs/routing.md} has
 * the command and the figures.
 */
@EnabledIfSystemProperty(named = "scale.waiting", matches = "\\d+")
class MarketScaleTest {

    private static final int WAITING = Integer.getInteger("scale.waiting", 0);
    private static final int WORKERS = WAITING / 10;
    private static final int FEW = 1_000;
    private static final int MEASURED = WORKERS / 5;

    private final List<KeyValueStore<Bytes, byte[]>> stores = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        stores.forEach(KeyValueStore::close);
    }

    @Test
    void a_full_market() {
        List<Long> few = exchanges(FEW, new ScaledMarket(tables("small"), WORKERS, FEW));
        long begun = ScaledMarket.cpu();
        ScaledMarket market = new ScaledMarket(tables("full"), WORKERS, WAITING);
        report("filling it, with its first assignments", "%.1f s", seconds(begun));
        report("heap of the market", "%d MiB", heap() >> 20);
        begun = ScaledMarket.cpu();
        market.restart();
        report("set up again from its rows", "%.1f s", seconds(begun));
        begun = ScaledMarket.cpu();
        market.look();
        report("its first look at who may have what", "%.2f s", seconds(begun));
        List<Long> many = exchanges(WAITING, market);
        report("that beside where " + FEW + " wait, mean", "%.2f", mean(many) / mean(few));
        lapses(market.expire());
    }

    /** They are made twice, so that none is measured before the compiler has done its work. */
    private static List<Long> exchanges(int waiting, ScaledMarket market) {
        market.exchange(MEASURED);
        List<Long> nanos = market.exchange(MEASURED);
        String what = "delivery and next assignment while " + waiting + " wait, ";
        report(what + "mean", "%.0f µs", mean(nanos) / 1e3);
        report(what + "median", "%.0f µs", nanos.get(nanos.size() / 2) / 1e3);
        report(what + "99th percentile", "%.0f µs", nanos.get(nanos.size() * 99 / 100) / 1e3);
        report(what + "largest", "%.1f ms", nanos.getLast() / 1e6);
        return nanos;
    }

    private static void lapses(List<Long> late) {
        assertThat(late).hasSizeGreaterThanOrEqualTo(WORKERS);
        report("leases lapsed", "%d", late.size());
        report("after their time, median", "%d ms", late.get(late.size() / 2));
        report("latest", "%d ms", late.getLast());
    }

    private Tables tables(String name) {
        KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>(
                new Properties(),
                new TaskId(0, stores.size()),
                folder.resolve(name).toFile());
        store.init(context.getStateStoreContext(), store);
        stores.add(store);
        return new StoreTables(store);
    }

    private static double mean(List<Long> nanos) {
        return nanos.stream().mapToLong(Long::longValue).average().orElseThrow();
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double seconds(long begun) {
        return (ScaledMarket.cpu() - begun) / 1e9;
    }

    private static void report(String what, String format, Object figure) {
        System.out.printf("SCALE %s: " + format + "%n", what, figure);
    }
}
