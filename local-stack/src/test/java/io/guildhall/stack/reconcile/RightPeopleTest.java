package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.RIGHT_PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.Position;
import io.guildhall.demand.Expertise;
import io.guildhall.operations.ClientStatus;
import io.guildhall.operations.Pool;
import io.guildhall.operations.PoolStatus;
import io.guildhall.routing.RoutedBy;
import io.guildhall.routing.TaskRouted;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.Basis;
import io.guildhall.workforce.Choice;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.Matched;
import io.guildhall.workforce.Qualification;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkerStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RightPeopleTest {

    private final SmallLog log = new SmallLog();

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("the client was PAUSED", life -> life.client.setStatus(ClientStatus.PAUSED)),
                fault("its basis names another client", life -> life.client.setClientId("rival")),
                fault("the worker was SUSPENDED", life -> life.worker.setStatus(WorkerStatus.SUSPENDED)),
                fault("its basis names another worker or market", life -> life.worker.setWorkerId("bob")),
                fault("its basis names another worker or market", life -> life.worker.setMarketId("eu")),
                fault(
                        "the worker does not work for the client",
                        life -> life.worker.setExcludedClients(List.of("acme"))),
                fault("the worker is not paid in the currency of the quote", life -> life.worker.setCurrency("USD")),
                fault(
                        "the worker has another engagement than the quote",
                        life -> life.worker.setEngagement(Engagement.GIG)),
                fault("the worker has another payee than the quote", life -> life.worker.setPayeeId(null)),
                fault("the worker does not work in en", life -> life.worker.setLanguages(List.of("de"))),
                fault("the demand is in en-GB, not in de", life -> {
                    life.worker.setLanguages(List.of("en", "de"));
                    life.assigned.setMatched(new Matched("law", 3, "de"));
                }),
                fault("its basis names another pool", life -> life.pool.setPoolId("law-2")),
                fault("the pool was retired", life -> life.pool.setStatus(PoolStatus.RETIRED)),
                fault("the unit was routed to finance, not law", life -> life.routed.setDomain("finance")),
                fault("the worker is not qualified for the pool", life -> life.routed.setMinimumLevel(4)),
                fault("the worker is not qualified for the pool", life -> life.pool.setMinimumLevel(4)),
                fault(
                        "the worker is not qualified for the pool",
                        life -> life.worker.setQualifications(List.of(new Qualification("law", 3, Life.ASSIGNED)))),
                fault(
                        "the worker is not qualified for the pool",
                        life -> life.worker.setQualifications(List.of(new Qualification("finance", 5, null)))),
                fault(
                        "its basis or its demand is not in the log",
                        life -> life.assigned.setBasis(new Basis(nowhere(), first(), first(), first()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void finds_an_assignment_of_which_can_be_said(String message, Consumer<Life> fault) {
        fault.accept(log.life);

        assertThat(log.about(RIGHT_PEOPLE)).containsExactly(message);
    }

    @Test
    void takes_a_language_without_a_region_for_one_with_it() {
        log.life.request.setLanguage("en");
        log.life.opened.setLanguage("en");
        log.life.worker.setLanguages(List.of("en-US"));
        log.life.assigned.setMatched(new Matched("law", 3, "en-US"));

        assertThat(log.only(RIGHT_PEOPLE)).isEmpty();
    }

    @Test
    void takes_a_lower_level_where_a_pool_relaxed_the_task_but_none_below_what_the_demand_states() {
        relaxed();
        assertThat(log.report().violations()).isEmpty();

        log.life.opened.setExpertise(new Expertise("law", 4));
        assertThat(log.about(RIGHT_PEOPLE)).containsExactly("the worker is not qualified for the pool");
    }

    @Test
    void finds_a_lower_level_where_the_assignment_says_of_no_relaxing() {
        relaxed();
        log.life.assigned.setChoice(new Choice(3, 1, "LEAST_SPARE_EXPERTISE"));

        assertThat(log.about(RIGHT_PEOPLE)).containsExactly("the worker is not qualified for the pool");
    }

    @Test
    void finds_a_lower_level_where_the_pool_relaxes_nothing() {
        relaxed();
        log.life.pool.setRelaxAfterSeconds(null).setMinimumLevel(4);

        assertThat(log.about(RIGHT_PEOPLE)).containsExactly("the worker is not qualified for the pool");
    }

    @Test
    void finds_an_assignment_relaxed_though_no_routing_says_so() {
        log.life.assigned.setChoice(new Choice(3, 1, "LEAST_SPARE_EXPERTISE,RELAXED_1"));

        assertThat(log.about(RIGHT_PEOPLE)).containsExactly("it was relaxed, but no routing says so");
    }

    /** Level 4 was needed, and 3 suffices by now. */
    private void relaxed() {
        log.life.routed.setMinimumLevel(4);
        log.life.pool.setRelaxAfterSeconds(60);
        log.life.assigned.setChoice(new Choice(3, 1, "LEAST_SPARE_EXPERTISE,RELAXED_1"));
        log.also(
                Topics.ROUTING_DECISIONS,
                TaskRouted.newBuilder(log.life.routed)
                        .setMinimumLevel(3)
                        .setRule("RELAXED_1: law level 4 to law level 3 after 60 s")
                        .build());
    }

    @Test
    void takes_a_pool_of_another_domain_that_succeeds_one_of_the_right_domain() {
        log.life.routed.setDomain("finance");
        log.also(
                Topics.POOLS,
                Pool.newBuilder()
                        .setPoolId("finance")
                        .setDomain("finance")
                        .setSuccessorPoolId("law")
                        .build());

        assertThat(log.about(RIGHT_PEOPLE)).isEmpty();
    }

    @Test
    void takes_a_unit_that_was_routed_elsewhere_when_people_corrected_it() {
        log.also(
                Topics.ROUTING_DECISIONS,
                TaskRouted.newBuilder(log.life.routed)
                        .setDomain("finance")
                        .setRoutedBy(RoutedBy.CORRECTION)
                        .build());

        assertThat(log.report().violations()).isEmpty();
    }

    @Test
    void finds_a_basis_that_moves_backwards() {
        Position second = new Position(0, 1L);
        log.also(Topics.WORKERS, log.life.worker.build());

        assertThat(log.also(Topics.ASSIGNMENTS, another(Life.ASSIGNED.minusMillis(1), second))
                        .only(RIGHT_PEOPLE))
                .containsExactly("an older record of worker ada was used after a newer one");
    }

    @Test
    void takes_a_basis_that_moves_forwards() {
        Position second = new Position(0, 1L);
        log.also(Topics.WORKERS, log.life.worker.build());

        assertThat(log.also(Topics.ASSIGNMENTS, another(Life.ASSIGNED.plusMillis(1), second))
                        .only(RIGHT_PEOPLE))
                .isEmpty();
    }

    private TaskAssigned another(Instant assignedAt, Position profile) {
        return TaskAssigned.newBuilder(log.life.assigned)
                .setAssignmentId("d1/u1/2/1")
                .setTaskId("d1/u1/2")
                .setAssignedAt(assignedAt)
                .setBasis(new Basis(profile, first(), first(), first()))
                .build();
    }

    private static Arguments fault(String message, Consumer<Life> fault) {
        return Arguments.of(message, fault);
    }

    private static Position first() {
        return new Position(0, 0L);
    }

    private static Position nowhere() {
        return new Position(0, 99L);
    }
}
