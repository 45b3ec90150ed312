package io.guildhall.router.model;

import static io.guildhall.support.harness.Known.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.workforce.PresenceStatus;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkerPresence;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Who is there, as they say. */
final class Presences {

    private static final Duration READY_FOR = Duration.ofMinutes(5);

    private record Ready(int slots, Instant until) {}

    private final Map<String, Ready> ready = new HashMap<>();

    void told(WorkerPresence presence, Instant appendedAt) {
        String worker = key(presence.getMarketId(), presence.getWorkerId());
        if (presence.getStatus() == PresenceStatus.READY) {
            ready.put(worker, new Ready(presence.getSlots(), appendedAt.plus(READY_FOR)));
        } else {
            ready.remove(worker);
        }
    }

    /** Whoever says they are there and never says who they are, is told so when that is over. */
    void stranger(WorkerPresence presence, Instant now) {
        Ready gone = ready.remove(key(presence.getMarketId(), presence.getWorkerId()));
        assertThat(gone != null && !gone.until().isAfter(now))
                .as("2: a stranger")
                .isTrue();
    }

    /** Whoever is given something is there, with a free slot. */
    void free(TaskAssigned assigned, Facts facts) {
        Ready there = known(ready, key(assigned.getMarketId(), assigned.getWorkerId()));
        assertThat(there.until())
                .as("4: %s is there now", assigned.getWorkerId())
                .isAfter(facts.now);
        long held = facts.live()
                .filter(lease -> lease.isHeldBy(assigned.getMarketId(), assigned.getWorkerId()))
                .count();
        assertThat(held).as("4: a free slot").isLessThan(there.slots());
    }

    private static String key(String marketId, String workerId) {
        return marketId + "/" + workerId;
    }
}
