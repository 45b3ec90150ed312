package io.guildhall.tasks.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsensusTest {

    private static final Reliability RELIABILITY = new Reliability(0.75, 0.55, 0.99);

    @Test
    void oneJudgeIsBelievedAsFarAsTheirAccuracyGoes() {
        Consensus consensus = consensus(2, new Vote("yes", 0.9));

        assertThat(consensus.answer()).isEqualTo("yes");
        assertThat(consensus.agreement()).isEqualTo(1.0);
        assertThat(consensus.confidence()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void judgeOfWhomLittleIsKnownCountsAsTheSettingSays() {
        assertThat(consensus(2, new Vote("yes", null)).confidence()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void twoWhoAgreeAreSurerThanEither() {
        double odds = 0.8 / 0.2 * (0.7 / 0.3);

        assertThat(consensus(2, new Vote("no", 0.8), new Vote("no", 0.7)).confidence())
                .isCloseTo(odds / (1 + odds), within(1e-12));
    }

    @Test
    void oneWhoIsMostlyRightOutweighsTwoWhoOftenAreNot() {
        Consensus consensus = consensus(2, new Vote("no", 0.6), new Vote("no", 0.6), new Vote("yes", 0.95));

        assertThat(consensus.answer()).isEqualTo("yes");
        assertThat(consensus.agreement()).isEqualTo(1.0 / 3);
        double against = 0.05 / 0.95 * (0.6 / 0.4) * (0.6 / 0.4);
        assertThat(consensus.confidence()).isCloseTo(1 / (1 + against), within(1e-12));
    }

    @Test
    void ofAnswersOfEqualWeightTheFirstStands() {
        Consensus consensus = consensus(2, new Vote("no", 0.8), new Vote("yes", 0.8));

        assertThat(consensus.answer()).isEqualTo("no");
        assertThat(consensus.confidence()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void amongMoreOptionsAnAnswerIsLessOftenGivenByChance() {
        double two = consensus(2, new Vote("a", 0.7), new Vote("a", 0.7)).confidence();
        double five = consensus(5, new Vote("a", 0.7), new Vote("a", 0.7)).confidence();

        assertThat(five).isGreaterThan(two);
        assertThat(consensus(5, new Vote("a", 0.7)).confidence()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void answersBeyondTheOptionsCountAsOptions() {
        Consensus consensus = consensus(2, new Vote("a", 0.8), new Vote("b", 0.8), new Vote("c", 0.8));

        assertThat(consensus.answer()).isEqualTo("a");
        assertThat(consensus.confidence()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void nobodyIsBelievedBlindlyNorAgainstTheirWord() {
        assertThat(consensus(2, new Vote("yes", 1.0)).confidence()).isCloseTo(0.99, within(1e-12));
        assertThat(consensus(2, new Vote("yes", 0.0)).confidence()).isCloseTo(0.55, within(1e-12));
    }

    @Test
    void withoutAVoteThereIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> consensus(2));
    }

    private static Consensus consensus(int options, Vote... votes) {
        return Consensus.of(List.of(votes), options, RELIABILITY);
    }
}
