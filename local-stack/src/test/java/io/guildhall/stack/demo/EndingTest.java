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
        row.onAccepted("u1", "d/u1/1/1");
        assertThat(Ending.completed(2).isReached(row)).isFalse();

        row.onAccepted("u2", "d/u2/1/1");

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
        assertThat(Ending.completed(2).mismatch(row)).hasValue("has 1 accepted instead of 2");
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

    @Test
    void what_is_to_happen_on_the_way_is_waited_for_and_what_is_not_is_a_fault() {
        Ending appealed = Ending.completed(0).with(Milestone.REJECTED, 1).with(Milestone.APPEAL_LOST, 1);
        row.on(updated(DemandStatus.COMPLETED, 0, 0, true));
        row.on(Milestone.REJECTED);
        assertThat(appealed.isReached(row)).isFalse();
        assertThat(appealed.mismatch(row)).hasValue("had {REJECTED=1} instead of {REJECTED=1, APPEAL_LOST=1}");

        row.on(Milestone.APPEAL_LOST);

        assertThat(appealed.isReached(row)).isTrue();
        assertThat(appealed.mismatch(row)).isEmpty();
        assertThat(appealed.text()).isEqualTo("COMPLETED: rejected 1, appeal lost 1");
        assertThat(Ending.completed(0).mismatch(row)).hasValue("had {REJECTED=1, APPEAL_LOST=1} instead of {}");
    }

    @Test
    void an_update_that_is_older_than_an_outcome_is_not_the_last() {
        row.on(updated(DemandStatus.COMPLETED, 0, 0, true));
        row.onJudged(LogRecords.OPENED.plusSeconds(1));

        assertThat(Ending.completed(0).isReached(row)).isFalse();
    }

    @Test
    void counts_may_be_left_open_within_limits() {
        row.on(updated(DemandStatus.COMPLETED, 5, 5, true));

        assertThat(Ending.completed(new Span(4, 6), new Span(4, 6)).mismatch(row))
                .isEmpty();
        assertThat(Ending.completed(new Span(6, 8), new Span(4, 6)).mismatch(row))
                .hasValue("has 5 tasks instead of 6 to 8");
    }
}
