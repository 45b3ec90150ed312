package io.guildhall.router.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.triage.TriageCommand.CloseDemand;
import io.guildhall.router.triage.TriageCommand.KeepDemand;
import io.guildhall.router.triage.TriageCommand.Relay;
import io.guildhall.router.triage.TriageCommand.RouteTasks;
import io.guildhall.router.triage.TriageEvent.DemandDropped;
import io.guildhall.router.triage.TriageEvent.Refused;
import io.guildhall.router.triage.TriageEvent.Relayed;
import io.guildhall.router.triage.TriageEvent.TasksRouted;
import io.guildhall.support.core.MapTables;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.work.Purpose;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TriageDeciderTest {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Origin ORIGIN = new Origin("task.lifecycle.v1", 0, 1, "d1", NOW, null);

    private final TriageDecider decider = new TriageDecider(Given.settings(), Given.CLASSIFIER);
    private final OpenDemands demands = new OpenDemands(new MapTables());

    @Test
    void the_expertise_the_client_states_is_taken() {
        given(new KeepDemand(demand("contract-review", new Expertise("medicine", 2))));

        TasksRouted routed = routed();

        assertThat(routed.routing()).isEqualTo(Routing.plain(new Expertise("medicine", 2), Routing.By.STATED, null));
        assertThat(routed.need().domain()).isEqualTo("medicine");
        assertThat(routed.need().minimumLevel()).isEqualTo(2);
        assertThat(routed.need().trace()).isEqualTo("trace");
    }

    @Test
    void a_rule_on_the_task_type_decides_where_none_is_stated() {
        given(new KeepDemand(demand("contract-review", null)));

        assertThat(routed().routing())
                .isEqualTo(Routing.plain(new Expertise("law", 3), Routing.By.RULE, "task-type:contract-review"));
    }

    @Test
    void work_that_nothing_is_known_of_goes_to_generalists_and_counts_as_a_guess() {
        given(new KeepDemand(demand("rating", null)));

        Routing routing = routed().routing();

        assertThat(routing.expertise()).isEqualTo(Expertise.GENERALIST);
        assertThat(routing.by()).isEqualTo(Routing.By.RULE);
        assertThat(routing.rule()).isEqualTo("default");
        assertThat(routing.uncertain()).isTrue();
    }

    @Test
    void tasks_of_a_demand_that_is_not_open_are_refused() {
        assertThat(refusal(route("d1/u1/1"))).isEqualTo(ReasonCode.UNKNOWN_DEMAND);
    }

    @Test
    void tasks_that_are_not_of_their_unit_are_refused() {
        given(new KeepDemand(demand("rating", null)));

        assertThat(refusal(route("d1/u2/1"))).isEqualTo(ReasonCode.INVALID_ID);
    }

    @Test
    void a_closed_demand_is_dropped_and_its_market_told() {
        given(new KeepDemand(demand("rating", null)));

        assertThat(given(new CloseDemand("d1", new Relay("main", "closed", "trace"))))
                .containsExactly(new Relayed("main", "closed", "trace"), new DemandDropped("d1"));
        assertThat(refusal(route("d1/u1/1"))).isEqualTo(ReasonCode.UNKNOWN_DEMAND);
    }

    @Test
    void what_the_market_must_know_is_handed_on_as_it_is() {
        assertThat(given(new Relay("main", "withdrawn", null))).containsExactly(new Relayed("main", "withdrawn", null));
    }

    private TasksRouted routed() {
        return (TasksRouted) given(route("d1/u1/1")).getFirst();
    }

    private ReasonCode refusal(TriageCommand command) {
        return ((Refused) given(command).getFirst()).refusal().code();
    }

    private List<TriageEvent> given(TriageCommand command) {
        List<TriageEvent> events = decider.decide(demands, command);
        events.forEach(event -> decider.evolve(demands, event));
        return events;
    }

    private static OpenDemand demand(String taskType, @Nullable Expertise stated) {
        return new OpenDemand("d1", "acme", "main", taskType, "en", stated, BigMoney.parse("EUR 2"), 5, null, "trace");
    }

    private static RouteTasks route(String taskId) {
        return new RouteTasks(
                "d1", "u1", List.of(taskId), Purpose.JUDGE, null, null, null, List.of(), NOW, ORIGIN, NOW);
    }
}
