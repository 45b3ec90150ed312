package io.guildhall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.process.ServerProcess;
import io.guildhall.stack.workforce.Workforce;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsIT {

    private static final int UNITS = 250;
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration REGISTRY_OUTAGE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void killed_services_and_a_registry_that_is_down_for_a_minute_lose_and_double_nothing() {
        try (RunningStack stack = RunningStack.startIn(folder)) {
            Played.through(stack.cluster(), UNITS, workforce -> {
                for (ServerProcess service : stack.stack().services()) {
                    killAmidWork(service, workforce);
                    service.start();
                }
                stack.stack().services().forEach(service -> service.awaitReady(LIMIT));
                ServerProcess registry = stack.stack().registry();
                killAmidWork(registry, workforce);
                awaitMoreAnswers(workforce, 40);
                passes(REGISTRY_OUTAGE);
                registry.start();
                registry.awaitReady(LIMIT);
            });
            assertThat(deadLetters(stack)).isZero();
        }
    }

    private static void killAmidWork(ServerProcess server, Workforce workforce) {
        awaitMoreAnswers(workforce, 40);
        server.kill();
    }

    private static void awaitMoreAnswers(Workforce workforce, int count) {
        long before = workforce.sent();
        await().atMost(LIMIT).until(() -> workforce.sent() >= before + count);
    }

    private static void passes(Duration time) {
        await().pollDelay(time).atMost(time.multipliedBy(2)).until(() -> true);
    }

    private static long deadLetters(RunningStack stack) {
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
