package io.guildhall.router.triage;

import java.util.Map;
import java.util.TreeMap;

/**
 * What people have said of a demand's units so far. One row a demand, whatever the number of reports.
 *
 * @param demandId the demand
 * @param likelihood how much all that was to be expected, by domain, of any unit of the demand
 * @param reports how many there were
 */
public record Evidence(String demandId, Map<String, Double> likelihood, int reports) {

    public Evidence {
        likelihood = Map.copyOf(likelihood);
    }

    static Evidence none(String demandId) {
        return new Evidence(demandId, Map.of(), 0);
    }

    /** With one more report. The scale does not matter, so it is kept from vanishing. */
    Evidence and(Map<String, Double> more) {
        return new Evidence(demandId, Belief.of(product(likelihood, more)).probabilities(), reports + 1);
    }

    private static Map<String, Double> product(Map<String, Double> one, Map<String, Double> other) {
        Map<String, Double> product = new TreeMap<>(other);
        product.replaceAll((domain, value) -> value * one.getOrDefault(domain, 1.0));
        return product;
    }
}
