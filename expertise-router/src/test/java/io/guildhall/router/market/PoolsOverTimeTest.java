package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.lawyer;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.need;
import static io.guildhall.router.market.Given.pool;
import static io.guildhall.router.market.Given.rate;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketEvent.ReleaseReason;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.TasksMoved;
import io.guildhall.router.pool.Pool.Status;
import io.guildhall.router.queue.Need;
import io.guildhall.router.worker.Qualification;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolsOverTimeTest {

    private static final Need MEDICINE = need("d1", "medicine", 2, "en", "20", 5, null);

    private final Scenario scenario = new Scenario().given(marketplace());

    @Test
    void tasks_without_a_pool_wait_until_there_is_one() {
        scenario.given(tasks(MEDICINE, "u1", 1), rate("medicine/*/EUR", 1, START, "15"));
        scenario.given(worker("ann", new Qualification("medicine", 3, null)));
        scenario.given(ready("ann", 1, START));

        List<MarketEvent> events = scenario.when(pool("medicine", "medicine", 2, Status.ACTIVE, null));

        assertThat(Happened.only(events, TasksMoved.class).poolId()).isEqualTo("medicine");
        assertThat(Happened.assignments(events)).containsExactly("ann=d1/u1/1/1");
    }

    @Test
    void a_draining_pool_finishes_what_it_has_and_takes_nothing_more() {
        scenario.given(tasks("d1", "u1", 1), pool("general", "generalist", 1, Status.DRAINING, null));
        scenario.given(tasks("d1", "u2", 1), worker("ann", generalist()));

        assertThat(Happened.assignments(scenario.when(ready("ann", 5, START)))).containsExactly("ann=d1/u1/1/1");
        assertThat(Happened.assignments(scenario.when(pool("general", "generalist", 1, Status.ACTIVE, null))))
                .containsExactly("ann=d1/u2/1/1");
    }

    @Test
    void a_retired_pool_hands_its_tasks_to_its_successor_in_slices() {
        int units = Upkeep.SLICE + 5;
        for (int unit = 0; unit < units; unit++) {
            scenario.given(tasks("d1", "u" + unit, 1));
        }
        scenario.given(pool("heirs", "generalist", 1, Status.ACTIVE, null));

        List<MarketEvent> events = scenario.when(pool("general", "generalist", 1, Status.RETIRED, "heirs"));

        assertThat(Happened.all(events, TasksMoved.class).stream()
                        .map(moved -> moved.taskIds().size()))
                .containsExactly(Upkeep.SLICE, 5);
        assertThat(scenario.market().queue.lanes().waiting("heirs")).isEqualTo(units);
    }

    @Test
    void a_retired_pool_without_an_active_successor_gives_its_tasks_back() {
        scenario.given(tasks("d1", "u1", 2));

        List<MarketEvent> events = scenario.when(pool("general", "generalist", 1, Status.RETIRED, "law-gone"));

        assertThat(Happened.all(events, TaskReleased.class))
                .extracting(TaskReleased::taskId, TaskReleased::reason)
                .containsExactly(
                        tuple("d1/u1/1", ReleaseReason.POOL_RETIRED), tuple("d1/u1/2", ReleaseReason.POOL_RETIRED));
    }

    @Test
    void a_task_that_comes_back_to_a_retired_pool_is_given_back_too() {
        scenario.given(worker("ann", generalist()), ready("ann", 1, START), tasks("d1", "u1", 1));
        scenario.given(pool("general", "generalist", 1, Status.RETIRED, null));

        List<MarketEvent> events =
                scenario.when(Given.answer("d1/u1/1/1", "ann", Disposition.DECLINED_ONCE, START, START));

        assertThat(Happened.only(events, TaskReleased.class).reason()).isEqualTo(ReleaseReason.POOL_RETIRED);
    }

    @Test
    void a_pool_that_asks_for_less_opens_to_more_people() {
        scenario.given(
                worker("ann", lawyer(2)),
                ready("ann", 1, START),
                tasks(need("d1", "law", 1, "en", "20", 5, null), "u1", 1));
        assertThat(scenario.market().leases.leased("law")).isZero();

        assertThat(Happened.leases(scenario.when(pool("law", "law", 2, Status.ACTIVE, null))))
                .hasSize(1);
    }
}
