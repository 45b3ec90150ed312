package io.guildhall.stack.reconcile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of places in the log, at one bit each: offsets are dense. */
final class Positions {

    /** By topic, then by partition. */
    private final Map<String, List<BitSet>> topics = new HashMap<>();

    void add(LogPosition position) {
        List<BitSet> partitions = topics.computeIfAbsent(position.topic(), absent -> new ArrayList<>());
        while (partitions.size() <= position.partition()) {
            partitions.add(new BitSet());
        }
        partitions.get(position.partition()).set(Math.toIntExact(position.offset()));
    }

    boolean contains(LogPosition position) {
        List<BitSet> partitions = topics.getOrDefault(position.topic(), List.of());
        return position.partition() < partitions.size()
                && partitions.get(position.partition()).get(Math.toIntExact(position.offset()));
    }
}
