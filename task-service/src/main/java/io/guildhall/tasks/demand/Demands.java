package io.guildhall.tasks.demand;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import io.guildhall.tasks.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All accepted demands. Those that live are held in memory too, with what is due when; those that ended stay as rows for
 * ever, so that an id stands for one request.
 */
public final class Demands {

    private final Table<Demand> liveRows;
    private final Table<Demand> endedRows;
    private final TreeMap<String, Demand> live = new TreeMap<>();
    private final TreeMap<String, TreeSet<String>> runningByClient = new TreeMap<>();
    private final Commitments commitments = new Commitments();
    private final Timers deadlines = new Timers();
    private final Timers untold = new Timers();

    public Demands(Tables tables) {
        liveRows = tables.table("demand", Demand.class);
        endedRows = tables.table("ended", Demand.class);
        liveRows.scan("", (id, demand) -> index(demand));
    }

    /** The demand of that id, live or ended. */
    public @Nullable Demand find(String demandId) {
        Demand demand = live.get(demandId);
        return demand != null ? demand : endedRows.get(demandId);
    }

    /** The live demand of that id. */
    public @Nullable Demand live(String demandId) {
        return live.get(demandId);
    }

    /** All that live, in the order of their ids. */
    public Collection<Demand> live() {
        return Collections.unmodifiableCollection(live.values());
    }

    /** What those that live have spent and reserved. */
    public Commitments commitments() {
        return commitments;
    }

    /** A demand of that client that judgements are still to come of, and that is not given up. */
    public @Nullable Demand runningOf(String clientId) {
        TreeSet<String> ids = runningByClient.get(clientId);
        return ids == null ? null : live.get(ids.first());
    }

    /** A demand that is not given up yet although its deadline has passed. */
    public @Nullable Demand pastDeadline(Instant now) {
        String id = deadlines.due(now);
        return id == null ? null : live.get(id);
    }

    /** A demand that moved, and whose client has been told nothing for so long. */
    public @Nullable Demand untoldFor(Duration interval, Instant now) {
        String id = untold.due(now.minus(interval));
        return id == null ? null : live.get(id);
    }

    /** Stores a demand as it is now. One that is over is moved out of the way, until a reversal brings it back. */
    public void put(Demand demand) {
        if (demand.over()) {
            end(demand);
            return;
        }
        String id = demand.ref().demandId();
        boolean wasOver = demand.closed() && !live.containsKey(id);
        liveRows.put(id, demand);
        if (wasOver) {
            endedRows.delete(id);
        }
        index(demand);
    }

    private void end(Demand demand) {
        String id = demand.ref().demandId();
        endedRows.put(id, demand);
        Demand before = live.remove(id);
        if (before != null) {
            commitments.replace(before, null);
            liveRows.delete(id);
            deadlines.set(id, null);
            untold.set(id, null);
            stopRunning(demand.ref());
        }
    }

    private void index(Demand demand) {
        DemandRef ref = demand.ref();
        commitments.replace(live.put(ref.demandId(), demand), demand);
        deadlines.set(ref.demandId(), demand.running() ? demand.deadline() : null);
        untold.set(ref.demandId(), demand.movedSinceTold() ? demand.told().at() : null);
        if (demand.running()) {
            runningByClient
                    .computeIfAbsent(ref.clientId(), client -> new TreeSet<>())
                    .add(ref.demandId());
        } else {
            stopRunning(ref);
        }
    }

    private void stopRunning(DemandRef ref) {
        runningByClient.computeIfPresent(ref.clientId(), (client, ids) -> {
            ids.remove(ref.demandId());
            return ids.isEmpty() ? null : ids;
        });
    }
}
