package io.guildhall.router.pool;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All pools, and which of them a task belongs to. */
public final class Pools {

    private static final Comparator<Pool> LOWEST_FIRST =
            Comparator.comparingInt(Pool::minimumLevel).thenComparing(Pool::poolId);
    private static final Comparator<Pool> HIGHEST_FIRST =
            Comparator.comparingInt(Pool::minimumLevel).reversed().thenComparing(Pool::poolId);

    private final Table<Pool> table;
    private final TreeMap<String, Pool> byId = new TreeMap<>();

    public Pools(Tables tables) {
        table = tables.table("pool", Pool.class);
        table.scan("", byId::put);
    }

    /** Sets a pool. */
    public void put(Pool pool) {
        table.put(pool.poolId(), pool);
        byId.put(pool.poolId(), pool);
    }

    /** The pool, or null when there is none of that id. */
    public @Nullable Pool get(@Nullable String poolId) {
        return poolId == null ? null : byId.get(poolId);
    }

    /** All pools, in the order of their ids. */
    public Collection<Pool> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /**
     * The pool that takes a task: of the active ones of its domain the most demanding that demands no more than the task
     * does, since a dearer one is not needed; else the least demanding. Its worker must reach the level of both. Null when
     * no pool of the domain is active.
     */
    public @Nullable Pool placeFor(String domain, int level) {
        List<Pool> active = byId.values().stream()
                .filter(pool ->
                        pool.status() == Pool.Status.ACTIVE && pool.domain().equals(domain))
                .toList();
        return active.stream()
                .filter(pool -> pool.minimumLevel() <= level)
                .min(HIGHEST_FIRST)
                .or(() -> active.stream().min(LOWEST_FIRST))
                .orElse(null);
    }

    /**
     * The pool that takes a task of which the demand names the pool: that one, or its active successor when it takes
     * nothing more.
     */
    public String placeFor(String named) {
        Pool pool = get(named);
        Pool successor = pool == null || pool.status() == Pool.Status.ACTIVE ? null : successorOf(pool);
        return successor == null ? named : successor.poolId();
    }

    /** The pools that a pool is the successor of. */
    public List<Pool> precededBy(String poolId) {
        return byId.values().stream()
                .filter(pool -> poolId.equals(pool.successorPoolId()))
                .toList();
    }

    /** The active pool that takes over what another has left, or null when nobody does. */
    public @Nullable Pool successorOf(Pool pool) {
        Pool successor = get(pool.successorPoolId());
        return successor != null && successor.status() == Pool.Status.ACTIVE ? successor : null;
    }
}
