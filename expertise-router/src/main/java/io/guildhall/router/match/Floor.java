package io.guildhall.router.match;

import io.guildhall.router.client.Clients;
import io.guildhall.router.history.Involvement;
import io.guildhall.router.history.UnitHistory;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.pool.Pools;
import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.LaneKey;
import io.guildhall.router.queue.LaneListener;
import io.guildhall.router.queue.TaskId;
import io.guildhall.router.queue.Waiting;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.rate.Rates;
import io.guildhall.router.worker.Benches;
import io.guildhall.router.worker.IdleWorker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where tasks and idle workers meet. The next match is that of the worker who has been idle longest, of those who may
 * have any task at all, with the first such task in the order.
 *
 * <p>It remembers which lanes and which workers were looked at in vain since they last changed, and looks at the others
 * only: the cost of a match does not grow with what waits. What it remembers never decides what is matched, so a floor
 * set up anew from the tables goes on in the same way.
 */
public final class Floor implements LaneListener {

    /** How many candidates are looked at to say how a worker came to be chosen. */
    static final int CANDIDATES = 10;

    private final Clients clients;
    private final Pools pools;
    private final Rates rates;
    private final UnitHistory history;
    private final Benches benches;
    private final Shelves shelves = new Shelves();
    private final Set<Lane> unserved = new HashSet<>();
    private final TreeMap<LaneKey, Lane> stranded = new TreeMap<>();

    public Floor(Clients clients, Pools pools, Rates rates, UnitHistory history, Benches benches) {
        this.clients = clients;
        this.pools = pools;
        this.rates = rates;
        this.history = history;
        this.benches = benches;
    }

    @Override
    public void joined(Lane lane) {
        if (place(lane)) {
            unserved.add(lane);
        }
    }

    @Override
    public void left(Lane lane) {
        place(lane);
    }

    /** Looks anew at lanes whose client, pool or price has changed. */
    public void changed(Collection<Lane> lanes) {
        lanes.forEach(this::joined);
    }

    /** A lane that its pool no longer serves, or that waited for a pool and has one to go to now; null when there is none. */
    public @Nullable Lane stranded() {
        return stranded.isEmpty() ? null : stranded.firstEntry().getValue();
    }

    /** The next match, or null when nobody idle may have anything that waits. */
    public @Nullable Match next() {
        while (true) {
            IdleWorker worker = earlier(benches.firstUnplaced(), longestIdleForUnserved());
            if (worker == null) {
                return null;
            }
            Shelves.Found found = shelves.firstFor(worker, history);
            Offer offer = found == null ? null : offer(found.lane().key());
            if (found != null && offer != null) {
                return new Match(worker, found.lane(), found.task(), offer);
            }
            benches.nothingFor(worker);
        }
    }

    /** Those who were looked at for a task, the longest idle first, the one who was chosen among them. */
    public List<Candidate> candidates(Match match) {
        List<Candidate> seen = new ArrayList<>();
        boolean chosen = false;
        Iterator<IdleWorker> idle = idleFor(match.lane().key(), match.lane(), match.offer());
        while (idle.hasNext() && (!chosen || seen.size() < CANDIDATES)) {
            IdleWorker worker = idle.next();
            boolean isChosen = worker.compareTo(match.worker()) == 0;
            chosen |= isChosen;
            if (isChosen || seen.size() < (chosen ? CANDIDATES : CANDIDATES - 1)) {
                seen.add(new Candidate(worker.workerId(), hindrance(worker, match), worker.since()));
            }
        }
        return seen;
    }

    private @Nullable String hindrance(IdleWorker worker, Match match) {
        if (worker.profile().walledFrom(match.lane().key().clientId())) {
            return "WALLED";
        }
        Involvement involvement = history.of(new TaskId(match.task().taskId()).unitKey(), worker.workerId());
        return involvement == null ? null : involvement.name();
    }

    private @Nullable IdleWorker longestIdleForUnserved() {
        IdleWorker longest = null;
        for (Iterator<Lane> lanes = unserved.iterator(); lanes.hasNext(); ) {
            IdleWorker worker = longestIdleFor(lanes.next());
            if (worker == null) {
                lanes.remove();
            } else {
                longest = earlier(longest, worker);
            }
        }
        return longest;
    }

    private @Nullable IdleWorker longestIdleFor(Lane lane) {
        Offer offer = offer(lane.key());
        if (offer == null) {
            return null;
        }
        Iterator<IdleWorker> idle = idleFor(lane.key(), lane, offer);
        while (idle.hasNext()) {
            IdleWorker worker = idle.next();
            if (!worker.profile().walledFrom(lane.key().clientId())
                    && lane.firstFor(worker.workerId(), history) != null) {
                return worker;
            }
        }
        return null;
    }

    private Iterator<IdleWorker> idleFor(LaneKey key, Lane lane, Offer offer) {
        return benches.longestIdle(
                key.marketId(), offer.pool().domain(), offer.level(key), lane.language(), key.currency());
    }

    /** Puts a lane where it is found, if it is open; returns whether it is. */
    private boolean place(Lane lane) {
        Waiting head = lane.head();
        noteStranded(lane, head != null);
        Offer offer = head == null ? null : offer(lane.key());
        if (offer == null) {
            shelves.remove(lane);
            unserved.remove(lane);
            return false;
        }
        shelves.put(lane, offer);
        return true;
    }

    private void noteStranded(Lane lane, boolean filled) {
        if (filled && isStranded(lane.key())) {
            stranded.put(lane.key(), lane);
        } else {
            stranded.remove(lane.key(), lane);
        }
    }

    private boolean isStranded(LaneKey key) {
        Pool pool = pools.get(key.poolId());
        return pool == null ? pools.placeFor(key.domain(), key.level()) != null : pool.status() == Pool.Status.RETIRED;
    }

    /** What a lane's tasks are offered at; null while they may not be assigned. */
    private @Nullable Offer offer(LaneKey key) {
        Pool pool = pools.get(key.poolId());
        if (pool == null || pool.status() == Pool.Status.RETIRED || !clients.active(key.clientId())) {
            return null;
        }
        RateVersion rate = rates.quote(pool.poolId(), key.taskType(), key.currency());
        return rate == null || rate.amount().compareTo(key.maxPay()) > 0 ? null : new Offer(pool, rate);
    }

    private static @Nullable IdleWorker earlier(@Nullable IdleWorker one, @Nullable IdleWorker other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
