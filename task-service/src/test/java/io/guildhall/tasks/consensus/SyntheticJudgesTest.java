package io.guildhall.tasks.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Weighted against plain majority, on judges of known accuracy who answer units of known answer. The seed is in the name
 * of each case.
 */
class SyntheticJudgesTest {

    private static final Reliability RELIABILITY = new Reliability(0.75, 0.55, 0.99);
    private static final int UNITS = 20_000;
    private static final int JUDGES_PER_UNIT = 5;

    /** Many who are little better than chance, and a few who know. */
    private static final double[] ACCURACIES = {0.55, 0.58, 0.6, 0.6, 0.62, 0.65, 0.7, 0.85, 0.92, 0.96};

    /** How often each way of deciding was right, and how sure the weighted one was. */
    private record Score(double majority, double weighted, double confidence) {}

    @ParameterizedTest
    @CsvSource({"1,2", "2,2", "3,3", "4,3", "5,5", "6,5"})
    void weighingIsWrongAQuarterLessOftenThanCounting(long seed, int options) {
        Score score = play(new Random(seed), options);

        assertThat(1 - score.weighted()).isLessThan(0.75 * (1 - score.majority()));
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,3", "3,5"})
    void confidenceIsHowOftenItIsRight(long seed, int options) {
        Score score = play(new Random(seed), options);

        assertThat(score.confidence()).isBetween(score.weighted() - 0.01, score.weighted() + 0.01);
    }

    private static Score play(Random random, int options) {
        int majority = 0;
        int weighted = 0;
        double confidence = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            int right = random.nextInt(options);
            List<Vote> votes = votes(random, right, options);
            Consensus consensus = Consensus.of(votes, options, RELIABILITY);
            majority += mostFrequent(votes).equals("option " + right) ? 1 : 0;
            weighted += consensus.answer().equals("option " + right) ? 1 : 0;
            confidence += consensus.confidence();
        }
        return new Score((double) majority / UNITS, (double) weighted / UNITS, confidence / UNITS);
    }

    private static List<Vote> votes(Random random, int right, int options) {
        List<Vote> votes = new ArrayList<>();
        for (int judge = 0; judge < JUDGES_PER_UNIT; judge++) {
            double accuracy = ACCURACIES[random.nextInt(ACCURACIES.length)];
            int wrong = (right + 1 + random.nextInt(options - 1)) % options;
            votes.add(new Vote("option " + (random.nextDouble() < accuracy ? right : wrong), accuracy));
        }
        return votes;
    }

    private static String mostFrequent(List<Vote> votes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        votes.forEach(vote -> counts.merge(vote.answer(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }
}
