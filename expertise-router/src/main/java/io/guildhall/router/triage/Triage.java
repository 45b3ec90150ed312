package io.guildhall.router.triage;

import io.guildhall.router.classify.Classification;
import io.guildhall.router.classify.Classifier;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides where a unit belongs: rules first, then its text, at the least expected cost. */
final class Triage {

    /** How far a rule on a task type is believed when somebody says that it is wrong. */
    private static final double RULED = 0.9;

    /** The same where nothing is known and the default was taken. */
    private static final double ASSUMED = 0.5;

    private static final String NOTHING_KNOWN = "default";
    private static final String UNCERTAIN = ", uncertain";

    /** Stands for a unit that is nowhere yet. */
    private static final Expertise NOWHERE = new Expertise("", 1);

    private final TriageSettings settings;
    private final Classifier classifier;
    private final Set<String> domains;

    /** What is decided of a unit, and how far it is believed. */
    record Decision(Routing routing, Belief belief) {}

    Triage(TriageSettings settings, Classifier classifier) {
        this.settings = settings;
        this.classifier = classifier;
        Set<String> known = new LinkedHashSet<>(classifier.domains());
        settings.rules().byTaskType().values().forEach(expertise -> known.add(expertise.domain()));
        known.add(settings.rules().otherwise().domain());
        this.domains = Collections.unmodifiableSet(known);
    }

    /** Every domain that work can be sent to. */
    Set<String> domains() {
        return domains;
    }

    /** Where a unit belongs, of a demand that does not say. */
    Decision decide(String taskType, @Nullable String content) {
        Optional<Routing> ruled = settings.rules().route(taskType);
        if (ruled.isPresent()) {
            return new Decision(
                    ruled.get(), Belief.mostly(ruled.get().expertise().domain(), RULED, domains));
        }
        Classification text = classifier.classify(content == null ? "" : content);
        return text.grounded() ? modelled(text) : assumed();
    }

    private Decision modelled(Classification text) {
        Belief belief = Belief.of(text.probabilities());
        return new Decision(choose(belief, Routing.By.MODEL, text.model(), NOWHERE), belief);
    }

    private Decision assumed() {
        Expertise otherwise = settings.rules().otherwise();
        Belief belief = Belief.mostly(otherwise.domain(), ASSUMED, domains);
        Routing routing = new Routing(otherwise, Routing.By.RULE, NOTHING_KNOWN, Collections.emptySortedMap(), true);
        return new Decision(routing, belief);
    }

    /** The choice of least expected cost; what stays in its domain stays on its level. One that is a guess says so. */
    Routing choose(Belief belief, Routing.By by, String source, Expertise current) {
        boolean uncertain = belief.certainty() < settings.certainFrom();
        String domain = settings.costs().cheapest(belief.probabilities());
        return new Routing(
                domain.equals(current.domain()) ? current : settings.at(domain),
                by,
                uncertain ? source + UNCERTAIN : source,
                belief.probabilities(),
                uncertain);
    }

    /** What a report says of the other units of its demand. */
    double likeness() {
        return settings.likeness();
    }

    /** Where work goes that nothing is known of. */
    Expertise otherwise() {
        return settings.rules().otherwise();
    }

    Expertise at(String domain) {
        return settings.at(domain);
    }
}
