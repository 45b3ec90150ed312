package io.guildhall.router.triage;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a worker's word is worth: how much it was to be expected, by the domain that the work really is of.
 *
 * @param from domain the work was sent to, where they say it does not belong
 * @param suggested where they say it belongs; null if they do not know
 */
record Testimony(String from, @Nullable String suggested) {

    /** How often people send away what does belong to them. */
    private static final double MISTAKEN = 0.05;

    /** How often people who name the right place for something do name the right one. */
    private static final double WELL_ADVISED = 0.7;

    /** How much the word was to be expected in each domain. */
    Map<String, Double> likelihood(Collection<String> domains) {
        boolean named = suggested != null && domains.contains(suggested) && !suggested.equals(from);
        double rest = 1 - MISTAKEN - (named ? WELL_ADVISED : 0);
        double others = rest / Math.max(1, domains.size() - (named ? 2 : 1));
        Map<String, Double> likelihood = new TreeMap<>();
        domains.forEach(domain -> likelihood.put(domain, others));
        likelihood.replace(from, MISTAKEN);
        if (named) {
            likelihood.replace(suggested, WELL_ADVISED);
        }
        return likelihood;
    }

    /** The same for another unit of the demand, which is of the same domain with that probability. */
    Map<String, Double> forSiblings(Collection<String> domains, double likeness) {
        Map<String, Double> likelihood = new TreeMap<>();
        likelihood(domains)
                .forEach((domain, value) -> likelihood.put(domain, likeness * value + (1 - likeness) / domains.size()));
        return likelihood;
    }
}
