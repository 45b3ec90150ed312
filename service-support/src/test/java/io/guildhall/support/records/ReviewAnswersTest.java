package io.guildhall.support.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.guildhall.review.Verdict;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.records.ReviewAnswers.ReviewAnswer;
import io.guildhall.support.records.ReviewAnswers.Unreadable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewAnswersTest {

    @Test
    void acceptance_needs_no_reason() {
        assertThat(ReviewAnswers.read("{\"verdict\":\"ACCEPT\"}"))
                .isEqualTo(new ReviewAnswer(Verdict.ACCEPT, null, null));
    }

    @Test
    void rejection_and_rework_carry_reason_and_comment() {
        assertThat(ReviewAnswers.read("{\"verdict\":\"REJECT\",\"reasonCode\":\"WRONG\",\"comment\":\"No.\"}"))
                .isEqualTo(new ReviewAnswer(Verdict.REJECT, "WRONG", "No."));
        assertThat(ReviewAnswers.read("{\"comment\":\"Go on.\",\"reasonCode\":\"SHORT\",\"verdict\":\"REWORK\"}"))
                .isEqualTo(new ReviewAnswer(Verdict.REWORK, "SHORT", "Go on."));
    }

    static Stream<Arguments> faultyAnswers() {
        String rejection = "{\"verdict\":\"REJECT\",\"reasonCode\":\"%s\",\"comment\":\"%s\"}";
        return Stream.of(
                arguments(ReasonCode.INVALID_VALUE, ""),
                arguments(ReasonCode.INVALID_VALUE, "ACCEPT"),
                arguments(ReasonCode.INVALID_VALUE, "null"),
                arguments(ReasonCode.INVALID_VALUE, "[]"),
                arguments(ReasonCode.INVALID_VALUE, "{}"),
                arguments(ReasonCode.INVALID_VALUE, "{\"verdict\":1}"),
                arguments(ReasonCode.INVALID_VALUE, "{\"verdict\":\"UNKNOWN\"}"),
                arguments(ReasonCode.INVALID_VALUE, "{\"verdict\":\"accept\"}"),
                arguments(ReasonCode.INVALID_VALUE, "{\"verdict\":\"ACCEPT\"} and more"),
                arguments(ReasonCode.INVALID_VALUE, "{\"verdict\":\"ACCEPT\",\"verdict\":\"REJECT\"}"),
                arguments(ReasonCode.INVALID_VALUE, "[".repeat(50_000)),
                arguments(ReasonCode.INVALID_VALUE, rejection.formatted("no code", "No.")),
                arguments(ReasonCode.REASON_MISSING, "{\"verdict\":\"REJECT\"}"),
                arguments(ReasonCode.REASON_MISSING, "{\"verdict\":\"REWORK\",\"reasonCode\":\"SHORT\"}"),
                arguments(ReasonCode.REASON_MISSING, rejection.formatted("WRONG", " ")),
                arguments(ReasonCode.REASON_MISSING, "{\"verdict\":\"REJECT\",\"reasonCode\":7,\"comment\":\"No.\"}"),
                arguments(ReasonCode.TOO_LARGE, rejection.formatted("WRONG", "é".repeat(4097))));
    }

    @ParameterizedTest
    @MethodSource("faultyAnswers")
    void anything_else_is_no_decision(ReasonCode code, String answer) {
        assertThat(ReviewAnswers.read(answer))
                .isInstanceOfSatisfying(
                        Unreadable.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
