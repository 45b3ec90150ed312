package io.guildhall.router.triage;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What it costs when work of one domain is done by people of another. Each kind of mistake has its price: a medical case
 * that a generalist answers is wrong work that looks right, a chat that a doctor answers is only dear.
 *
 * @param costs by the domain the work is of, then by the domain it is sent to; {@link #ANY} stands for those not named
 */
public record CostTable(Map<String, Map<String, Double>> costs) {

    /** Every domain that has no line of its own. */
    public static final String ANY = "*";

    /** What a mistake costs that the table does not know. */
    private static final double USUAL = 1;

    public CostTable {
        costs = Map.copyOf(costs);
    }

    /** What it costs to send work of one domain to people of another. */
    public double cost(String of, String to) {
        if (of.equals(to)) {
            return 0;
        }
        Map<String, Double> line = costs.getOrDefault(of, Map.of());
        Map<String, Double> any = costs.getOrDefault(ANY, Map.of());
        return first(line, to, first(line, ANY, first(any, to, first(any, ANY, USUAL))));
    }

    private static double first(Map<String, Double> line, String domain, double otherwise) {
        return line.getOrDefault(domain, otherwise);
    }

    /** What sending it there is expected to cost. */
    public double expected(Map<String, Double> probabilities, String to) {
        return probabilities.entrySet().stream()
                .mapToDouble(domain -> domain.getValue() * cost(domain.getKey(), to))
                .sum();
    }

    /** The domain to send it to so that the least is to be expected; of equals the first by name. */
    public String cheapest(Map<String, Double> probabilities) {
        Set<String> domains = new TreeSet<>(probabilities.keySet());
        return domains.stream()
                .min(Comparator.comparingDouble(domain -> expected(probabilities, domain)))
                .orElseThrow(() -> new IllegalArgumentException("nothing to choose from"));
    }
}
