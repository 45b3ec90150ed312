package io.guildhall.router.triage;

import java.util.Map;

/**
 * What an operator decides of triage.
 *
 * @param rules expertise by task type
 * @param costs what mistakes cost
 * @param levels lowest level by domain where the text decides; 1 for those not named
 * @param certainFrom probability from which the model counts as certain
 * @param likeness how likely the units of a demand are of one domain, so that a report on one says something of the others
 */
public record TriageSettings(
        ExpertiseRules rules, CostTable costs, Map<String, Integer> levels, double certainFrom, double likeness) {

    public TriageSettings {
        levels = Map.copyOf(levels);
    }

    Expertise at(String domain) {
        return new Expertise(domain, levels.getOrDefault(domain, 1));
    }
}
