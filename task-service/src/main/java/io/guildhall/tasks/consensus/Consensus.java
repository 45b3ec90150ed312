package io.guildhall.tasks.consensus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer that judges give together: a majority weighted by log-odds. Where each judge is right with probability p on
 * their own, and wrong answers are equally likely, the most probable answer of k is the one with the largest sum of
 * {@code ln(p (k - 1) / (1 - p))} over those who gave it (Nitzan and Paroush, 1982; for k > 2 the one-coin model of Dawid
 * and Skene, 1979). The same sums give the probability of each answer.
 *
 * @param answer the most probable answer, of equals the one given first
 * @param agreement share of the votes for it, above 0 to 1
 * @param confidence probability that it is right, above 0 to below 1
 */
public record Consensus(String answer, double agreement, double confidence) {

    /**
     * The consensus of votes.
     *
     * @param votes at least one, in the order they were given
     * @param options how many answers there were to choose from; answers beyond these count as options too
     * @param reliability what is believed of a judge
     * @throws IllegalArgumentException when there is no vote
     */
    public static Consensus of(List<Vote> votes, int options, Reliability reliability) {
        if (votes.isEmpty()) {
            throw new IllegalArgumentException("a consensus needs a vote");
        }
        long given = votes.stream().map(Vote::answer).distinct().count();
        int choices = (int) Math.max(2, Math.max(options, given));
        Map<String, Double> weights = weights(votes, choices, reliability);
        Map.Entry<String, Double> best = weights.entrySet().stream()
                .reduce((first, next) -> next.getValue() > first.getValue() ? next : first)
                .orElseThrow();
        long agreeing = votes.stream()
                .filter(vote -> vote.answer().equals(best.getKey()))
                .count();
        return new Consensus(best.getKey(), (double) agreeing / votes.size(), confidence(best, weights, choices));
    }

    private static Map<String, Double> weights(List<Vote> votes, int choices, Reliability reliability) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Vote vote : votes) {
            double right = reliability.of(vote.measuredAccuracy());
            weights.merge(vote.answer(), Math.log(right * (choices - 1) / (1 - right)), Double::sum);
        }
        return weights;
    }

    /** Softmax over all choices; one that nobody gave weighs nothing. */
    private static double confidence(Map.Entry<String, Double> best, Map<String, Double> weights, int choices) {
        double others = (choices - weights.size()) * Math.exp(-best.getValue());
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            if (!weight.getKey().equals(best.getKey())) {
                others += Math.exp(weight.getValue() - best.getValue());
            }
        }
        return 1 / (1 + others);
    }
}
