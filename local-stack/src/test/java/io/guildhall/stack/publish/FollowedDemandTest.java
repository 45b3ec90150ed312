package io.guildhall.stack.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.Reason;
import io.guildhall.refusals.InputRefused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowedDemandTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final FollowedDemand demand = new FollowedDemand(2);

    @Test
    void it_is_completed_when_its_last_update_and_all_results_are_there() {
        demand.on(update(DemandStatus.ACCEPTED, false));
        assertThat(demand.hasEnded()).isFalse();

        demand.on(update(DemandStatus.COMPLETED, true));
        demand.onResult("u1");
        assertThat(demand.hasEnded()).isTrue();
        assertThat(demand.hasResults()).isFalse();

        demand.onResult("u2");
        assertThat(demand.hasResults()).isTrue();
        assertThat(demand.problem()).isEmpty();
    }

    @Test
    void a_result_that_is_read_twice_counts_once() {
        assertThat(demand.onResult("u1")).isTrue();
        assertThat(demand.onResult("u1")).isFalse();
    }

    @Test
    void units_that_were_left_out_get_no_result() {
        Reason leftOut = new Reason("CONTENT_MISSING", "content", "u2", "has no content");
        demand.on(DemandUpdated.newBuilder(update(DemandStatus.COMPLETED, true))
                .setReasons(List.of(leftOut))
                .build());
        demand.onResult("u1");

        assertThat(demand.hasResults()).isTrue();
    }

    @Test
    void a_rejection_says_why() {
        Reason reason = new Reason("BUDGET_TOO_SMALL", "budget", null, "needs 4.00 EUR");
        demand.on(DemandUpdated.newBuilder(update(DemandStatus.REJECTED, true))
                .setReasons(List.of(reason))
                .build());

        assertThat(demand.hasEnded()).isTrue();
        assertThat(demand.hasResults()).isTrue();
        assertThat(demand.problem()).hasValue("REJECTED: BUDGET_TOO_SMALL, needs 4.00 EUR");
    }

    @Test
    void a_refusal_ends_it_even_if_another_demand_stands_under_its_id() {
        demand.on(update(DemandStatus.ACCEPTED, false));
        demand.on(
                new InputRefused("demand.requests.v1", 0, 1L, "d", "d", "ID_REUSED", null, "stands for another", NOW));

        assertThat(demand.hasEnded()).isTrue();
        assertThat(demand.problem()).hasValue("refused: ID_REUSED, stands for another");
    }

    @Test
    void silence_and_work_in_progress_are_problems_too() {
        assertThat(demand.problem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("no answer"));

        demand.on(update(DemandStatus.ACCEPTED, false));

        assertThat(demand.problem()).hasValue("not done yet: 1 of 2 tasks accepted");
    }

    private static DemandUpdated update(DemandStatus status, boolean last) {
        return DemandUpdated.newBuilder()
                .setDemandId("d")
                .setClientId("c")
                .setStatus(status)
                .setTasksTotal(2)
                .setTasksAccepted(1)
                .setFinal$(last)
                .setAt(NOW)
                .build();
    }
}
