package io.guildhall.schemas.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final AtomicInteger seconds = new AtomicInteger();
    private final InstantSource clock = () -> START.plusSeconds(seconds.get());
    private final AtomicInteger attempts = new AtomicInteger();

    private Patience patience(int timeoutSeconds) {
        Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return new Patience(clock, Duration.ofSeconds(timeoutSeconds), Duration.ofMillis(1), progress);
    }

    @Test
    void waits_for_a_server_and_says_why() {
        String result = patience(60).await("Kafka", () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new KafkaException("cannot connect", new TimeoutException("no node available"));
            }
            return "up";
        });
        assertThat(result).isEqualTo("up");
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line).startsWith("waiting  Kafka").endsWith("no node available"));
    }

    @Test
    void gives_up_with_the_last_failure_when_time_is_up() {
        assertThatThrownBy(() -> patience(5).await("Kafka", () -> {
                    seconds.addAndGet(2);
                    throw new TimeoutException("attempt " + attempts.incrementAndGet());
                }))
                .isInstanceOf(TimeoutException.class)
                .hasMessage("attempt 3");
    }

    @Test
    void does_not_repeat_what_no_waiting_mends() {
        assertThatThrownBy(() -> patience(60).await("Kafka", () -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("a fault of ours");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(attempts).hasValue(1);
    }
}
