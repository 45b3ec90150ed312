package io.guildhall.router.triage;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How likely each domain is.
 *
 * @param probabilities by domain; they sum to 1
 */
public record Belief(SortedMap<String, Double> probabilities) {

    /** A belief in the proportions of those weights. */
    public static Belief of(Map<String, Double> weights) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        SortedMap<String, Double> shares = new TreeMap<>();
        weights.forEach((domain, weight) -> shares.put(domain, weight / sum));
        return new Belief(shares);
    }

    /** A belief that gives one domain its share and the others equal parts of the rest. */
    public static Belief mostly(String domain, double share, Collection<String> domains) {
        long others = domains.stream().filter(other -> !other.equals(domain)).count();
        SortedMap<String, Double> weights = new TreeMap<>();
        domains.forEach(other -> weights.put(other, (1 - share) / Math.max(1, others)));
        weights.put(domain, share);
        return of(weights);
    }

    /** What is believed after something that was to be expected so much in each domain (Bayes). */
    Belief after(Map<String, Double> likelihood) {
        SortedMap<String, Double> weights = new TreeMap<>();
        probabilities.forEach((domain, share) -> weights.put(domain, share * likelihood.getOrDefault(domain, 1.0)));
        return of(weights);
    }

    /** The highest probability. */
    double certainty() {
        return probabilities.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }
}
