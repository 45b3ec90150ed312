package io.guildhall.router.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text as numbers. Counts are taken as log(1 + count), since the tenth term of a field says less than the first.
 *
 * <p>In this order: terms of each section; traits of the form; for each domain its share of all terms, its terms, and the
 * terms of its fullest section; and a constant.
 */
final class Features {

    /** Keeps a single term from being taken for certainty. */
    private static final double TERMS_OF_NOTHING = 1;

    /** Brings shares to the range that the logarithms have. */
    private static final double SHARE_SCALE = 3;

    /** Begins the name of a section whose terms say more of the style than of the field. */
    private static final String LOOSE = "~";

    /** What a term of such a section counts for its domain. */
    private static final double LOOSE_TERM = 0.3;

    private static final String SHARE = "share:";
    private static final String TERMS = "terms:";
    private static final String PEAK = "peak:";

    private final Lexicon lexicon;
    private final List<String> domains;
    private final int[] domainOf;
    private final double[] worth;

    /**
     * Features over a lexicon.
     *
     * @param domains what there is to choose from; sections of any other are left out of shares
     */
    Features(Lexicon lexicon, List<String> domains) {
        this.lexicon = lexicon;
        this.domains = List.copyOf(domains);
        this.domainOf = lexicon.sections().stream()
                .mapToInt(section -> domains.indexOf(section.substring(0, section.indexOf('/'))))
                .toArray();
        this.worth = lexicon.sections().stream()
                .mapToDouble(section -> section.contains("/" + LOOSE) ? LOOSE_TERM : 1)
                .toArray();
    }

    /** Name of each feature. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        lexicon.sections().forEach(section -> names.add("section:" + section));
        Traits.names().forEach(trait -> names.add("trait:" + trait));
        Stream.of(SHARE, TERMS, PEAK).forEach(kind -> domains.forEach(domain -> names.add(kind + domain)));
        names.add("constant");
        return names;
    }

    /** The features that say the same of each domain, by kind: one index for each domain. */
    Map<String, int[]> alike() {
        List<String> names = names();
        Map<String, int[]> alike = new LinkedHashMap<>();
        Stream.of(SHARE, TERMS, PEAK)
                .forEach(kind -> alike.put(
                        kind,
                        domains.stream()
                                .mapToInt(domain -> names.indexOf(kind + domain))
                                .toArray()));
        return alike;
    }

    /** The features of a text. */
    double[] of(String text) {
        return of(lexicon.count(Folding.fold(text)), Traits.count(text));
    }

    /** The features of a text with so many terms of each section and such traits. */
    double[] of(double[] terms, double[] traits) {
        int count = domains.size();
        double[] total = new double[count];
        double[] peak = new double[count];
        for (int section = 0; section < terms.length; section++) {
            int domain = domainOf[section];
            if (domain >= 0) {
                double weight = worth[section] * terms[section];
                total[domain] += weight;
                peak[domain] = Math.max(peak[domain], weight);
            }
        }
        double all = TERMS_OF_NOTHING
                + IntStream.range(0, count).mapToDouble(d -> total[d]).sum();
        double[] features = new double[terms.length + traits.length + 3 * count + 1];
        int at = logarithms(terms, features, 0);
        at = logarithms(traits, features, at);
        for (double own : total) {
            features[at++] = SHARE_SCALE * own / all;
        }
        at = logarithms(total, features, at);
        at = logarithms(peak, features, at);
        features[at] = 1;
        return features;
    }

    private static int logarithms(double[] counts, double[] features, int from) {
        for (int i = 0; i < counts.length; i++) {
            features[from + i] = Math.log1p(counts[i]);
        }
        return from + counts.length;
    }

    /** Whether any term or telling trait was found: otherwise there is nothing to go by. */
    boolean hasEvidence(double[] features) {
        int traits = lexicon.sections().size();
        return IntStream.range(0, traits).anyMatch(i -> features[i] > 0)
                || Traits.anyTelling(Arrays.copyOfRange(
                        features, traits, traits + Traits.names().size()));
    }
}
