package io.guildhall.stack.demo;

import static io.guildhall.stack.demo.LogRecords.accepted;
import static io.guildhall.stack.demo.LogRecords.assigned;
import static io.guildhall.stack.demo.LogRecords.delivered;
import static io.guildhall.stack.demo.LogRecords.ended;
import static io.guildhall.stack.demo.LogRecords.opened;
import static io.guildhall.stack.demo.LogRecords.paid;
import static io.guildhall.stack.demo.LogRecords.released;
import static io.guildhall.stack.demo.LogRecords.routed;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.workforce.EndReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;

class ScoreboardTest {

    private final Scoreboard board = new Scoreboard((domain, level) -> domain + (level > 3 ? "-senior" : ""));

    @Test
    void a_task_waits_in_the_pool_it_is_routed_to() {
        show(opened("d/u/1", "d/u/2"), routed("law", 4, "d/u/1", "d/u/2"));

        assertThat(pool().pool()).isEqualTo("law-senior");
        assertThat(pool().waiting()).isEqualTo(2);
        assertThat(board.busyPeople()).isZero();
    }

    @Test
    void a_task_that_is_not_routed_yet_is_shown_all_the_same() {
        show(opened("d/u/1"));

        assertThat(pool().waiting()).isEqualTo(1);
    }

    @Test
    void a_task_is_followed_from_one_holder_to_the_next_until_it_is_paid() {
        show(opened("d/u/1"), assigned("d/u/1/1", "w1", 4));
        assertThat(pool().working()).isEqualTo(1);
        assertThat(board.busyPeople()).isEqualTo(1);

        show(ended("d/u/1/1", "w1", EndReason.LAPSED));
        assertThat(pool().waiting()).isEqualTo(1);
        assertThat(board.busyPeople()).isZero();

        show(assigned("d/u/1/2", "w2", 40), ended("d/u/1/2", "w2", EndReason.SUBMITTED), delivered("d/u/1/2", "w2"));
        show(accepted("d/u/1/2", "w2"), paid("d/u/1/2", "w2"));
        PoolScore pool = pool();
        assertThat(pool.done()).isEqualTo(1);
        assertThat(pool.accepted()).isEqualTo(1);
        assertThat(pool.lapsed()).isEqualTo(1);
        assertThat(pool.paid().text()).isEqualTo("EUR 5.00");
        assertThat(pool.medianWait()).hasValue(Duration.ofSeconds(4));
        assertThat(board.takings().feesOf("client").text()).isEqualTo("EUR 0.50");
        assertThat(board.acceptedOf("client")).isEqualTo(1);
    }

    @Test
    void a_task_that_was_withdrawn_is_released() {
        show(opened("d/u/1"), released("d/u/1"));

        assertThat(pool().released()).isEqualTo(1);
        assertThat(pool().waiting()).isZero();
    }

    /** Records of one key and topic keep their order; here all orders are tried that topics and keys allow, and more. */
    @Test
    void the_end_is_the_same_in_whatever_order_topics_are_read() {
        List<SpecificRecordBase> records = List.of(
                opened("d/u/1", "d/u/2"),
                routed("law", 4, "d/u/1", "d/u/2"),
                assigned("d/u/1/1", "w1", 1),
                assigned("d/u/1/2", "w2", 5),
                delivered("d/u/1/2", "w2"),
                accepted("d/u/1/2", "w2"),
                paid("d/u/1/2", "w2"),
                released("d/u/2"));
        Random random = new Random(17);
        for (int i = 0; i < 200; i++) {
            List<SpecificRecordBase> shuffled = new ArrayList<>(records);
            Collections.shuffle(shuffled, random);
            Scoreboard other = new Scoreboard((domain, level) -> domain + "-senior");
            shuffled.forEach(other::on);
            other.on(ended("d/u/1/1", "w1", EndReason.DECLINED_ONCE));
            other.on(ended("d/u/1/2", "w2", EndReason.SUBMITTED));

            PoolScore pool = other.pools().getFirst();
            assertThat(other.pools()).hasSize(1);
            assertThat(List.of(pool.waiting(), pool.working(), pool.done(), pool.released(), pool.declined()))
                    .as("seed 17, order %d: %s", i, shuffled)
                    .containsExactly(0, 0, 1, 1, 1);
            assertThat(pool.medianWait()).hasValue(Duration.ofSeconds(1));
            assertThat(other.busyPeople()).isZero();
        }
    }

    private void show(SpecificRecordBase... records) {
        List.of(records).forEach(board::on);
    }

    private PoolScore pool() {
        assertThat(board.pools()).hasSize(1);
        return board.pools().getFirst();
    }
}
