package io.guildhall.system;

import static org.awaitility.Awaitility.await;

import io.guildhall.demand.DemandRequested;
import io.guildhall.routing.TaskRouted;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.RecordSender;
import io.guildhall.stack.cluster.RecordStream;
import io.guildhall.stack.cluster.RecordStream.Received;
import io.guildhall.stack.cluster.RecordStream.Start;
import io.guildhall.stack.process.ServiceProcess;
import io.guildhall.stack.sample.OperatorSample;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.PresenceStatus;
import io.guildhall.workforce.Qualification;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkerPresence;
import io.guildhall.workforce.WorkerProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the markets of a router that is killed wait for the other one, with much work waiting in them: without a
 * standby and with one, in one run. Not one of the tests that always run; {@code docs/routing.md} has the command and the
 * figures.
 */
class FailoverSpeed {

    private static final int TASKS = Integer.getInteger("tasks", 200_000);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(50);

    /** How long Kafka waits for a member of the group before others take over: {@code session.timeout.ms}. */
    private static final Duration MISSED_AFTER = Duration.ofSeconds(10);

    /** The standby is to have caught up. */
    private static final Duration REST = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @Test
    void tells_how_long_markets_wait_for_the_other_router() {
        Duration cold = failover("cold", 0);
        Duration warm = failover("warm", 1);
        System.out.printf(
                Locale.ROOT,
                "%,d tasks wait; from the kill to the first assignment: without a standby %.1f s, with one %.1f s;"
                        + " less the %d s before the dead one is missed: %.1f s and %.1f s, ratio %.1f%n",
                TASKS,
                cold.toMillis() / 1e3,
                warm.toMillis() / 1e3,
                MISSED_AFTER.toSeconds(),
                cold.minus(MISSED_AFTER).toMillis() / 1e3,
                warm.minus(MISSED_AFTER).toMillis() / 1e3,
                (double) cold.minus(MISSED_AFTER).toMillis()
                        / warm.minus(MISSED_AFTER).toMillis());
    }

    private Duration failover(String name, int standbys) {
        Map<String, String> settings =
                Map.of("spring.kafka.streams.properties.num.standby.replicas", Integer.toString(standbys));
        try (RunningStack stack =
                        RunningStack.startIn(folder.resolve(name), Map.of(Topics.EXPERTISE_ROUTER, settings));
                RecordSender sender = new RecordSender(stack.cluster())) {
            stack.another(Topics.EXPERTISE_ROUTER, settings);
            fill(stack, sender);
            await().pollDelay(REST).atMost(LIMIT).until(() -> true);
            try (RecordStream assignments = new RecordStream(stack.cluster(), Map.of(Topics.ASSIGNMENTS, Start.NOW))) {
                ServiceProcess victim = stack.service(Topics.EXPERTISE_ROUTER);
                Instant killed = Instant.now();
                victim.kill();
                BusyMarkets.EIGHT.forEach(market -> Sent.to(sender, Topics.PRESENCE, List.of(ready(market))));
                return Duration.between(killed, lastMarketServed(assignments));
            }
        }
    }

    /** Work for all markets, and in each one person who could take it, but is not there yet. */
    private static void fill(RunningStack stack, RecordSender sender) {
        OperatorSample.send(sender);
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger routed = new AtomicInteger();
        try (RecordStream decisions = new RecordStream(stack.cluster(), Map.of(Topics.ROUTING_DECISIONS, Start.NOW))) {
            for (String market : BusyMarkets.EIGHT) {
                Sent.to(sender, Topics.WORKERS, List.of(person(market)));
                List<DemandRequested> demands = MarketDemand.of(market, market, TASKS / BusyMarkets.EIGHT.size());
                Sent.to(sender, Topics.DEMAND_REQUESTS, demands);
                asked.addAndGet(demands.stream().mapToInt(MarketDemand::tasks).sum());
            }
            await().atMost(LIMIT).pollInSameThread().until(() -> {
                decisions.poll(POLL).forEach(record -> {
                    if (record.value() instanceof TaskRouted tasks) {
                        routed.addAndGet(tasks.getTaskIds().size());
                    }
                });
                return routed.get() >= asked.get();
            });
        }
    }

    /** When the last of the markets got its first assignment. */
    private static Instant lastMarketServed(RecordStream assignments) {
        Map<String, Instant> served = new TreeMap<>();
        await().atMost(LIMIT).pollInSameThread().until(() -> {
            for (Received record : assignments.poll(POLL)) {
                if (record.value() instanceof TaskAssigned assigned) {
                    served.putIfAbsent(assigned.getMarketId(), record.appendedAt());
                }
            }
            return served.size() == BusyMarkets.EIGHT.size();
        });
        return served.values().stream().max(Instant::compareTo).orElseThrow();
    }

    private static WorkerProfile person(String market) {
        return WorkerProfile.newBuilder()
                .setWorkerId("somebody-in-" + market)
                .setMarketId(market)
                .setEngagement(Engagement.GIG)
                .setQualifications(List.of(new Qualification("generalist", 1, null)))
                .setLanguages(List.of("en"))
                .setCountry("US")
                .setCurrency("USD")
                .build();
    }

    private static WorkerPresence ready(String market) {
        return WorkerPresence.newBuilder()
                .setWorkerId("somebody-in-" + market)
                .setMarketId(market)
                .setStatus(PresenceStatus.READY)
                .setSlots(1)
                .build();
    }
}
