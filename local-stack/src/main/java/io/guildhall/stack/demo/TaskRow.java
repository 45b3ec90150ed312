package io.guildhall.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the log shows of one task. Its records come by several topics, in no given order between them, so nothing here
 * depends on one: an answer or a release is the end whatever comes after it, and of leases the highest epoch counts.
 */
final class TaskRow {

    private @Nullable String pool;
    private State state = State.WAITING;
    private int epoch;
    private @Nullable Instant openedAt;
    private @Nullable Instant assignedAt;
    private int lapsed;
    private int declined;

    /** Where a task stands. */
    enum State {
        WAITING,
        WORKING,
        DONE,
        RELEASED
    }

    void opened(Instant at) {
        openedAt = at;
    }

    void routed(String poolId) {
        if (pool == null) {
            pool = poolId;
        }
    }

    void assigned(int lease, String poolId, Instant at) {
        pool = poolId;
        if (assignedAt == null || at.isBefore(assignedAt)) {
            assignedAt = at;
        }
        if (lease > epoch) {
            epoch = lease;
            become(State.WORKING);
        }
    }

    void lapsed(int lease) {
        lapsed++;
        giveBack(lease);
    }

    void declined(int lease) {
        declined++;
        giveBack(lease);
    }

    void delivered() {
        become(State.DONE);
    }

    void released() {
        become(State.RELEASED);
    }

    Optional<String> pool() {
        return Optional.ofNullable(pool);
    }

    State state() {
        return state;
    }

    int lapses() {
        return lapsed;
    }

    int declines() {
        return declined;
    }

    /** From opening to the first assignment. */
    Optional<Duration> waited() {
        return openedAt == null || assignedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(openedAt, assignedAt));
    }

    private void giveBack(int lease) {
        if (lease == epoch) {
            become(State.WAITING);
        }
    }

    private void become(State next) {
        if (state != State.DONE && state != State.RELEASED) {
            state = next;
        }
    }
}
