package io.guildhall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On one stack: what fails is back before the next test. */
class FaultsIT {

    private static final int UNITS = 150;
    private static final int TASKS = 800;
    private static final long SEED = 7;
    private static final Duration STEADY = Duration.ofSeconds(4);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration REGISTRY_OUTAGE = Duration.ofMinutes(1);

    @TempDir
    private static Path folder = Path.of("");

    private static RunningStack stack;

    @BeforeAll
    static void start() {
        stack = RunningStack.startIn(folder);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void killed_services_lose_and_double_nothing() {
        Played.through(stack.cluster(), UNITS, workforce -> {
            for (ServerProcess service : stack.stack().services()) {
                killAmidWork(service, workforce::sent);
                service.start();
            }
            stack.stack().services().forEach(service -> service.awaitReady(LIMIT));
        });
        assertThat(deadLetters()).isZero();
    }

    @Test
    void a_registry_that_is_down_for_a_minute_is_not_missed() {
        try (BusyMarkets markets = new BusyMarkets(
                stack.cluster(), "registry", BusyMarkets.EIGHT, TASKS, SEED, BusyMarkets.punctual(STEADY))) {
            ServerProcess registry = stack.stack().registry();
            markets.open();
            killAmidWork(registry, markets::answers);
            awaitMoreAnswers(markets::answers, 40);
            passes(REGISTRY_OUTAGE);
            registry.start();
            registry.awaitReady(LIMIT);
            markets.awaitEnd(LIMIT);
        }
        Reconciled.allOf(stack.cluster());
        assertThat(deadLetters()).isZero();
    }

    private static void killAmidWork(ServerProcess server, LongSupplier answers) {
        awaitMoreAnswers(answers, 40);
        server.kill();
    }

    private static void awaitMoreAnswers(LongSupplier answers, int count) {
        long before = answers.getAsLong();
        await().atMost(LIMIT).until(() -> answers.getAsLong() >= before + count);
    }

    private static void passes(Duration time) {
        await().pollDelay(time).atMost(time.multipliedBy(2)).until(() -> true);
    }

    private static long deadLetters() {
        try (Consumer<byte[], byte[]> consumer = stack.cluster().consumer()) {
            List<TopicPartition> partitions = Stream.of(
                            Topics.TASK_SERVICE_DLT, Topics.EXPERTISE_ROUTER_DLT, Topics.PAYOUT_SERVICE_DLT)
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
