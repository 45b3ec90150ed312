package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.answer;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.withdrawal;
import static io.guildhall.router.market.Given.work;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.market.MarketCommand.CloseDemand;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketEvent.DemandForgotten;
import io.guildhall.router.market.MarketEvent.ReleaseReason;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.TaskReturned;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    private static final String TASK = "d1/u1/1";

    private final Scenario scenario = new Scenario().given(marketplace()).given(tasks("d1", "u1", 1));

    @Test
    void a_waiting_task_is_released_at_once() {
        TaskReleased released = Happened.only(scenario.when(withdrawal(TASK)), TaskReleased.class);

        assertThat(released.taskId()).isEqualTo(TASK);
        assertThat(released.clientId()).isEqualTo("acme");
        assertThat(released.reason()).isEqualTo(ReleaseReason.WITHDRAWN);
        assertThat(scenario.when(withdrawal(TASK))).as("answered once").isEmpty();
        scenario.given(worker("ann", generalist()));
        assertThat(Happened.leases(scenario.when(ready("ann", 1, START)))).isEmpty();
    }

    @Test
    void a_leased_task_is_answered_by_its_delivery() {
        leaseToAnn();
        assertThat(Happened.all(scenario.when(withdrawal(TASK)), TaskReleased.class))
                .isEmpty();

        List<MarketEvent> events = scenario.when(work("d1/u1/1/1", "ann", START));

        assertThat(Happened.only(events, WorkDelivered.class).overdue()).isFalse();
        assertThat(Happened.all(events, TaskReleased.class)).isEmpty();
        assertThat(scenario.when(withdrawal(TASK))).isEmpty();
    }

    @Test
    void a_leased_task_that_is_declined_is_released_instead_of_requeued() {
        leaseToAnn();
        scenario.given(withdrawal(TASK), withdrawal(TASK));

        List<MarketEvent> events = scenario.when(answer("d1/u1/1/1", "ann", Disposition.DECLINED_ONCE, START, START));

        assertThat(Happened.all(events, TaskReleased.class)).hasSize(1);
        assertThat(Happened.all(events, TaskReturned.class)).isEmpty();
    }

    @Test
    void a_leased_task_that_lapses_is_released_instead_of_requeued() {
        leaseToAnn();
        scenario.given(withdrawal(TASK));

        List<MarketEvent> events = scenario.pass(Duration.ofSeconds(602));

        assertThat(Happened.all(events, TaskReleased.class)).hasSize(1);
        assertThat(Happened.all(events, TaskReturned.class)).isEmpty();
    }

    @Test
    void a_delivered_or_unknown_task_needs_no_further_answer() {
        leaseToAnn();
        scenario.given(work("d1/u1/1/1", "ann", START));

        assertThat(scenario.when(withdrawal(TASK))).isEmpty();
        assertThat(scenario.when(withdrawal("d9/u1/1"))).isEmpty();
    }

    @Test
    void what_is_kept_about_a_closed_demand_goes_in_slices() {
        scenario.given(worker("ann", generalist()), ready("ann", 1, START));
        scenario.given(work("d1/u1/1/1", "ann", START));
        for (int unit = 2; unit <= Upkeep.SLICE + 20; unit++) {
            scenario.given(tasks("d1", "u" + unit, 1), work("d1/u" + unit + "/1/1", "ann", START));
        }
        assertThat(scenario.market().queue.knows("d1")).isTrue();

        List<MarketEvent> events = scenario.when(new CloseDemand("d1"));

        assertThat(Happened.all(events, DemandForgotten.class).stream()
                        .map(forgotten -> forgotten.historyKeys().size()))
                .containsExactly(Upkeep.SLICE, 20, 0);
        assertThat(scenario.market().queue.knows("d1")).isFalse();
        assertThat(scenario.market().history.keysOf("d1", 1)).isEmpty();
    }

    private void leaseToAnn() {
        scenario.given(worker("ann", generalist()), ready("ann", 1, START));
        assertThat(scenario.market().leases.live("d1/u1/1/1")).isNotNull();
    }
}
