package io.guildhall.stack.demo;

import io.guildhall.stack.demo.TaskRow.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a pool stands.
 *
 * @param waiting tasks nobody holds
 * @param working tasks somebody holds
 * @param done tasks that were handed in
 * @param released tasks that ended without work
 * @param accepted tasks whose work was accepted
 * @param lapsed leases that ran out
 * @param declined assignments turned down
 * @param paid what its people received
 * @param medianWait from opening to the first assignment; empty before there was one
 */
record PoolScore(
        String pool,
        int waiting,
        int working,
        int done,
        int released,
        int accepted,
        int lapsed,
        int declined,
        Amounts paid,
        Optional<Duration> medianWait) {

    int tasks() {
        return waiting + working + done + released;
    }

    /** Adds tasks up. */
    static final class Tally {
        private final String pool;
        private final Map<State, Integer> states = new EnumMap<>(State.class);
        private final List<Duration> waits = new ArrayList<>();
        private int lapsed;
        private int declined;

        Tally(String pool) {
            this.pool = pool;
        }

        String pool() {
            return pool;
        }

        void add(TaskRow task) {
            states.merge(task.state(), 1, Integer::sum);
            task.waited().ifPresent(waits::add);
            lapsed += task.lapses();
            declined += task.declines();
        }

        PoolScore score(int accepted, Amounts paid) {
            return new PoolScore(
                    pool,
                    count(State.WAITING),
                    count(State.WORKING),
                    count(State.DONE),
                    count(State.RELEASED),
                    accepted,
                    lapsed,
                    declined,
                    paid,
                    median());
        }

        private int count(State state) {
            return states.getOrDefault(state, 0);
        }

        private Optional<Duration> median() {
            List<Duration> sorted = waits.stream().sorted().toList();
            return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
        }
    }
}
