package io.guildhall.stack.reconcile;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of places in the log, at one bit each: offsets are dense. */
final class Positions {

    private final Map<String, BitSet> partitions = new HashMap<>();

    void add(LogPosition position) {
        partitions.computeIfAbsent(key(position), absent -> new BitSet()).set(Math.toIntExact(position.offset()));
    }

    boolean contains(LogPosition position) {
        BitSet offsets = partitions.get(key(position));
        return offsets != null && offsets.get(Math.toIntExact(position.offset()));
    }

    private static String key(LogPosition position) {
        return position.topic() + '/' + position.partition();
    }
}
