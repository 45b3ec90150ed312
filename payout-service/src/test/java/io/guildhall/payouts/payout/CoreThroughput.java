package io.guildhall.payouts.payout;

import static io.guildhall.payouts.payout.Works.MEDICINE;

import io.guildhall.payouts.payout.PayoutCommand.AddRate;
import io.guildhall.payouts.payout.PayoutCommand.Settle;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.core.MapTables;
import io.guildhall.support.core.Tables;
import io.guildhall.support.core.Tick;
import io.guildhall.support.state.StoreTables;
import io.guildhall.support.work.Terms;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.state.Stores;

/**
 * How many payouts the core makes in a second of processor time, on one thread and without Kafka:
 * {@code java -cp … CoreThroughput [payouts]}. Once with its rows in a map, once with their bytes in a store in memory.
 */
public final class CoreThroughput {

    private static final int WORKERS = 500;
    private static final BigDecimal FLOOR = new BigDecimal("12.0000");

    private final PayoutDecider decider = new PayoutDecider();
    private final Payouts state;

    private CoreThroughput(Tables tables) {
        state = new Payouts(tables, Books.SETTINGS);
        happen(decider.decide(
                state, new AddRate(new RateVersion(MEDICINE, 1, Instant.EPOCH, BigDecimal.ONE, FLOOR, Instant.EPOCH))));
    }

    /** Measures and prints. */
    public static void main(String[] args) {
        int payouts = args.length == 0 ? 200_000 : Integer.parseInt(args[0]);
        for (int round = 0; round < 3; round++) {
            System.out.printf("rows in a map:       %,d payouts/s%n", run(new MapTables(), payouts));
            var store = Stores.inMemoryKeyValueStore("rows").get();
            System.out.printf("bytes in a store:    %,d payouts/s%n", run(new StoreTables(store), payouts));
        }
    }

    private static long run(Tables tables, int payouts) {
        CoreThroughput core = new CoreThroughput(tables);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        for (int number = 0; number < payouts; number++) {
            core.pay(number);
        }
        return payouts * 1_000_000_000L / (thread.getCurrentThreadCpuTime() - start);
    }

    private void pay(int number) {
        Terms terms = Works.terms(MEDICINE, 1, "EUR 1.0000", FLOOR);
        AcceptedWork work = Works.work("d1/u" + number + "/1/1", "worker-" + number % WORKERS, terms);
        Instant now = Works.NOW.plusMillis(number);
        happen(decider.decide(state, new Settle(work, Works.origin(number), Works.bytes(1), now)));
        while (happen(decider.proceed(state, new Tick(now, false)))) {}
    }

    private boolean happen(List<PayoutEvent> events) {
        events.forEach(event -> decider.evolve(state, event));
        return !events.isEmpty();
    }
}
