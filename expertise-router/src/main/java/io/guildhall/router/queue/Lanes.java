package io.guildhall.router.queue;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All lanes with tasks in them, by what may change about them. */
public final class Lanes {

    private final Map<LaneKey, Lane> byKey = new HashMap<>();
    private final Map<String, Set<Lane>> byClient = new HashMap<>();
    private final Map<String, Set<Lane>> byPool = new HashMap<>();
    private final Set<Lane> withoutPool = new LinkedHashSet<>();
    private final Map<String, Integer> waitingByPool = new HashMap<>();

    Lane add(LaneKey key, Waiting waiting) {
        Lane lane = byKey.computeIfAbsent(key, this::open);
        lane.add(waiting);
        count(key, 1);
        return lane;
    }

    @Nullable Lane remove(LaneKey key, Waiting waiting) {
        Lane lane = byKey.get(key);
        if (lane == null) {
            return null;
        }
        lane.remove(waiting);
        count(key, -1);
        if (lane.size() == 0) {
            close(lane);
        }
        return lane;
    }

    /** Lanes of a client. */
    public Collection<Lane> ofClient(String clientId) {
        return List.copyOf(byClient.getOrDefault(clientId, Set.of()));
    }

    /** Lanes of a pool. */
    public Collection<Lane> ofPool(String poolId) {
        return List.copyOf(byPool.getOrDefault(poolId, Set.of()));
    }

    /** Lanes whose domain has no pool to take them. */
    public Collection<Lane> withoutPool() {
        return List.copyOf(withoutPool);
    }

    /** All lanes. */
    public Collection<Lane> all() {
        return List.copyOf(byKey.values());
    }

    /** How many wait in a pool, over all markets. */
    public int waiting(String poolId) {
        return waitingByPool.getOrDefault(poolId, 0);
    }

    private Lane open(LaneKey key) {
        Lane lane = new Lane(key);
        byClient.computeIfAbsent(key.clientId(), none -> new LinkedHashSet<>()).add(lane);
        String poolId = key.poolId();
        (poolId == null ? withoutPool : byPool.computeIfAbsent(poolId, none -> new LinkedHashSet<>())).add(lane);
        return lane;
    }

    private void close(Lane lane) {
        LaneKey key = lane.key();
        byKey.remove(key);
        byClient.computeIfPresent(key.clientId(), (id, lanes) -> without(lanes, lane));
        String poolId = key.poolId();
        if (poolId == null) {
            withoutPool.remove(lane);
        } else {
            byPool.computeIfPresent(poolId, (id, lanes) -> without(lanes, lane));
        }
    }

    private void count(LaneKey key, int change) {
        String poolId = key.poolId();
        if (poolId != null) {
            waitingByPool.merge(poolId, change, Integer::sum);
        }
    }

    private static @Nullable Set<Lane> without(Set<Lane> lanes, Lane lane) {
        lanes.remove(lane);
        return lanes.isEmpty() ? null : lanes;
    }
}
