package io.guildhall.router.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All lanes with tasks in them, by what may change about them. */
public final class Lanes {

    /** Stands for the pool of tasks whose domain has none. */
    public static final String NO_POOL = "";

    private final Map<LaneKey, Lane> byKey = new HashMap<>();
    private final TreeMap<String, Lane> sorted = new TreeMap<>();
    private final Map<String, Set<Lane>> byClient = new HashMap<>();
    private final Map<String, Set<Lane>> byPool = new HashMap<>();
    private final Set<Lane> withoutPool = new LinkedHashSet<>();
    private final Map<String, Map<WaitReason, Integer>> waitingByPool = new HashMap<>();

    /** Of lanes that are empty too, till something else is found. */
    private final Map<LaneKey, WaitReason> reasons = new HashMap<>();

    Lane add(LaneKey key, Waiting waiting) {
        Lane lane = byKey.computeIfAbsent(key, this::open);
        lane.add(waiting);
        count(lane, 1);
        return lane;
    }

    @Nullable Lane remove(LaneKey key, Waiting waiting) {
        Lane lane = byKey.get(key);
        if (lane == null) {
            return null;
        }
        lane.remove(waiting);
        count(lane, -1);
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

    /** The first lanes of a pool in a market, by the text of their keys. */
    public List<Lane> ofPool(String poolId, String marketId, int limit) {
        String prefix = LaneKey.prefix(marketId, poolId);
        return sorted.tailMap(prefix).entrySet().stream()
                .takeWhile(lane -> lane.getKey().startsWith(prefix))
                .limit(limit)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Lanes whose domain has no pool to take them. */
    public Collection<Lane> withoutPool() {
        return List.copyOf(withoutPool);
    }

    /** All lanes, by the text of their keys. */
    public NavigableMap<String, Lane> sorted() {
        return Collections.unmodifiableNavigableMap(sorted);
    }

    /** How many wait in a pool, over all markets. */
    public int waiting(String poolId) {
        return waitingFor(poolId).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many wait in a pool, over all markets, by the reason last found; {@link #NO_POOL} stands for no pool. */
    public Map<WaitReason, Integer> waitingFor(String poolId) {
        return Map.copyOf(waitingByPool.getOrDefault(poolId, Map.of()));
    }

    /** Notes why the tasks of a lane wait. */
    public void explain(LaneKey key, WaitReason reason) {
        if (reason == WaitReason.NONE) {
            reasons.remove(key);
        } else {
            reasons.put(key, reason);
        }
        Lane lane = byKey.get(key);
        if (lane != null) {
            count(lane, -lane.size());
            lane.explain(reason);
            count(lane, lane.size());
        }
    }

    private Lane open(LaneKey key) {
        Lane lane = new Lane(key);
        lane.explain(reasons.getOrDefault(key, WaitReason.NONE));
        sorted.put(key.text(), lane);
        byClient.computeIfAbsent(key.clientId(), none -> new LinkedHashSet<>()).add(lane);
        String poolId = key.poolId();
        (poolId == null ? withoutPool : byPool.computeIfAbsent(poolId, none -> new LinkedHashSet<>())).add(lane);
        return lane;
    }

    private void close(Lane lane) {
        LaneKey key = lane.key();
        byKey.remove(key);
        sorted.remove(key.text());
        byClient.computeIfPresent(key.clientId(), (id, lanes) -> without(lanes, lane));
        String poolId = key.poolId();
        if (poolId == null) {
            withoutPool.remove(lane);
        } else {
            byPool.computeIfPresent(poolId, (id, lanes) -> without(lanes, lane));
        }
    }

    private void count(Lane lane, int change) {
        String poolId = lane.key().poolId();
        waitingByPool
                .computeIfAbsent(poolId == null ? NO_POOL : poolId, none -> new EnumMap<>(WaitReason.class))
                .merge(lane.reason(), change, (before, more) -> before + more == 0 ? null : before + more);
    }

    private static @Nullable Set<Lane> without(Set<Lane> lanes, Lane lane) {
        lanes.remove(lane);
        return lanes.isEmpty() ? null : lanes;
    }
}
