package io.guildhall.router.streams;

import io.guildhall.router.accuracy.Prior;
import io.guildhall.router.market.MarketSettings;
import io.guildhall.router.triage.Expertise;
import io.guildhall.router.triage.ExpertiseRules;
import io.guildhall.router.triage.TriageSettings;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the router, under {@code guildhall.router}.
 *
 * @param readyFor how long a worker is taken to be there after saying so
 * @param askAgainAfter how long a worker who let a task go is not asked for it again
 * @param lapseGrace how long after a lease ran out it lapses
 * @param rememberEnded how long a lease that ended is remembered
 * @param explainedBasisPoints of 10,000 assignments, how many are explained
 * @param ageing wait that counts as much as one priority
 * @param rivalry how long after a lease nobody works for a rival of its client
 * @param explainEvery how often it is looked at why tasks wait and workers are idle
 * @param explainAfter how long they do before it is said
 * @param prior what is believed of a worker's accuracy before anything is measured
 * @param rules expertise by task type, for demand that states none
 * @param triage how the text of a unit decides where nothing else does
 */
@ConfigurationProperties("guildhall.router")
public record RouterProperties(
        @DefaultValue("5m") Duration readyFor,
        @DefaultValue("10m") Duration askAgainAfter,
        @DefaultValue("2s") Duration lapseGrace,
        @DefaultValue("1d") Duration rememberEnded,
        @DefaultValue("100") int explainedBasisPoints,
        @DefaultValue("1h") Duration ageing,
        @DefaultValue("7d") Duration rivalry,
        @DefaultValue("5s") Duration explainEvery,
        @DefaultValue("10s") Duration explainAfter,
        @DefaultValue AccuracyPrior prior,
        @DefaultValue Map<String, Rule> rules,
        @DefaultValue TriageProperties triage) {

    private static final int HIGHEST_LEVEL = 5;

    /**
     * The expertise a task type needs.
     *
     * @param domain field of knowledge
     * @param minimumLevel lowest level, 1 to 5
     */
    public record Rule(String domain, @DefaultValue("1") int minimumLevel) {

        public Rule {
            if (minimumLevel < 1 || minimumLevel > HIGHEST_LEVEL) {
                throw new IllegalArgumentException("guildhall.router.rules: minimum-level must be from 1 to 5");
            }
        }
    }

    /**
     * What is believed of a worker's accuracy before anything is measured, as graded work they might have done.
     *
     * @param right how much of it was right
     * @param wrong how much was wrong
     */
    public record AccuracyPrior(
            @DefaultValue("3") double right,
            @DefaultValue("1") double wrong) {

        public AccuracyPrior {
            if (right <= 0 || wrong <= 0) {
                throw new IllegalArgumentException("guildhall.router.prior: right and wrong must be above zero");
            }
        }
    }

    MarketSettings market() {
        return new MarketSettings(
                readyFor,
                askAgainAfter,
                lapseGrace,
                rememberEnded,
                explainedBasisPoints,
                ageing,
                rivalry,
                explainEvery,
                explainAfter,
                new Prior(prior.right(), prior.wrong()));
    }

    TriageSettings triageSettings() {
        return triage.settings(expertise());
    }

    private ExpertiseRules expertise() {
        return new ExpertiseRules(
                rules.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                rule -> new Expertise(
                                        rule.getValue().domain(),
                                        rule.getValue().minimumLevel()))),
                Expertise.GENERALIST);
    }
}
