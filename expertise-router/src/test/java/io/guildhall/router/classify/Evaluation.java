package io.guildhall.router.classify;

import io.guildhall.router.classify.Scores.Decided;
import io.guildhall.router.classify.Training.Prepared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What the model makes of units it was not trained on, as tables. */
final class Evaluation {

    private static final int FOLDS = 10;

    private final Training training;
    private final List<Prepared> units;

    Evaluation(Training training, List<Prepared> units) {
        this.training = training;
        this.units = List.copyOf(units);
    }

    /** The domain of least expected cost under the costs that application.yml has. */
    static String choose(LinearModel model, Prepared unit) {
        double[] probabilities = model.probabilities(unit.features());
        Map<String, Double> byDomain = new LinkedHashMap<>();
        for (int domain = 0; domain < probabilities.length; domain++) {
            byDomain.put(model.domains().get(domain), probabilities[domain]);
        }
        return ShippedCosts.TABLE.cheapest(byDomain);
    }

    String report() {
        Scores unseen = leavingOut(i -> units.get(i).unit().source());
        Scores plain = leavingOut(i -> "fold " + i % FOLDS);
        StringBuilder report = new StringBuilder();
        report.append("| left out | units | macro-F1 | accuracy | specialists' missed | generalists' escalated |\n")
                .append("|---|---|---|---|---|---|\n");
        line(report, "whole sources", unseen);
        line(report, "every tenth unit (flatters)", plain);
        domains(report, unseen);
        table(report, "source", unseen.by(LabelledUnit::source));
        table(report, "language", unseen.by(LabelledUnit::language));
        return report.toString();
    }

    private Scores leavingOut(IntFunction<String> fold) {
        List<String> folds = IntStream.range(0, units.size()).mapToObj(fold).toList();
        List<Decided> decisions = new ArrayList<>();
        for (String left : folds.stream().distinct().toList()) {
            LinearModel model = training.fit("evaluation", where(folds, left, false));
            where(folds, left, true).forEach(unit -> decisions.add(new Decided(unit.unit(), choose(model, unit))));
        }
        return new Scores(decisions);
    }

    private List<Prepared> where(List<String> folds, String fold, boolean in) {
        return IntStream.range(0, units.size())
                .filter(i -> folds.get(i).equals(fold) == in)
                .mapToObj(units::get)
                .toList();
    }

    private static void domains(StringBuilder report, Scores scores) {
        report.append("\n| domain | F1, whole sources left out |\n|---|---|\n");
        Training.DOMAINS.forEach(
                domain -> report.append(String.format(Locale.ROOT, "| %s | %.2f |%n", domain, scores.f1(domain))));
    }

    private static void table(StringBuilder report, String key, Map<String, Scores> rows) {
        report.append("\n| ")
                .append(key)
                .append(" | units | macro-F1 | accuracy | specialists' missed | generalists' escalated |\n")
                .append("|---|---|---|---|---|---|\n");
        rows.forEach((name, scores) -> line(report, name, scores));
    }

    private static void line(StringBuilder report, String name, Scores scores) {
        report.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %s | %s |%n",
                name,
                scores.decisions().size(),
                scores.macroF1(),
                scores.accuracy(),
                percent(scores.missed()),
                percent(scores.escalated())));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
