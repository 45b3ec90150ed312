package io.guildhall.router.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Multinomial logistic regression: the probability of a domain is the softmax of the weighted sum of the features.
 *
 * @param version names the training it comes from
 * @param domains what it tells apart
 * @param features names of its features
 * @param weights by feature, then by domain
 */
record LinearModel(String version, List<String> domains, List<String> features, double[][] weights) {

    private static final String VERSION = "# version: ";

    LinearModel {
        domains = List.copyOf(domains);
        features = List.copyOf(features);
    }

    /** Probability of each domain. */
    double[] probabilities(double[] values) {
        double[] scores = new double[domains.size()];
        for (int feature = 0; feature < values.length; feature++) {
            if (values[feature] != 0) {
                double[] weight = weights[feature];
                for (int domain = 0; domain < scores.length; domain++) {
                    scores[domain] += values[feature] * weight[domain];
                }
            }
        }
        return softmax(scores);
    }

    static double[] softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        double[] shares = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            shares[i] = Math.exp(scores[i] - highest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** As lines of CSV, below a line with the version. */
    String csv() {
        StringBuilder csv = new StringBuilder(VERSION + version + "\nfeature," + String.join(",", domains) + "\n");
        for (int feature = 0; feature < weights.length; feature++) {
            csv.append(features.get(feature));
            for (double weight : weights[feature]) {
                csv.append(',').append(String.format(Locale.ROOT, "%.3f", weight));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /** Reads what {@link #csv} writes. */
    static LinearModel read(Reader csv) throws IOException {
        BufferedReader lines = new BufferedReader(csv);
        String first = String.valueOf(lines.readLine());
        String header = String.valueOf(lines.readLine());
        if (!first.startsWith(VERSION) || !header.startsWith("feature,")) {
            throw new IllegalArgumentException("a model begins with its version and the names of its domains");
        }
        List<String> features = new ArrayList<>();
        List<double[]> weights = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            List<String> cells = List.of(line.split(",", -1));
            features.add(cells.getFirst());
            weights.add(cells.stream().skip(1).mapToDouble(Double::parseDouble).toArray());
        }
        List<String> domains = List.of(header.split(",", -1));
        return new LinearModel(
                first.substring(VERSION.length()),
                domains.subList(1, domains.size()),
                features,
                weights.toArray(double[][]::new));
    }
}
