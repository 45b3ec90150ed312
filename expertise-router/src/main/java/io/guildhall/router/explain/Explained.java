package io.guildhall.router.explain;

import io.guildhall.router.queue.LaneKey;
import io.guildhall.router.queue.WaitReason;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What was said last of lanes that wait for more than their turn, and of workers who are idle. */
public final class Explained {

    /**
     * What was said of a lane.
     *
     * @param key the lane
     * @param reason why its tasks wait
     * @param demandId demand of the task that was at its head
     */
    public record Wait(LaneKey key, WaitReason reason, String demandId) {}

    /**
     * What was said of a worker.
     *
     * @param reasons how many queues give them nothing, by reason
     */
    public record Idleness(Map<String, Integer> reasons) {}

    private final Table<Wait> waitRows;
    private final Table<Idleness> idleRows;
    private final TreeMap<String, Wait> waits = new TreeMap<>();
    private final TreeMap<String, Idleness> idle = new TreeMap<>();

    public Explained(Tables tables) {
        waitRows = tables.table("wait", Wait.class);
        idleRows = tables.table("idle", Idleness.class);
        waitRows.scan("", waits::put);
        idleRows.scan("", idle::put);
    }

    /** Shows each lane of which something was said. */
    public void forEachWait(BiConsumer<LaneKey, WaitReason> visitor) {
        waits.values().forEach(wait -> visitor.accept(wait.key(), wait.reason()));
    }

    /** What was said of lanes, by the text of their keys. */
    public NavigableMap<String, Wait> waits() {
        return Collections.unmodifiableNavigableMap(waits);
    }

    /** What was said of workers, by their keys. */
    public NavigableMap<String, Idleness> idle() {
        return Collections.unmodifiableNavigableMap(idle);
    }

    /** Notes why a lane waits; nothing is kept of one that waits for its turn. */
    public void put(Wait wait) {
        String key = wait.key().text();
        if (wait.reason() == WaitReason.NONE) {
            waitRows.delete(key);
            waits.remove(key);
        } else {
            waitRows.put(key, wait);
            waits.put(key, wait);
        }
    }

    /** Notes why a worker is idle; null for one who is not. */
    public void put(String worker, @Nullable Idleness idleness) {
        if (idleness != null) {
            idleRows.put(worker, idleness);
            idle.put(worker, idleness);
        } else if (idle.remove(worker) != null) {
            idleRows.delete(worker);
        }
    }
}
