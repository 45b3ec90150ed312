package io.guildhall.tasks.lifecycle.streams;

import static io.guildhall.tasks.lifecycle.streams.Records.demand;
import static io.guildhall.tasks.lifecycle.streams.Records.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.guildhall.Money;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUnit;
import io.guildhall.demand.Expertise;
import io.guildhall.demand.Reason;
import io.guildhall.demand.ReviewPolicy;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.ServiceDriver;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault a demand can have ends in its rejection, with the reason. */
class FaultyDemandTest extends TaskServiceScene {

    static Stream<Arguments> faultyDemands() {
        Money dollars = new Money(new BigDecimal("1000.0000"), "USD");
        return Stream.of(
                fault("INVALID_ID", "marketId", d -> d.setMarketId("a market")),
                fault("INVALID_ID", "units.unitId", d -> d.setUnits(List.of(unit("u/1", "text")))),
                fault("TOO_LARGE", "instructions", d -> d.setInstructions("x".repeat(32_769))),
                fault("TOO_LARGE", "units.content", d -> d.setUnits(List.of(unit("u1", "x".repeat(262_145))))),
                fault("TOO_LARGE", "units", d -> d.setUnits(demand("d", 1_001).getUnits())),
                fault("MISSING", "instructions", d -> d.setInstructions("")),
                fault("INVALID_VALUE", "priority", d -> d.setPriority(99)),
                fault("INVALID_VALUE", "judgementsPerUnit", d -> d.setJudgementsPerUnit(0)),
                fault("INVALID_VALUE", "expertise.minimumLevel", d -> d.setExpertise(new Expertise("law", 0))),
                fault("INVALID_VALUE", "maxPayPerTask", d -> d.setMaxPayPerTask(euro("-1.0000"))),
                fault("UNKNOWN_SYMBOL", "reviewPolicy", d -> d.setReviewPolicy(ReviewPolicy.UNKNOWN)),
                fault("INVALID_LANGUAGE", "language", d -> d.setLanguage("?")),
                fault("INVALID_ID", "reviewPoolId", d -> d.setReviewPoolId("law 3")),
                fault("INVALID_VALUE", "maxJudgementsPerUnit", d -> d.setMaxJudgementsPerUnit(3)),
                fault(
                        "MISSING",
                        "targetConfidence",
                        d -> d.setReviewPolicy(ReviewPolicy.CONSENSUS).setMaxJudgementsPerUnit(3)),
                fault("NO_UNITS", "units", d -> d.setUnits(List.of())),
                fault("DUPLICATE_UNIT", "units.unitId", d -> d.setUnits(List.of(unit("u", "a"), unit("u", "b")))),
                fault("CONTENT_MISSING", "units.content", d -> d.setUnits(List.of(unit("u1", "")))),
                fault("GOLD_NOT_AN_OPTION", "units.goldAnswer", d -> d.setAnswerOptions(List.of("a", "b"))),
                fault("CURRENCY_MISMATCH", "budget", d -> d.setBudget(dollars)),
                fault(
                        "CURRENCY_MISMATCH",
                        "maxPayPerTask",
                        d -> d.setBudget(dollars).setMaxPayPerTask(new Money(new BigDecimal("2.0000"), "USD"))),
                fault("BUDGET_TOO_SMALL", "budget", d -> d.setBudget(euro("2.3999"))),
                fault("DEADLINE_PASSED", "deadline", d -> d.setDeadline(ServiceDriver.START.minusSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource("faultyDemands")
    void faulty_demand_is_rejected_with_its_reason(String code, String field, Consumer<DemandRequested.Builder> fault) {
        DemandRequested.Builder demand = demand("d1", 1);
        fault.accept(demand);
        service.send(Topics.DEMAND_REQUESTS, "d1", demand.build());

        assertThat(updates()).singleElement().satisfies(update -> {
            assertThat(update.getStatus()).isEqualTo(DemandStatus.REJECTED);
            assertThat(update.getReasons())
                    .extracting(Reason::getCode, Reason::getField)
                    .containsExactly(tuple(code, field));
        });
    }

    @Test
    void currency_that_is_none_is_rejected() {
        Money none = new Money(new BigDecimal("1.0000"), "");
        service.send(
                Topics.DEMAND_REQUESTS,
                "d1",
                demand("d1", 1).setMaxPayPerTask(none).setBudget(none).build());

        assertThat(updates())
                .singleElement()
                .satisfies(update -> assertThat(update.getReasons())
                        .extracting(Reason::getCode)
                        .containsExactly("INVALID_CURRENCY", "INVALID_CURRENCY"));
    }

    @Test
    void thousand_faulty_units_are_all_named_in_one_update() {
        DemandUnit bad = new DemandUnit("é".repeat(300), " ", " bad uri ", "no such option");
        service.send(
                Topics.DEMAND_REQUESTS,
                "d1",
                demand("d1", 1).setUnits(Collections.nCopies(1_000, bad)).build());

        TestRecord<byte[], byte[]> update = service.bytes(Topics.DEMAND_UPDATES).getFirst();
        assertThat(update.value().length).isBetween(100_000, Topics.DEMAND_UPDATES.maxMessageBytes());
    }

    @Test
    void unknown_client_is_waited_for_and_then_rejected() {
        service.send(
                Topics.DEMAND_REQUESTS,
                "d1",
                demand("d1", 1).setClientId("nobody").build());
        service.pass(Duration.ofSeconds(9));
        assertThat(updates()).isEmpty();

        service.pass(Duration.ofSeconds(30));

        assertThat(updates())
                .singleElement()
                .satisfies(update -> assertThat(update.getReasons())
                        .extracting(Reason::getCode)
                        .containsExactly("UNKNOWN_CLIENT"));
    }

    @Test
    void unknown_client_that_comes_late_gets_its_demand_from_stored_state() {
        service.send(
                Topics.DEMAND_REQUESTS,
                "d1",
                demand("d1", 3).setClientId("late").build());
        service.send(Topics.CLIENTS, "late", new ClientAccount("late", ClientStatus.PAUSED, null, 0, "EUR"));

        assertThat(updates()).singleElement().satisfies(update -> {
            assertThat(update.getStatus()).isEqualTo(DemandStatus.ACCEPTED);
            assertThat(update.getTasksTotal()).isEqualTo(3);
        });
    }

    private static DemandUnit unit(String id, String content) {
        return new DemandUnit(id, content, null, null);
    }

    private static Arguments fault(String code, String field, Consumer<DemandRequested.Builder> change) {
        return arguments(code, field, change);
    }
}
