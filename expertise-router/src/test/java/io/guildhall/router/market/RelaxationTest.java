package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.lawyer;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.need;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.relaxing;
import static io.guildhall.router.market.Given.stated;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.client.Client;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.market.MarketEvent.TasksRelaxed;
import io.guildhall.router.queue.Need;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelaxationTest {

    private static final Need DECIDED = need("d1", "law", 3, "en", "20", 5, null);
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final Scenario scenario = new Scenario().given(marketplace());

    @Test
    void a_task_that_waits_goes_a_level_down_and_so_on_and_then_to_the_successor() {
        scenario.given(relaxing("law", "law", 3, 60, "general"), tasks(DECIDED, "u", 1));

        assertThat(scenario.pass(WAIT.minusMillis(1))).noneMatch(TasksRelaxed.class::isInstance);
        assertThat(step(Duration.ofMillis(1))).isEqualTo("law 2");
        assertThat(step(WAIT)).isEqualTo("law 1");
        assertThat(step(WAIT)).isEqualTo("general 1");

        scenario.given(worker("ann", generalist()));
        TaskAssigned assigned = Happened.only(scenario.when(ready("ann", 1, scenario.now())), TaskAssigned.class);
        assertThat(assigned.choice().rule()).isEqualTo("LEAST_SPARE_EXPERTISE,RELAXED_3");
        assertThat(assigned.lease().terms().poolId()).isEqualTo("general");
    }

    @Test
    void whoever_suffices_by_then_has_it() {
        scenario.given(relaxing("law", "law", 3, 60, null), tasks(DECIDED, "u", 1));
        scenario.given(worker("ann", lawyer(2)), ready("ann", 1, START));

        List<MarketEvent> events = scenario.pass(WAIT);

        TaskAssigned assigned = Happened.only(events, TaskAssigned.class);
        assertThat(assigned.matched().level()).isEqualTo(2);
        assertThat(assigned.choice().rule()).isEqualTo("LEAST_SPARE_EXPERTISE,RELAXED_1");
    }

    @Test
    void never_under_the_level_nor_out_of_the_domain_that_the_demand_states() {
        scenario.given(relaxing("law", "law", 2, 60, "general"), tasks(stated("d1", "law", 3), "u", 1));

        assertThat(scenario.pass(WAIT.multipliedBy(5))).noneMatch(TasksRelaxed.class::isInstance);
    }

    @Test
    void down_to_the_stated_level_where_the_pool_demands_more() {
        scenario.given(relaxing("law", "law", 4, 60, "general"), tasks(stated("d1", "law", 3), "u", 1));

        assertThat(step(WAIT)).isEqualTo("law 3");
        assertThat(scenario.pass(WAIT.multipliedBy(5))).noneMatch(TasksRelaxed.class::isInstance);
    }

    @Test
    void only_those_that_have_waited_so_long() {
        scenario.given(
                relaxing("law", "law", 3, 60, null),
                tasks(DECIDED, "old", 1),
                tasks(DECIDED, "young", 1, START.plusSeconds(30)));

        TasksRelaxed relaxed = Happened.only(scenario.pass(WAIT), TasksRelaxed.class);
        assertThat(relaxed.taskIds()).containsExactly("d1/old/1");
        assertThat(Happened.only(scenario.pass(Duration.ofSeconds(30)), TasksRelaxed.class)
                        .taskIds())
                .containsExactly("d1/young/1");
    }

    @Test
    void not_while_the_client_is_paused_or_the_core_is_behind() {
        scenario.given(relaxing("law", "law", 3, 60, null), tasks(DECIDED, "u", 1));
        assertThat(scenario.passBehind(WAIT)).noneMatch(TasksRelaxed.class::isInstance);

        scenario.given(Given.client("acme", Client.Status.PAUSED));

        assertThat(scenario.pass(WAIT)).noneMatch(TasksRelaxed.class::isInstance);
    }

    @Test
    void not_to_a_successor_that_has_no_price_for_it() {
        scenario.given(
                relaxing("law", "law", 1, 60, "cheap"),
                relaxing("cheap", "generalist", 1, 60, null),
                tasks(need("d1", "law", 1, "en", "20", 5, null), "u", 1));
        assertThat(scenario.pass(WAIT)).noneMatch(TasksRelaxed.class::isInstance);

        scenario.given(Given.rate("cheap/*/EUR", 1, START, "0.50"));

        assertThat(step(Duration.ZERO)).isEqualTo("cheap 1");
    }

    @Test
    void a_restart_forgets_neither_step_nor_wait() {
        scenario.given(relaxing("law", "law", 3, 60, null), tasks(DECIDED, "u", 1));
        scenario.pass(WAIT);
        scenario.restart();

        assertThat(scenario.pass(WAIT.minusMillis(1))).noneMatch(TasksRelaxed.class::isInstance);
        assertThat(step(Duration.ofMillis(1))).isEqualTo("law 1");
    }

    private String step(Duration time) {
        TasksRelaxed relaxed = Happened.only(scenario.pass(time), TasksRelaxed.class);
        return relaxed.to().poolId() + " " + relaxed.to().level();
    }
}
