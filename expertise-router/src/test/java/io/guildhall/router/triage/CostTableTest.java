package io.guildhall.router.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CostTableTest {

    private final CostTable costs = new CostTable(Map.of(
            "medicine", Map.of("generalist", 20.0),
            "generalist", Map.of("medicine", 3.0, "*", 2.0),
            "*", Map.of("generalist", 8.0, "*", 5.0)));

    @Test
    void the_nearest_line_of_the_table_counts() {
        assertThat(costs.cost("medicine", "medicine")).isZero();
        assertThat(costs.cost("medicine", "generalist")).isEqualTo(20);
        assertThat(costs.cost("medicine", "law")).isEqualTo(5);
        assertThat(costs.cost("generalist", "medicine")).isEqualTo(3);
        assertThat(costs.cost("generalist", "law")).isEqualTo(2);
        assertThat(costs.cost("law", "generalist")).isEqualTo(8);
        assertThat(new CostTable(Map.of()).cost("law", "medicine")).isEqualTo(1);
    }

    @Test
    void what_is_probably_harmless_still_goes_to_a_doctor_where_a_mistake_is_dear() {
        Map<String, Double> probabilities = Map.of("generalist", 0.8, "medicine", 0.2);

        assertThat(costs.expected(probabilities, "generalist")).isCloseTo(4.0, within(1e-9));
        assertThat(costs.expected(probabilities, "medicine")).isCloseTo(2.4, within(1e-9));
        assertThat(costs.cheapest(probabilities)).isEqualTo("medicine");
    }

    @Test
    void of_equals_the_first_by_name_is_taken_so_that_every_run_decides_the_same() {
        assertThat(new CostTable(Map.of()).cheapest(Map.of("science", 0.5, "law", 0.5)))
                .isEqualTo("law");
    }
}
