package io.guildhall.stack.demo;

import static io.guildhall.stack.demo.LogRecords.updated;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandStatus;
import org.junit.jupiter.api.Test;

class EndingTest {

    private final DemandRow row = new DemandRow();

    @Test
    void a_demand_ends_as_stated_when_its_last_update_says_so() {
        row.on(updated(DemandStatus.COMPLETED, 2, 2, true));
        row.onAccepted();
        assertThat(Ending.completed(2).isReached(row)).isFalse();

        row.onAccepted();

        assertThat(Ending.completed(2).isReached(row)).isTrue();
        assertThat(Ending.completed(2).mismatch(row)).isEmpty();
    }

    @Test
    void each_difference_is_told() {
        assertThat(Ending.completed(2).mismatch(row))
                .hasValue("is unanswered, not final, 0 of 0 accepted instead of COMPLETED");
        row.on(updated(DemandStatus.ACCEPTED, 2, 1, false));
        assertThat(Ending.completed(2).mismatch(row))
                .hasValue("is ACCEPTED, not final, 0 of 2 accepted instead of COMPLETED");
        row.on(updated(DemandStatus.COMPLETED, 4, 4, true));
        assertThat(Ending.completed(2).mismatch(row)).hasValue("has 4 tasks instead of 2");
        row.on(updated(DemandStatus.COMPLETED, 2, 1, true));
        assertThat(Ending.completed(2).mismatch(row)).hasValue("has 1 accepted instead of 2 to 2");
    }

    @Test
    void a_refusal_is_waited_for_when_stated_and_a_fault_when_not() {
        Ending refused = Ending.completed(0).butRefused("ID_REUSED");
        row.on(updated(DemandStatus.COMPLETED, 0, 0, true));
        assertThat(refused.isReached(row)).isFalse();
        assertThat(refused.mismatch(row)).hasValue("had the refusals [] instead of [ID_REUSED]");

        row.onRefusal("ID_REUSED");

        assertThat(refused.isReached(row)).isTrue();
        assertThat(refused.mismatch(row)).isEmpty();
        assertThat(Ending.completed(0).mismatch(row)).hasValue("had the refusals [ID_REUSED] instead of []");
    }
}
