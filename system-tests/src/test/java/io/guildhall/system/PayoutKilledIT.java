package io.guildhall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.RecordStream;
import io.guildhall.stack.cluster.RecordStream.Received;
import io.guildhall.stack.cluster.RecordStream.Start;
import io.guildhall.task.WorkAccepted;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed again and again, payout-service pays everything once. In full: {@code -Dtasks=20000 -Dkills=20}. */
class PayoutKilledIT {

    private static final int TASKS = Integer.getInteger("tasks", 400);
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration STEADY = Duration.ofSeconds(8);
    private static final Duration POLL = Duration.ofMillis(20);

    @TempDir
    private Path folder;

    @Test
    void no_reader_of_committed_records_sees_a_payout_twice() {
        try (RunningStack stack = RunningStack.startIn(folder);
                RecordStream stream = new RecordStream(stack.cluster(), Map.of(Topics.PAYOUTS, Start.BEGINNING))) {
            List<PayoutIssued> seen = new ArrayList<>();
            play(stack, () -> {
                stream.poll(POLL).forEach(record -> seen.add((PayoutIssued) record.value()));
                return seen.size();
            });

            assertThat(seen).extracting(PayoutIssued::getPayoutId).doesNotHaveDuplicates();
            assertThat(seen).extracting(PayoutIssued::getKind).containsOnly(PayoutKind.TASK);
            assertThat(seen)
                    .extracting(PayoutIssued::getAssignmentId)
                    .containsExactlyInAnyOrderElementsOf(accepted(stack.cluster()));
            assertThat(totals(upserted(seen))).isEqualTo(totals(seen));
            Reconciled.allOf(stack.cluster());
        }
    }

    private static void play(RunningStack stack, LongSupplier paid) {
        try (BusyMarkets markets = new BusyMarkets(
                stack.cluster(), "paid", BusyMarkets.EIGHT, TASKS, SEED, BusyMarkets.punctual(STEADY))) {
            long begun = System.nanoTime();
            markets.open();
            int kills = new RandomKills(SEED, List.of(stack.service(Topics.PAYOUT_SERVICE)))
                    .during(paid, markets.tasks(), KILLS);
            markets.awaitEnd(LIMIT);
            await().atMost(LIMIT).pollInSameThread().until(() -> paid.getAsLong() >= markets.tasks());
            System.out.println(markets.tasks() + " payouts, " + kills + " kills, in "
                    + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
        }
    }

    /** As a sink keeps them that writes each payout under its id. */
    private static Collection<PayoutIssued> upserted(List<PayoutIssued> payouts) {
        Map<String, PayoutIssued> table = new HashMap<>();
        payouts.forEach(payout -> table.put(payout.getPayoutId(), payout));
        return table.values();
    }

    private static Map<String, BigDecimal> totals(Collection<PayoutIssued> payouts) {
        return payouts.stream()
                .collect(Collectors.toMap(PayoutIssued::getCurrency, PayoutIssued::getAmount, BigDecimal::add));
    }

    /** The assignments whose work was accepted, each as often as it was. */
    private static List<String> accepted(Cluster cluster) {
        return CommittedLog.of(cluster, Topics.TASK_OUTCOMES).stream()
                .map(Received::value)
                .filter(WorkAccepted.class::isInstance)
                .map(outcome -> ((WorkAccepted) outcome).getAssignmentId())
                .toList();
    }
}
