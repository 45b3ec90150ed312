package io.guildhall.tasks.demand;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.tasks.lifecycle.RequestBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {

    /** Pinned: it is compared with the fingerprints of requests that were accepted years ago. */
    private static final String APPROVED = "3724cb18224e137eb8ebef2a3f806128ed1e8b96746b1c864444e6aac0eed5ee";

    @Test
    void fingerprint_of_a_request_never_changes() {
        assertThat(of(r -> {})).isEqualTo(APPROVED);
    }

    @Test
    void time_of_the_request_does_not_count() {
        assertThat(of(r -> r.requestedAt = Instant.EPOCH)).isEqualTo(of(r -> {}));
    }

    @Test
    void amounts_are_compared_and_not_their_digits() {
        assertThat(of(r -> r.maxPay("2"))).isEqualTo(of(r -> r.maxPay("2.0000")));
    }

    @Test
    void attributes_have_no_order() {
        Map<String, String> oneOrder = new LinkedHashMap<>();
        oneOrder.put("a", "1");
        oneOrder.put("b", "2");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("b", "2");
        other.put("a", "1");

        assertThat(of(r -> r.attributes = oneOrder)).isEqualTo(of(r -> r.attributes = other));
    }

    static Stream<Consumer<RequestBuilder>> changes() {
        return Stream.of(
                r -> r.demandId = "d2",
                r -> r.clientId = "other",
                r -> r.instructions += ".",
                r -> r.taskType = "rate",
                r -> r.language = "de",
                r -> r.units(1),
                r -> r.units.set(0, new UnitRequest("u1", "Take 1 tablets a day.", null, "yes")),
                r -> r.units.set(0, new UnitRequest("u1", null, "Take 1 tablets a day.", null)),
                r -> r.maxPay("2.0001"),
                r -> r.budget("1000.0001"),
                r -> r.budget = new StatedMoney(new BigDecimal("1000"), "USD"),
                r -> r.marketId = "secure",
                r -> r.projectId = null,
                r -> r.expertise = null,
                r -> r.expertise = new Expertise("medicine", 3),
                r -> r.judgementsPerUnit = 2,
                r -> r.maxJudgementsPerUnit = 1,
                r -> r.targetConfidence = 0.9,
                r -> r.answerOptions = List.of("no", "yes"),
                r -> r.answerOptions = List.of("yesno"),
                r -> r.priority = 6,
                r -> r.deadline = Instant.EPOCH,
                r -> r.reviewPoolId = "law-3",
                r -> r.reviewPolicy = ReviewPolicy.CONSENSUS,
                r -> r.reviewWindowSeconds = 60,
                r -> r.acceptValidUnits = true,
                r -> r.attributes = Map.of());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everything_else_counts(Consumer<RequestBuilder> change) {
        assertThat(of(change)).isNotEqualTo(of(r -> {}));
    }

    @Test
    void values_do_not_run_into_each_other() {
        assertThat(of(r -> r.answerOptions = List.of("a", "b"))).isNotEqualTo(of(r -> r.answerOptions = List.of("ab")));
    }

    private static String of(Consumer<RequestBuilder> change) {
        return Fingerprint.of(request("d1").with(change).build());
    }
}
