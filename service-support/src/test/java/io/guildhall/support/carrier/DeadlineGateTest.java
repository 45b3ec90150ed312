package io.guildhall.support.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineGateTest {

    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    private final DeadlineGate gate =
            new DeadlineGate(new DeadlineSettings(Duration.ofSeconds(30), Duration.ofSeconds(5)), START);

    @Test
    void is_shut_after_a_start_and_then_opens() {
        assertThat(openAfterLooking(29)).isFalse();
        assertThat(openAfterLooking(30)).isTrue();
    }

    @Test
    void shuts_while_what_is_read_is_old() {
        openAfterLooking(40);
        gate.read(at(20), at(40));
        assertThat(gate.open(at(44))).isFalse();

        gate.read(at(43), at(44));
        assertThat(gate.open(at(46))).isTrue();
    }

    @Test
    void starts_anew_when_it_was_not_asked_for_long() {
        openAfterLooking(40);
        assertThat(gate.open(at(50))).isFalse();
        for (int second = 51; second < 80; second++) {
            assertThat(gate.open(at(second))).isFalse();
        }
        assertThat(gate.open(at(80))).isTrue();
    }

    private boolean openAfterLooking(int seconds) {
        boolean open = false;
        for (int second = 0; second <= seconds; second++) {
            open = gate.open(at(second));
        }
        return open;
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
