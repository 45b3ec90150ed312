package io.guildhall.router.streams;

import io.guildhall.router.triage.CostTable;
import io.guildhall.router.triage.ExpertiseRules;
import io.guildhall.router.triage.TriageSettings;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of triage, under {@code guildhall.router.triage}.
 *
 * @param costs what it costs to send work of a domain to people of another: by the domain it is of, then the domain it is
 *     sent to; {@code *} stands for those not named
 * @param levels lowest level by domain where the text decides
 * @param certainFrom probability from which the model counts as certain
 * @param likeness how likely the units of a demand are of one domain
 */
public record TriageProperties(
        @DefaultValue Map<String, Map<String, Double>> costs,
        @DefaultValue Map<String, Integer> levels,
        @DefaultValue("0.5") double certainFrom,
        @DefaultValue("0.5") double likeness) {

    public TriageProperties {
        if (costs.values().stream().flatMap(line -> line.values().stream()).anyMatch(cost -> cost < 0)) {
            throw new IllegalArgumentException("guildhall.router.triage.costs: a cost must not be below zero");
        }
        if (likeness < 0 || likeness >= 1) {
            throw new IllegalArgumentException("guildhall.router.triage.likeness: must be from 0 to below 1");
        }
    }

    TriageSettings settings(ExpertiseRules rules) {
        return new TriageSettings(rules, new CostTable(costs), levels, certainFrom, likeness);
    }
}
