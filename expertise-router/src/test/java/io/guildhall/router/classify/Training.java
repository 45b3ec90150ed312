package io.guildhall.router.classify;

import io.guildhall.router.classify.Likelihood.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Fits the model to labelled units and to the term lists themselves, with OpenNLP's limited-memory quasi-Newton minimiser.
 * The same units give the same model.
 *
 * <p>Units of one source and domain count together as the square root of their number, and each domain counts the same, so
 * that a large source does not set the style. Each section of the lists besides counts as a few texts that have only terms
 * of it: what the lists mean holds even for a domain whose every unit is from one source.
 */
final class Training {

    static final List<String> DOMAINS = List.of(
            "generalist", "medicine", "law", "finance", "robotics", "software-engineering", "mathematics", "science");

    /** Strength of the penalty on weights, chosen by leaving sources out; from 5 to 30 it makes little difference. */
    private static final double PENALTY = 10;

    /** What all units together count, in examples. */
    private static final double UNITS = 600;

    /** Terms in the texts that the lists stand for. */
    private static final int[] TERMS = {1, 2, 4};

    private static final int ITERATIONS = 100;

    /** Updates that the minimiser remembers. */
    private static final int MEMORY = 15;

    private static final int MOST_EVALUATIONS = 30_000;

    private final Lexicon lexicon;
    private final Features features;

    Training(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.features = new Features(lexicon, DOMAINS);
    }

    /** A unit with its features, which are the same in every fold. */
    record Prepared(LabelledUnit unit, double[] features) {

        int domain() {
            return DOMAINS.indexOf(unit.domain());
        }
    }

    List<Prepared> prepare(List<LabelledUnit> units) {
        return units.stream()
                .map(unit -> new Prepared(unit, features.of(unit.text())))
                .toList();
    }

    LinearModel fit(String version, List<Prepared> units) {
        Map<String, int[]> alike = features.alike();
        Likelihood likelihood = new Likelihood(examples(units), alike.values(), DOMAINS.size(), PENALTY);
        double[] best = new QNMinimizer(0, 0, ITERATIONS, MEMORY, MOST_EVALUATIONS).minimize(likelihood);
        return new LinearModel(version, DOMAINS, features.names(), likelihood.weights(best));
    }

    private Examples examples(List<Prepared> units) {
        double[] importance = importance(units);
        List<Prepared> lists = lists();
        List<Prepared> all = new ArrayList<>(units);
        all.addAll(lists);
        return new Examples(
                all.stream().map(Prepared::features).toArray(double[][]::new),
                all.stream().mapToInt(Prepared::domain).toArray(),
                IntStream.range(0, all.size())
                        .mapToDouble(i -> i < importance.length ? importance[i] : 1)
                        .toArray());
    }

    private static double[] importance(List<Prepared> units) {
        Function<Prepared, String> group = unit -> unit.unit().source() + "/" + unit.domain();
        Map<String, Long> sizes = units.stream().collect(Collectors.groupingBy(group, Collectors.counting()));
        double[] weight = units.stream()
                .mapToDouble(unit -> 1 / Math.sqrt(sizes.getOrDefault(group.apply(unit), 1L)))
                .toArray();
        double[] total = new double[DOMAINS.size()];
        IntStream.range(0, weight.length).forEach(i -> total[units.get(i).domain()] += weight[i]);
        return IntStream.range(0, weight.length)
                .mapToDouble(i -> weight[i] / total[units.get(i).domain()] * UNITS / DOMAINS.size())
                .toArray();
    }

    private List<Prepared> lists() {
        List<Prepared> examples = new ArrayList<>();
        for (int section = 0; section < lexicon.sections().size(); section++) {
            String name = lexicon.sections().get(section);
            String domain = name.substring(0, name.indexOf('/'));
            for (int terms : TERMS) {
                double[] counts = new double[lexicon.sections().size()];
                counts[section] = terms;
                double[] traits = new double[Traits.names().size()];
                examples.add(new Prepared(new LabelledUnit("", domain, "", "lists"), features.of(counts, traits)));
            }
        }
        return examples;
    }
}
