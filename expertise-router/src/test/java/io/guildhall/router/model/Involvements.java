package io.guildhall.router.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What people have had to do with units: what keeps them from any task of these for ever, or for a while. */
final class Involvements {

    static final String DELIVERED = "DELIVERED";
    static final String DECLINED = "DECLINED";
    static final String EXCLUDED = "EXCLUDED";
    static final String COOLING = "COOLING";

    private final Map<String, Set<String>> never = new HashMap<>();
    private final Map<String, Instant> notBefore = new HashMap<>();

    void add(String unit, String workerId, String kind) {
        never.computeIfAbsent(unit + "/" + workerId, none -> new HashSet<>()).add(kind);
    }

    void cool(String unit, String workerId, Instant until) {
        notBefore.put(unit + "/" + workerId, until);
    }

    /** All that keeps somebody from a unit then. */
    Set<String> of(String unit, String workerId, Instant now) {
        String key = unit + "/" + workerId;
        Set<String> all = new HashSet<>(never.getOrDefault(key, Set.of()));
        if (notBefore.getOrDefault(key, now).isAfter(now)) {
            all.add(COOLING);
        }
        return all;
    }
}
