package io.guildhall.tasks.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsensusTest {

    private static final Reliability RELIABILITY = new Reliability(0.75, 0.55, 0.99);

    @Test
    void one_judge_is_believed_as_far_as_their_accuracy_goes() {
        Consensus consensus = consensus(2, new Vote("yes", 0.9));

        assertThat(consensus.answer()).isEqualTo("yes");
        assertThat(consensus.agreement()).isEqualTo(1.0);
        assertThat(consensus.confidence()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void judge_of_whom_little_is_known_counts_as_the_setting_says() {
        assertThat(consensus(2, new Vote("yes", null)).confidence()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void two_who_agree_are_surer_than_either() {
        double odds = 0.8 / 0.2 * (0.7 / 0.3);

        assertThat(consensus(2, new Vote("no", 0.8), new Vote("no", 0.7)).confidence())
                .isCloseTo(odds / (1 + odds), within(1e-12));
    }

    @Test
    void one_who_is_mostly_right_outweighs_two_who_often_are_not() {
        Consensus consensus = consensus(2, new Vote("no", 0.6), new Vote("no", 0.6), new Vote("yes", 0.95));

        assertThat(consensus.answer()).isEqualTo("yes");
        assertThat(consensus.agreement()).isEqualTo(1.0 / 3);
        double against = 0.05 / 0.95 * (0.6 / 0.4) * (0.6 / 0.4);
        assertThat(consensus.confidence()).isCloseTo(1 / (1 + against), within(1e-12));
    }

    @Test
    void of_answers_of_equal_weight_the_first_stands() {
        Consensus consensus = consensus(2, new Vote("no", 0.8), new Vote("yes", 0.8));

        assertThat(consensus.answer()).isEqualTo("no");
        assertThat(consensus.confidence()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void among_more_options_an_answer_is_less_often_given_by_chance() {
        double two = consensus(2, new Vote("a", 0.7), new Vote("a", 0.7)).confidence();
        double five = consensus(5, new Vote("a", 0.7), new Vote("a", 0.7)).confidence();

        assertThat(five).isGreaterThan(two);
        assertThat(consensus(5, new Vote("a", 0.7)).confidence()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void answers_beyond_the_options_count_as_options() {
        Consensus consensus = consensus(2, new Vote("a", 0.8), new Vote("b", 0.8), new Vote("c", 0.8));

        assertThat(consensus.answer()).isEqualTo("a");
        assertThat(consensus.confidence()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void nobody_is_believed_blindly_nor_against_their_word() {
        assertThat(consensus(2, new Vote("yes", 1.0)).confidence()).isCloseTo(0.99, within(1e-12));
        assertThat(consensus(2, new Vote("yes", 0.0)).confidence()).isCloseTo(0.55, within(1e-12));
    }

    @Test
    void without_a_vote_there_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> consensus(2));
    }

    private static Consensus consensus(int options, Vote... votes) {
        return Consensus.of(List.of(votes), options, RELIABILITY);
    }
}
