package io.guildhall.router.match;

import io.guildhall.router.client.Clients;
import io.guildhall.router.history.UnitHistory;
import io.guildhall.router.match.Offers.Relaxed;
import io.guildhall.router.match.Prospects.Prospect;
import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.LaneKey;
import io.guildhall.router.queue.LaneListener;
import io.guildhall.router.queue.Waiting;
import io.guildhall.router.worker.Benches;
import io.guildhall.router.worker.IdleWorker;
import io.guildhall.router.worker.WorkerKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where tasks and idle workers meet. The next match is of the first task in the order that any of them may have; of those
 * who may have it, it goes to whoever comes first on the benches.
 *
 * <p>It remembers which lanes and which workers were looked at in vain since they last changed, and looks at the others
 * only: the cost of a match does not grow with what waits, nor with who is idle. What it remembers never decides what is
 * matched, so a floor set up anew from the tables goes on in the same way.
 */
public final class Floor implements LaneListener {

    private final Offers offers;
    private final Benches benches;
    private final Shelves shelves;
    private final Chooser chooser;
    private final Prospects<LaneKey> lanes = new Prospects<>();
    private final Prospects<WorkerKey> workers = new Prospects<>();
    private final Map<LaneKey, Lane> open = new HashMap<>();
    private final TreeMap<LaneKey, Lane> stranded = new TreeMap<>();
    private final Overdue overdue = new Overdue();

    public Floor(Offers offers, Clients clients, UnitHistory history, Benches benches) {
        this.offers = offers;
        this.benches = benches;
        this.shelves = new Shelves(clients, history);
        this.chooser = new Chooser(offers, benches, shelves, history);
    }

    @Override
    public void joined(Lane lane) {
        place(lane);
        Waiting head = lane.head();
        if (head != null && open.containsKey(lane.key())) {
            lanes.put(lane.key(), head);
        }
    }

    /** A specialist for whom this was the first of their own may have work of generalists now, which came before it. */
    @Override
    public void left(Lane lane, Waiting task) {
        workers.lookAgainForLackOf(task);
        place(lane);
    }

    /** Looks anew at lanes whose client, pool or price has changed. */
    public void changed(Collection<Lane> changed) {
        workers.lookAgain();
        changed.forEach(this::joined);
    }

    /** A lane that its pool no longer serves, or that waited for a pool and has one to go to now; null when there is none. */
    public @Nullable Lane stranded() {
        return stranded.isEmpty() ? null : stranded.firstEntry().getValue();
    }

    /** A lane with tasks that have waited long enough to make do with less, or null. */
    public @Nullable Lane overdue(Instant now) {
        return overdue.first(now);
    }

    /** The next match, or null when nobody idle may have anything that waits. */
    public @Nullable Match next() {
        benches.takeChanged().forEach(workers::lookAgain);
        while (true) {
            Prospect<LaneKey> lane = lanes.first();
            Prospect<WorkerKey> worker = workers.first();
            Found found;
            if (worker != null && (lane == null || worker.bound().compareTo(lane.bound()) <= 0)) {
                found = lookAtWorker(worker);
            } else if (lane != null) {
                found = lookAtLane(lane);
            } else {
                return null;
            }
            if (found != null) {
                return matched(found);
            }
        }
    }

    /** Those who were looked at for a task, in the order of choice. */
    public List<Candidate> candidates(Match match) {
        return chooser.candidates(match);
    }

    private Match matched(Found found) {
        Offer offer = Objects.requireNonNull(offers.of(found.lane().key()));
        return new Match(Objects.requireNonNull(chooser.best(found, offer)), found.lane(), found.task(), offer);
    }

    /** The first task a worker may have, if it is as early as was thought; else notes how early it is. */
    private @Nullable Found lookAtWorker(Prospect<WorkerKey> prospect) {
        IdleWorker idle = benches.idle(prospect.who());
        return asEarly(prospect, idle == null ? null : shelves.firstFor(idle.person()), workers);
    }

    /**
     * The first task of a lane that anybody may have, if it is as early as was thought; else notes how early it is. Whoever
     * is passed over for the sake of their own work is looked at again when that has gone to somebody else.
     */
    private @Nullable Found lookAtLane(Prospect<LaneKey> prospect) {
        Lane lane = open.get(prospect.who());
        Offer offer = lane == null ? null : offers.of(lane.key());
        Found found = lane == null || offer == null ? null : chooser.firstServed(lane, offer, workers::lookAtLeastOnce);
        return asEarly(prospect, found, lanes);
    }

    private static <K extends Comparable<K>> @Nullable Found asEarly(
            Prospect<K> prospect, @Nullable Found found, Prospects<K> prospects) {
        if (found == null) {
            prospects.drop(prospect.who());
            return null;
        }
        if (found.task().compareTo(prospect.bound()) == 0) {
            return found;
        }
        prospects.put(prospect.who(), found.task());
        return null;
    }

    /** Puts a lane where it is found, if its tasks may be assigned. */
    private void place(Lane lane) {
        LaneKey key = lane.key();
        boolean filled = lane.head() != null;
        noteStranded(lane, filled);
        Offer offer = filled ? offers.of(key) : null;
        if (offer == null) {
            shelves.remove(lane);
            open.remove(key, lane);
            overdue.remove(lane);
            lanes.drop(key);
            return;
        }
        shelves.put(lane, offer);
        open.put(key, lane);
        Relaxed next = offers.relaxed(key);
        if (next == null) {
            overdue.remove(lane);
        } else {
            overdue.put(lane, next.afterSeconds());
        }
    }

    private void noteStranded(Lane lane, boolean filled) {
        if (filled && offers.isStranded(lane.key())) {
            stranded.put(lane.key(), lane);
        } else {
            stranded.remove(lane.key(), lane);
        }
    }
}
