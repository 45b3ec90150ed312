package io.guildhall.router.classify;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How good decisions were, where the truth is known. */
record Scores(List<Decided> decisions) {

    private static final String GENERALIST = "generalist";

    /** A unit and where it was sent. */
    record Decided(LabelledUnit unit, String domain) {

        boolean isRight() {
            return domain.equals(unit.domain());
        }
    }

    /** Mean over the domains of the harmonic mean of precision and recall. */
    double macroF1() {
        Collection<String> domains =
                decisions.stream().map(decided -> decided.unit().domain()).collect(Collectors.toSet());
        return domains.stream().mapToDouble(this::f1).average().orElse(0);
    }

    double f1(String domain) {
        long right = count(decided -> decided.isRight() && decided.domain().equals(domain));
        long sent = count(decided -> decided.domain().equals(domain));
        long are = count(decided -> decided.unit().domain().equals(domain));
        return 2.0 * right / Math.max(1, sent + are);
    }

    double accuracy() {
        return (double) count(Decided::isRight) / decisions.size();
    }

    /** Of specialists' items, the part that went to generalists. */
    double missed() {
        Predicate<Decided> special = decided -> !decided.unit().domain().equals(GENERALIST);
        return part(special.and(decided -> decided.domain().equals(GENERALIST)), special);
    }

    /** Of generalists' items, the part that went to specialists. */
    double escalated() {
        Predicate<Decided> general = decided -> decided.unit().domain().equals(GENERALIST);
        return part(general.and(decided -> !decided.isRight()), general);
    }

    private double part(Predicate<Decided> some, Predicate<Decided> of) {
        return (double) count(some) / Math.max(1, count(of));
    }

    private long count(Predicate<Decided> which) {
        return decisions.stream().filter(which).count();
    }

    /** The same by source, language or domain. */
    Map<String, Scores> by(Function<LabelledUnit, String> key) {
        return decisions.stream()
                .collect(Collectors.groupingBy(
                        decided -> key.apply(decided.unit()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Scores::new)));
    }
}
