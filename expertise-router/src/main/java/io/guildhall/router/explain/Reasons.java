package io.guildhall.router.explain;

import io.guildhall.router.client.Client;
import io.guildhall.router.history.UnitHistory;
import io.guildhall.router.match.Offers;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.pool.Pools;
import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.LaneKey;
import io.guildhall.router.queue.Lanes;
import io.guildhall.router.queue.WaitReason;
import io.guildhall.router.queue.Waiting;
import io.guildhall.router.worker.Person;
import io.guildhall.router.worker.Search;
import io.guildhall.router.worker.Seat;
import io.guildhall.router.worker.Workforce;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Finds why a lane waits and why a worker is idle, from counts rather than by looking at everybody. */
public final class Reasons {

    private static final int PEOPLE = 20;
    private static final int LANES = 50;
    private static final String EMPTY = "EMPTY";
    private static final String JUDGED_BEFORE = "JUDGED_BEFORE";

    private final Offers offers;
    private final Pools pools;
    private final Lanes lanes;
    private final Workforce workforce;
    private final UnitHistory history;

    public Reasons(Offers offers, Pools pools, Lanes lanes, Workforce workforce, UnitHistory history) {
        this.offers = offers;
        this.pools = pools;
        this.lanes = lanes;
        this.workforce = workforce;
        this.history = history;
    }

    /** Why the tasks of a lane wait. */
    public WaitReason of(Lane lane) {
        WaitReason hindrance = offers.hindrance(lane.key());
        if (hindrance != WaitReason.NONE) {
            return hindrance;
        }
        Search search = offers.search(lane);
        Client client = Objects.requireNonNull(offers.client(lane.key()));
        if (!workforce.employed().any(search.forAnyCurrency())) {
            return WaitReason.NOBODY_QUALIFIED;
        }
        if (!workforce.employed().any(search.inAnyLanguage())) {
            return WaitReason.CURRENCY;
        }
        if (!workforce.employed().any(search)) {
            return WaitReason.LANGUAGE;
        }
        if (!workforce.present().any(search)) {
            return WaitReason.NONE_READY;
        }
        if (!workforce.present().any(search, client)) {
            return WaitReason.WALLED;
        }
        return allHadToDoWithHead(lane, search, client) ? WaitReason.NONE_READY : WaitReason.NONE;
    }

    /** Why a worker is idle: the queues of the pools they belong to, counted by why they get nothing from them. */
    public Map<String, Integer> of(Person person) {
        Map<String, Integer> reasons = new TreeMap<>();
        for (Pool pool : pools.all()) {
            if (belongs(person, pool)) {
                List<Lane> theirs = lanes.ofPool(pool.poolId(), person.profile().marketId(), LANES);
                if (theirs.isEmpty()) {
                    reasons.merge(EMPTY, 1, Integer::sum);
                }
                theirs.stream()
                        .filter(lane -> offers.search(lane).level() <= held(person, pool))
                        .forEach(lane -> reasons.merge(why(person, lane), 1, Integer::sum));
            }
        }
        return reasons;
    }

    private boolean allHadToDoWithHead(Lane lane, Search search, Client client) {
        Waiting head = lane.head();
        Iterator<Seat> idle = workforce.benches().inOrder(search, client);
        if (head == null || !idle.hasNext()) {
            return false;
        }
        for (int looked = 0; looked < PEOPLE && idle.hasNext(); looked++) {
            if (history.of(head.unitKey(), idle.next().workerId()) == null) {
                return false;
            }
        }
        return true;
    }

    private String why(Person person, Lane lane) {
        LaneKey key = lane.key();
        WaitReason hindrance = offers.hindrance(key);
        if (hindrance != WaitReason.NONE) {
            return hindrance.name();
        }
        if (!person.profile().currency().equals(key.currency())) {
            return WaitReason.CURRENCY.name();
        }
        if (!person.serves(lane.language())) {
            return WaitReason.LANGUAGE.name();
        }
        Client client = Objects.requireNonNull(offers.client(key));
        return person.wall().bars(client) ? WaitReason.WALLED.name() : JUDGED_BEFORE;
    }

    private static boolean belongs(Person person, Pool pool) {
        boolean open = pool.forSpecialists() || !person.specialist();
        return pool.status() != Pool.Status.RETIRED && open && held(person, pool) >= pool.minimumLevel();
    }

    private static int held(Person person, Pool pool) {
        return person.levels().getOrDefault(pool.domain(), 0);
    }
}
