package io.guildhall.router.classify;

import java.util.Arrays;
import java.util.Collection;
import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * What training minimises: the negative logarithm of the weighted likelihood of the examples, plus a penalty on squared
 * weights.
 *
 * <p>Besides a weight for each feature and domain there is one for each kind of feature that says the same of every
 * domain ("its share of the terms"). It counts for all domains alike and is not penalised, so what a share of the terms is
 * worth is learned from all sources together. A domain that has no example of some style is judged by what holds for the
 * others, and not by the style of the only source it has.
 */
final class Likelihood implements Function {

    private final double[][] features;
    private final int[] domains;
    private final double[] importance;
    private final int[][] alike;
    private final int domainCount;
    private final double penalty;

    /** A point and what was found there: the minimiser asks for value and gradient in turn. */
    private double[] lastPoint = {};

    private double lastValue;
    private double[] lastGradient = {};

    Likelihood(Examples examples, Collection<int[]> alike, int domainCount, double penalty) {
        this.features = examples.features();
        this.domains = examples.domains();
        this.importance = examples.importance();
        this.alike = alike.toArray(int[][]::new);
        this.domainCount = domainCount;
        this.penalty = penalty;
    }

    /** What is learned from: features, index of the domain, and how much each counts. */
    record Examples(double[][] features, int[] domains, double[] importance) {}

    @Override
    public int getDimension() {
        return free() + alike.length;
    }

    private int free() {
        return features[0].length * domainCount;
    }

    @Override
    public double valueAt(double[] point) {
        look(point);
        return lastValue;
    }

    @Override
    public double[] gradientAt(double[] point) {
        look(point);
        return lastGradient.clone();
    }

    private void look(double[] point) {
        if (Arrays.equals(point, lastPoint)) {
            return;
        }
        double[] gradient = new double[point.length];
        double value = penalise(point, gradient);
        double[][] weights = weights(point);
        for (int example = 0; example < features.length; example++) {
            double[] errors = LinearModel.softmax(scores(features[example], weights));
            value -= importance[example] * Math.log(Math.max(errors[domains[example]], Double.MIN_NORMAL));
            errors[domains[example]] -= 1;
            add(features[example], errors, importance[example], gradient);
        }
        lastPoint = point.clone();
        lastValue = value;
        lastGradient = gradient;
    }

    private double penalise(double[] point, double[] gradient) {
        double squares = 0;
        for (int i = 0; i < free(); i++) {
            squares += point[i] * point[i];
            gradient[i] = penalty * point[i];
        }
        return penalty * squares / 2;
    }

    private double[] scores(double[] values, double[][] weights) {
        double[] scores = new double[domainCount];
        for (int feature = 0; feature < values.length; feature++) {
            if (values[feature] != 0) {
                for (int domain = 0; domain < domainCount; domain++) {
                    scores[domain] += values[feature] * weights[feature][domain];
                }
            }
        }
        return scores;
    }

    private void add(double[] values, double[] errors, double weight, double[] gradient) {
        for (int feature = 0; feature < values.length; feature++) {
            if (values[feature] != 0) {
                for (int domain = 0; domain < domainCount; domain++) {
                    gradient[feature * domainCount + domain] += weight * values[feature] * errors[domain];
                }
            }
        }
        for (int kind = 0; kind < alike.length; kind++) {
            for (int domain = 0; domain < domainCount; domain++) {
                gradient[free() + kind] += weight * values[alike[kind][domain]] * errors[domain];
            }
        }
    }

    /** The weights of the model at a point, by feature and domain, with those that are common added. */
    double[][] weights(double[] point) {
        double[][] weights = new double[features[0].length][domainCount];
        for (int feature = 0; feature < weights.length; feature++) {
            System.arraycopy(point, feature * domainCount, weights[feature], 0, domainCount);
        }
        for (int kind = 0; kind < alike.length; kind++) {
            for (int domain = 0; domain < domainCount; domain++) {
                weights[alike[kind][domain]][domain] += point[free() + kind];
            }
        }
        return weights;
    }
}
