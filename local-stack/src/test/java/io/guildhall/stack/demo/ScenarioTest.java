package io.guildhall.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUnit;
import io.guildhall.demand.ReviewPolicy;
import io.guildhall.stack.publish.SampleUnits;
import io.guildhall.stack.publish.UnitRow;
import io.guildhall.stack.workforce.Course;
import io.guildhall.stack.workforce.Foreknowledge;
import io.guildhall.stack.workforce.Roster;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<UnitRow> SAMPLE = SampleUnits.rows();

    private final Scenario scenario = Scenario.of(SAMPLE, SAMPLE, 1_000, false, NOW);

    @Test
    void it_asks_for_each_unit_once_under_an_id_of_its_own() {
        List<DemandRequested> ordinary = completed();

        assertThat(ordinary).extracting(DemandRequested::getDemandId).doesNotHaveDuplicates();
        assertThat(ordinary.stream()
                        .flatMap(request -> request.getUnits().stream())
                        .map(DemandUnit::getUnitId))
                .hasSize(1_000)
                .doesNotHaveDuplicates()
                .contains("gen-en-001", "gen-en-001.1");
        assertThat(scenario.tasks()).isBetween(1_900, 2_300);
    }

    @Test
    void all_clients_ask_and_judgements_and_priorities_differ() {
        assertThat(completed())
                .extracting(DemandRequested::getClientId)
                .contains("northlight-ai", "helvar-labs", "kaede-robotics", "st-brigid-health", "ledgerline");
        assertThat(completed())
                .extracting(DemandRequested::getJudgementsPerUnit)
                .contains(1, 2, 3);
        assertThat(completed()).extracting(DemandRequested::getPriority).contains(0, 5, 8);
    }

    @Test
    void demands_end_in_every_way_there_is() {
        assertThat(scenario.demands())
                .extracting(demand -> demand.ending().status())
                .contains(DemandStatus.COMPLETED, DemandStatus.CANCELLED, DemandStatus.REJECTED);
        assertThat(scenario.demands().stream().flatMap(demand -> demand.ending().reasons().stream()))
                .containsExactlyInAnyOrder("CANCELLED", "BUDGET_TOO_SMALL", "CANCELLED_BEFORE");
        assertThat(scenario.demands().stream().flatMap(demand -> demand.ending().refusals().stream()))
                .containsExactlyInAnyOrder("ID_REUSED", "REASON_MISSING", "SAME_REVIEWER");
        assertThat(scenario.demands().stream().flatMap(demand -> demand.ending().milestones().keySet().stream()))
                .contains(Milestone.values());
        assertThat(scenario.demands())
                .extracting(demand -> demand.request().getReviewPolicy())
                .contains(ReviewPolicy.AUTO_ACCEPT, ReviewPolicy.CONSENSUS, ReviewPolicy.REVIEWER);
    }

    @Test
    void people_know_the_answers_that_clients_know_and_each_special_unit_has_its_course() {
        Foreknowledge known = scenario.foreknowledge();

        assertThat(known.rightAnswers()).hasSize((int)
                SAMPLE.stream().filter(row -> row.goldAnswer() != null).count());
        assertThat(known.courses().values()).contains(Course.values());
        assertThat(scenario.reviewedByClients()).containsExactlyInAnyOrder("reviewed-by-client", "taken-back");
    }

    @Test
    void the_same_arguments_give_the_same_demand() {
        assertThat(Scenario.of(SAMPLE, SAMPLE, 1_000, false, NOW).demands()).isEqualTo(scenario.demands());
    }

    @Test
    void forty_people_can_do_all_of_it() {
        assertThat(Roster.of(7, 40, scenario.needs())).hasSize(40);
    }

    @Test
    void one_row_is_enough_for_a_scenario() {
        Scenario small = Scenario.of(SAMPLE.subList(0, 1), SAMPLE, 1, true, NOW);

        assertThat(small.demands()).hasSize(9);
        assertThat(small.demands().getFirst().ending())
                .isEqualTo(Ending.completed(1).butRefused("ID_REUSED"));
    }

    private List<DemandRequested> completed() {
        return scenario.demands().stream()
                .filter(demand -> !demand.isSpecial())
                .map(PlannedDemand::request)
                .toList();
    }
}
