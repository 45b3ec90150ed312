package io.guildhall.router.classify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a text seems to be about.
 *
 * @param model version of the model that says so
 * @param probabilities by domain, in the order of the model; they sum to 1
 * @param grounded whether anything in the text is known; otherwise the probabilities say nothing of it
 */
public record Classification(String model, Map<String, Double> probabilities, boolean grounded) {

    public Classification {
        probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
    }
}
