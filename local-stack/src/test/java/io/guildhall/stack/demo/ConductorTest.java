package io.guildhall.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.schemas.catalogue.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConductorTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Scoreboard board = new Scoreboard((domain, level) -> domain);

    @Test
    void a_cue_comes_once_its_condition_is_met() {
        Cue cue = cue(Duration.ZERO);
        Conductor conductor = new Conductor(List.of(cue));
        assertThat(conductor.due(board, NOW)).isEmpty();
        assertThat(conductor.isDone()).isFalse();

        board.on(LogRecords.accepted("d/u/1/1", "w1"));

        assertThat(conductor.due(board, NOW)).containsExactly(cue);
        assertThat(conductor.due(board, NOW)).isEmpty();
        assertThat(conductor.isDone()).isTrue();
    }

    @Test
    void a_cue_with_a_delay_comes_that_much_later() {
        Cue cue = cue(Duration.ofSeconds(4));
        Conductor conductor = new Conductor(List.of(cue));
        board.on(LogRecords.accepted("d/u/1/1", "w1"));

        assertThat(conductor.due(board, NOW)).isEmpty();
        assertThat(conductor.due(board, NOW.plusMillis(3_999))).isEmpty();
        assertThat(conductor.due(board, NOW.plusSeconds(4))).containsExactly(cue);
    }

    private static Cue cue(Duration after) {
        return new Cue(
                "d was given up",
                board -> board.accepted() > 0,
                after,
                Topics.DEMAND_CANCELLATIONS,
                new DemandCancelled("d", "client", "no longer needed"));
    }
}
