package io.guildhall.stack.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnreconciledTest {

    private static final Instant NOW = Life.START;

    private final Unreconciled.Ages ages = new Unreconciled.Ages(Duration.ofSeconds(60));

    @Test
    void what_was_just_found_is_counted_and_not_stale() {
        Unreconciled unreconciled = ages.after(found("a", "b"), NOW);

        assertThat(unreconciled).isEqualTo(new Unreconciled(2, Duration.ZERO, List.of()));
    }

    @Test
    void what_stays_grows_older_until_it_is_stale() {
        ages.after(found("a"), NOW);

        assertThat(ages.after(found("a", "b"), NOW.plusSeconds(60)))
                .isEqualTo(new Unreconciled(2, Duration.ofSeconds(60), List.of()));
        assertThat(ages.after(found("a", "b"), NOW.plusSeconds(61)))
                .isEqualTo(
                        new Unreconciled(2, Duration.ofSeconds(61), found("a").violations()));
    }

    @Test
    void what_was_gone_for_a_while_begins_anew() {
        ages.after(found("a"), NOW);
        ages.after(found(), NOW.plusSeconds(30));

        assertThat(ages.after(found("a"), NOW.plusSeconds(90)))
                .isEqualTo(new Unreconciled(1, Duration.ZERO, List.of()));
    }

    @Test
    void is_told_in_a_line_with_what_is_stale_before_it_and_as_json() {
        Unreconciled unreconciled =
                new Unreconciled(3, Duration.ofSeconds(75), found("a").violations());

        assertThat(ReportFormat.lines(unreconciled, NOW))
                .containsExactly(
                        "6 PAID_ONCE         a  was not paid  (task.outcomes.v1/0/7)",
                        "2026-11-20T10:00:00Z  unreconciled=3 oldest=75s stale=1");
        assertThat(ReportFormat.json(unreconciled, NOW))
                .isEqualTo("{\"at\":\"2026-11-20T10:00:00Z\",\"unreconciled\":3,\"oldestSeconds\":75,\"stale\":"
                        + "[{\"guarantee\":\"PAID_ONCE\",\"entity\":\"a\",\"message\":\"was not paid\","
                        + "\"position\":\"task.outcomes.v1/0/7\"}]}");
    }

    private static Report found(String... entities) {
        List<Violation> violations = Stream.of(entities)
                .map(entity -> new Violation(
                        Guarantee.PAID_ONCE, entity, "was not paid", new LogPosition("task.outcomes.v1", 0, 7)))
                .toList();
        Map<Guarantee, Long> counts =
                violations.isEmpty() ? Map.of() : Map.of(Guarantee.PAID_ONCE, (long) violations.size());
        return new Report(new Totals(0, 0, 0, Map.of()), violations, counts);
    }
}
