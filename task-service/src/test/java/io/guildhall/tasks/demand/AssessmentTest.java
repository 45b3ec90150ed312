package io.guildhall.tasks.demand;

import static io.guildhall.support.core.ReasonCode.CONTENT_MISSING;
import static io.guildhall.support.core.ReasonCode.CURRENCY_MISMATCH;
import static io.guildhall.support.core.ReasonCode.DEADLINE_PASSED;
import static io.guildhall.support.core.ReasonCode.DUPLICATE_UNIT;
import static io.guildhall.support.core.ReasonCode.GOLD_NOT_AN_OPTION;
import static io.guildhall.support.core.ReasonCode.INVALID_CURRENCY;
import static io.guildhall.support.core.ReasonCode.INVALID_ID;
import static io.guildhall.support.core.ReasonCode.INVALID_LANGUAGE;
import static io.guildhall.support.core.ReasonCode.INVALID_VALUE;
import static io.guildhall.support.core.ReasonCode.MISSING;
import static io.guildhall.support.core.ReasonCode.NO_UNITS;
import static io.guildhall.support.core.ReasonCode.TOO_LARGE;
import static io.guildhall.support.core.ReasonCode.UNKNOWN_SYMBOL;
import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.lifecycle.RequestBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void request_without_fault_passes_with_all_its_units() {
        Assessment assessment = Assessment.of(request("d1").build(), NOW);

        assertThat(assessment.faults()).isEmpty();
        assertThat(assessment.units()).hasSize(2);
    }

    @Test
    void request_may_ask_for_review_and_for_further_judgements() {
        RequestBuilder consensus = request("d1").with(r -> {
            r.reviewPolicy = ReviewPolicy.CONSENSUS;
            r.judgementsPerUnit = 3;
            r.maxJudgementsPerUnit = 9;
            r.targetConfidence = 0.95;
        });
        RequestBuilder review = request("d1").with(r -> {
            r.reviewPolicy = ReviewPolicy.REVIEWER;
            r.reviewPoolId = "law-3";
        });

        assertThat(Assessment.of(consensus.build(), NOW).faults()).isEmpty();
        assertThat(Assessment.of(review.build(), NOW).faults()).isEmpty();
    }

    @Test
    void limits_are_inclusive() {
        RequestBuilder request = request("d1").units(1_000).with(r -> {
            r.instructions = "é".repeat(16 * 1024);
            r.priority = 0;
            r.judgementsPerUnit = 9;
            r.maxJudgementsPerUnit = 9;
            r.reviewWindowSeconds = 60;
            r.units.set(0, unit("a".repeat(64), "x".repeat(256 * 1024), null, "yes"));
            r.deadline = NOW.plusMillis(1);
            r.maxPayPerTask = new StatedMoney(new BigDecimal("99999999999999.9999"), "EUR");
        });

        assertThat(Assessment.of(request.build(), NOW).faults()).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("marketId", INVALID_ID, r -> r.marketId = "a market"),
                fault("projectId", INVALID_ID, r -> r.projectId = ""),
                fault("taskType", INVALID_VALUE, r -> r.taskType = "a/b"),
                fault("instructions", MISSING, r -> r.instructions = " \n"),
                fault("instructions", TOO_LARGE, r -> r.instructions = "é".repeat(16 * 1024) + "."),
                fault("language", MISSING, r -> r.language = ""),
                fault("language", INVALID_LANGUAGE, r -> r.language = "en_GB!"),
                fault("language", INVALID_LANGUAGE, r -> r.language = "en-x-" + "abcdefgh-".repeat(7) + "abc"),
                fault("answerOptions", INVALID_VALUE, r -> r.answerOptions = List.of("yes", "yes")),
                fault("answerOptions", INVALID_VALUE, r -> r.answerOptions = List.of("yes", "")),
                fault("answerOptions", TOO_LARGE, r -> r.answerOptions = List.of("y".repeat(65_537))),
                fault("maxPayPerTask", INVALID_VALUE, r -> r.maxPay("0.0000")),
                fault("maxPayPerTask", INVALID_VALUE, r -> r.maxPay("100000000000000.0000")),
                fault("budget", INVALID_VALUE, r -> r.budget("-1.0000")),
                fault("budget", CURRENCY_MISMATCH, r -> r.budget = new StatedMoney(BigDecimal.TEN, "USD")),
                fault("expertise.domain", INVALID_VALUE, r -> r.expertise = new Expertise("", 1)),
                fault("expertise.minimumLevel", INVALID_VALUE, r -> r.expertise = new Expertise("law", 6)),
                fault("judgementsPerUnit", INVALID_VALUE, r -> r.judgementsPerUnit = 10),
                fault("priority", INVALID_VALUE, r -> r.priority = 10),
                fault("reviewWindowSeconds", INVALID_VALUE, r -> r.reviewWindowSeconds = 59),
                fault("reviewWindowSeconds", INVALID_VALUE, r -> r.reviewWindowSeconds = 21 * 86_400 + 1),
                fault("maxJudgementsPerUnit", INVALID_VALUE, r -> r.maxJudgementsPerUnit = 0),
                fault("maxJudgementsPerUnit", INVALID_VALUE, r -> r.maxJudgementsPerUnit = 10),
                fault("maxJudgementsPerUnit", INVALID_VALUE, r -> r.maxJudgementsPerUnit = 2),
                fault("maxJudgementsPerUnit", INVALID_VALUE, r -> {
                    r.reviewPolicy = ReviewPolicy.CONSENSUS;
                    r.answerOptions = List.of();
                    r.maxJudgementsPerUnit = 2;
                }),
                fault("targetConfidence", MISSING, r -> {
                    r.reviewPolicy = ReviewPolicy.CONSENSUS;
                    r.maxJudgementsPerUnit = 2;
                }),
                fault("targetConfidence", INVALID_VALUE, r -> r.targetConfidence = Double.NaN),
                fault("targetConfidence", INVALID_VALUE, r -> r.targetConfidence = 0.5),
                fault("targetConfidence", INVALID_VALUE, r -> r.targetConfidence = 1.0),
                fault("reviewPolicy", UNKNOWN_SYMBOL, r -> r.reviewPolicy = ReviewPolicy.UNKNOWN),
                fault("reviewPoolId", INVALID_ID, r -> r.reviewPoolId = "law 3"),
                fault("deadline", DEADLINE_PASSED, r -> r.deadline = NOW),
                fault("units", NO_UNITS, r -> r.units(0)),
                fault("units", TOO_LARGE, r -> r.units(1_001)),
                unitFault("unitId", INVALID_ID, unit("a/b", "text", null, null)),
                unitFault("unitId", DUPLICATE_UNIT, unit("u2", "text", null, null)),
                unitFault("content", CONTENT_MISSING, unit("u9", null, null, null)),
                unitFault("content", CONTENT_MISSING, unit("u9", "text", "https://example.org/9", null)),
                unitFault("content", TOO_LARGE, unit("u9", "x".repeat(256 * 1024 + 1), null, null)),
                unitFault("contentUri", INVALID_VALUE, unit("u9", null, "no uri", null)),
                unitFault("contentUri", INVALID_VALUE, unit("u9", null, "relative/9", null)),
                unitFault("goldAnswer", GOLD_NOT_AN_OPTION, unit("u9", "text", null, "maybe")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_fault_is_found_with_its_code_and_field(String field, ReasonCode code, Consumer<RequestBuilder> change) {
        List<Fault> faults =
                Assessment.of(request("d1").with(change).build(), NOW).faults();

        assertThat(faults).extracting(Fault::field, Fault::code).containsExactly(tuple(field, code));
        assertThat(faults.getFirst().message()).isNotBlank().hasSizeLessThan(200);
    }

    @Test
    void currency_that_is_none_is_found_in_both_amounts() {
        RequestBuilder request = request("d1").with(r -> {
            r.maxPayPerTask = new StatedMoney(BigDecimal.ONE, "eur");
            r.budget = new StatedMoney(BigDecimal.TEN, "eur");
        });

        assertThat(Assessment.of(request.build(), NOW).faults())
                .extracting(Fault::field, Fault::code)
                .containsExactly(tuple("maxPayPerTask", INVALID_CURRENCY), tuple("budget", INVALID_CURRENCY));
    }

    @Test
    void gold_answer_is_free_where_answers_are_and_still_limited() {
        RequestBuilder request = request("d1").with(r -> {
            r.answerOptions = List.of();
            r.units.set(0, unit("u1", "text", null, "anything"));
            r.units.set(1, unit("u2", "text", null, "a".repeat(65_537)));
        });

        assertThat(Assessment.of(request.build(), NOW).faults())
                .extracting(Fault::unitId, Fault::code)
                .containsExactly(tuple("u2", TOO_LARGE));
    }

    @Test
    void unit_id_is_told_no_longer_than_an_id_may_be() {
        RequestBuilder request = request("d1").with(r -> r.units.add(unit("u".repeat(500_000), "text", null, null)));

        assertThat(Assessment.of(request.build(), NOW).faults().getFirst().unitId())
                .hasSize(64)
                .endsWith("u…");
    }

    @Test
    void units_are_not_looked_at_one_by_one_when_they_are_too_many() {
        RequestBuilder request = request("d1").units(1_001).with(r -> r.units.add(unit("", null, null, null)));

        assertThat(Assessment.of(request.build(), NOW).faults()).hasSize(1);
    }

    private static UnitRequest unit(String id, @Nullable String content, @Nullable String uri, @Nullable String gold) {
        return new UnitRequest(id, content, uri, gold);
    }

    private static Arguments fault(String field, ReasonCode code, Consumer<RequestBuilder> change) {
        return arguments(field, code, change);
    }

    private static Arguments unitFault(String field, ReasonCode code, UnitRequest unit) {
        return fault("units." + field, code, r -> r.units.add(unit));
    }
}
