package io.guildhall.router.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guildhall.router.triage.TriageCommand.CloseDemand;
import io.guildhall.router.triage.TriageCommand.KeepDemand;
import io.guildhall.router.triage.TriageCommand.Reconsider;
import io.guildhall.router.triage.TriageCommand.Relay;
import io.guildhall.router.triage.TriageCommand.RouteTasks;
import io.guildhall.router.triage.TriageEvent.MisroutingNoted;
import io.guildhall.router.triage.TriageEvent.Outcome;
import io.guildhall.router.triage.TriageEvent.TasksRouted;
import io.guildhall.support.core.MapTables;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Tick;
import io.guildhall.support.work.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final Origin ORIGIN = new Origin("task.lifecycle.v1", 0, 1, "d1", NOW, null);

    private final TriageDecider decider = new TriageDecider(Given.settings(), Given.CLASSIFIER);
    private final MapTables tables = new MapTables();
    private final OpenDemands demands = new OpenDemands(tables);

    @Test
    void the_text_decides_where_the_demand_and_the_rules_do_not() {
        open(null);

        Routing routing = routed(unit("u1", Given.CASE)).getFirst().routing();

        assertThat(routing.expertise()).isEqualTo(new Expertise("medicine", 2));
        assertThat(routing.by()).isEqualTo(Routing.By.MODEL);
        assertThat(routing.rule()).isEqualTo(Given.CLASSIFIER.classify("").model());
        assertThat(routing.probabilities()).containsKeys("generalist", "medicine", "law");
        assertThat(routed(unit("u2", Given.CONTRACT)).getFirst().need().domain())
                .isEqualTo("law");
        assertThat(routed(unit("u3", Given.CHAT)).getFirst().need().domain()).isEqualTo("generalist");
    }

    @Test
    void a_unit_goes_where_somebody_who_had_it_suggests_with_all_its_tasks() {
        open(null);
        given(unit("u1", Given.CASE));
        given(added("d1/u1/3", "ada"));

        List<TriageEvent> events = given(report("u1", "eve", "medicine", "law"));

        assertThat(outcome(events)).isEqualTo(Outcome.MOVED);
        assertThat(routed(events))
                .extracting(
                        TasksRouted::taskIds,
                        task -> task.need().domain(),
                        task -> task.routing().by(),
                        TasksRouted::excludedWorkerIds,
                        TasksRouted::again)
                .containsExactly(
                        tuple(List.of("d1/u1/1", "d1/u1/2"), "law", Routing.By.CORRECTION, List.of(), true),
                        tuple(List.of("d1/u1/3"), "law", Routing.By.CORRECTION, List.of("ada"), true));
        assertThat(routed(events).getFirst().routing().rule()).isEqualTo("suggested by eve");
        assertThat(routed(given(added("d1/u1/4", "bob"))).getFirst().need().domain())
                .isEqualTo("law");
    }

    @Test
    void after_the_first_suggestion_the_text_counts_again_so_that_nobody_sends_it_to_and_fro() {
        open(null);
        given(unit("u1", Given.CASE));
        given(report("u1", "eve", "medicine", "law"));

        List<TriageEvent> events = given(report("u1", "bob", "law", "finance"));

        assertThat(routed(events).getFirst().need().domain()).isEqualTo("medicine");
    }

    @Test
    void somebody_who_does_not_know_where_it_belongs_only_rules_out_where_it_is() {
        open(null);
        given(unit("u1", Given.CHAT));

        Belief before = belief("u1");
        given(report("u1", "eve", "generalist", null));

        assertThat(belief("u1").probabilities().get("generalist"))
                .isLessThan(before.probabilities().get("generalist"));
    }

    @Test
    void a_domain_that_nobody_works_in_is_no_suggestion() {
        open(null);
        given(unit("u1", Given.CASE));

        List<TriageEvent> events = given(report("u1", "eve", "medicine", "astrology"));

        assertThat(routed(events)).extracting(task -> task.need().domain()).doesNotContain("astrology");
    }

    @Test
    void what_is_said_of_one_unit_counts_for_the_others_until_their_best_place_changes() {
        open(null);
        given(unit("u1", Given.CASE));
        given(unit("u2", "The patient signed it."));
        String before = place("u2");
        List<TriageEvent> events = new ArrayList<>();
        for (int report = 0; report < 6 && place("u2").equals(before); report++) {
            String from = place("u1");
            events = given(report("u1", "eve" + report, from, "law"));
        }

        assertThat(place("u2")).isNotEqualTo(before);
        assertThat(routed(events))
                .filteredOn(task -> task.unitId().equals("u2"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.again()).isTrue();
                    assertThat(task.routing().by()).isEqualTo(Routing.By.CORRECTION);
                    assertThat(task.routing().rule()).contains("reports");
                });
        assertThat(routed(unit("u3", "The patient signed it."))
                        .getFirst()
                        .need()
                        .domain())
                .as("what is opened later is judged in the same light")
                .isEqualTo(place("u2"));
    }

    @Test
    void what_a_demand_states_is_held_to_and_the_task_queued_as_it_was() {
        open(new Expertise("finance", 3));
        given(unit("u1", Given.CASE));
        given(added("d1/u1/3", "ada"));

        List<TriageEvent> events =
                given(new Reconsider("d1", "u1", "d1/u1/3", "eve", "finance", "medicine", NOW, ORIGIN, NOW));

        assertThat(outcome(events)).isEqualTo(Outcome.HELD);
        assertThat(routed(events)).singleElement().satisfies(task -> {
            assertThat(task.taskIds()).containsExactly("d1/u1/3");
            assertThat(task.need().domain()).isEqualTo("finance");
            assertThat(task.statedLevel()).isEqualTo(3);
            assertThat(task.excludedWorkerIds()).containsExactly("ada");
            assertThat(task.again()).isTrue();
        });
    }

    @Test
    void a_closed_demand_leaves_no_rows() {
        open(null);
        for (int unit = 0; unit < 250; unit++) {
            given(unit("u" + unit, Given.CHAT));
        }
        given(added("d1/u1/3", "ada"));
        given(report("u1", "eve", "generalist", "law"));

        given(new CloseDemand("d1", new Relay("main", "closed", null)));
        int steps = 0;
        while (!proceed().isEmpty()) {
            steps++;
        }

        assertThat(steps).isGreaterThan(2);
        assertThat(List.of("demand", "evidence", "unit", "added", "leftover"))
                .allSatisfy(
                        table -> assertThat(tables.table(table, Object.class).keys("", 1))
                                .as(table)
                                .isEmpty());
    }

    private List<TriageEvent> proceed() {
        List<TriageEvent> events = decider.proceed(demands, new Tick(NOW, true));
        events.forEach(event -> decider.evolve(demands, event));
        return events;
    }

    private void open(@Nullable Expertise stated) {
        given(new KeepDemand(new OpenDemand(
                "d1", "acme", "main", "rating", "en", stated, BigMoney.parse("EUR 2"), 5, null, "trace")));
    }

    private Belief belief(String unitId) {
        return unitRow(unitId).belief();
    }

    private String place(String unitId) {
        return unitRow(unitId).expertise().domain();
    }

    private RoutedUnit unitRow(String unitId) {
        return Objects.requireNonNull(demands.unit("d1", unitId));
    }

    private List<TasksRouted> routed(TriageCommand command) {
        return routed(given(command));
    }

    private static List<TasksRouted> routed(List<TriageEvent> events) {
        return events.stream()
                .filter(TasksRouted.class::isInstance)
                .map(TasksRouted.class::cast)
                .toList();
    }

    private static Outcome outcome(List<TriageEvent> events) {
        return ((MisroutingNoted) events.getFirst()).outcome();
    }

    private List<TriageEvent> given(TriageCommand command) {
        List<TriageEvent> events = decider.decide(demands, command);
        events.forEach(event -> decider.evolve(demands, event));
        return events;
    }

    private static RouteTasks unit(String unitId, String content) {
        List<String> tasks = List.of("d1/" + unitId + "/1", "d1/" + unitId + "/2");
        return new RouteTasks("d1", unitId, tasks, Purpose.JUDGE, content, null, null, List.of(), NOW, ORIGIN, NOW);
    }

    private static RouteTasks added(String taskId, String excluded) {
        String unitId = taskId.split("/", -1)[1];
        return new RouteTasks(
                "d1", unitId, List.of(taskId), Purpose.JUDGE, null, null, null, List.of(excluded), NOW, ORIGIN, NOW);
    }

    private static Reconsider report(String unitId, String workerId, String domain, @Nullable String suggested) {
        return new Reconsider("d1", unitId, "d1/" + unitId + "/1", workerId, domain, suggested, NOW, ORIGIN, NOW);
    }
}
