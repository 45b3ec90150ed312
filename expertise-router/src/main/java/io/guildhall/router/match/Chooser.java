package io.guildhall.router.match;

import io.guildhall.router.history.Involvement;
import io.guildhall.router.history.UnitHistory;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.Waiting;
import io.guildhall.router.worker.Benches;
import io.guildhall.router.worker.Person;
import io.guildhall.router.worker.Seat;
import io.guildhall.router.worker.WorkerKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chooses among idle workers. */
final class Chooser {

    /** How many candidates are looked at to say how a worker came to be chosen. */
    static final int CANDIDATES = 10;

    private static final String OWN_WORK_WAITS = "OWN_WORK_WAITS";

    private final Offers offers;
    private final Benches benches;
    private final Shelves shelves;
    private final UnitHistory history;

    Chooser(Offers offers, Benches benches, Shelves shelves, UnitHistory history) {
        this.offers = offers;
        this.benches = benches;
        this.shelves = shelves;
        this.history = history;
    }

    /**
     * The first task of a lane that anybody idle may have. Whoever has had nothing to do with the unit in front may have
     * that, so no more people are looked at than have.
     *
     * @param passedOver is told who may not have it as long as work of their own waits
     */
    @Nullable Found firstServed(Lane lane, Offer offer, Consumer<WorkerKey> passedOver) {
        Waiting head = lane.head();
        Found first = null;
        Iterator<Seat> idle = benches.inOrder(offers.search(lane), offer.client());
        while (idle.hasNext()) {
            Seat seat = idle.next();
            if (hasOwnWork(seat, offer)) {
                passedOver.accept(seat.idle().person().key());
                continue;
            }
            Waiting task = lane.firstFor(seat.workerId(), history);
            first = Found.earlier(first, task == null ? null : new Found(lane, task));
            if (first != null && first.task().equals(head)) {
                return first;
            }
        }
        return first;
    }

    /** Whoever comes first of those who may have a task; null when nobody may. */
    @Nullable Seat best(Found found, Offer offer) {
        String unitKey = found.task().unitKey();
        Iterator<Seat> idle = benches.inOrder(offers.search(found.lane()), offer.client());
        while (idle.hasNext()) {
            Seat seat = idle.next();
            if (history.of(unitKey, seat.workerId()) == null && !hasOwnWork(seat, offer)) {
                return seat;
            }
        }
        return null;
    }

    /** Those who come first, whether they may have the task or not, and the one who is chosen. */
    List<Candidate> candidates(Match match) {
        List<Candidate> seen = new ArrayList<>();
        Iterator<Seat> idle = benches.inOrder(offers.search(match.lane()));
        boolean chosen = false;
        while (idle.hasNext() && seen.size() < CANDIDATES) {
            Seat seat = idle.next();
            chosen |= seat.compareTo(match.worker()) == 0;
            seen.add(candidate(seat, match));
        }
        if (!chosen) {
            seen.set(CANDIDATES - 1, candidate(match.worker(), match));
        }
        return seen;
    }

    private Candidate candidate(Seat seat, Match match) {
        Offer offer = match.offer();
        return new Candidate(
                seat.workerId(),
                hindrance(seat, match),
                seat.score(offer.level(match.lane().key())));
    }

    private @Nullable String hindrance(Seat seat, Match match) {
        String walled = seat.idle().person().wall().hindrance(match.offer().client());
        if (walled != null) {
            return walled;
        }
        Involvement involvement = history.of(match.task().unitKey(), seat.workerId());
        if (involvement != null) {
            return involvement.name();
        }
        return hasOwnWork(seat, match.offer()) ? OWN_WORK_WAITS : null;
    }

    /** Whether work of generalists is to wait, since this is a specialist for whom some of their own does. */
    private boolean hasOwnWork(Seat seat, Offer offer) {
        Person person = seat.idle().person();
        return offer.pool().domain().equals(Pool.GENERALIST)
                && person.specialist()
                && shelves.firstOfOwn(person) != null;
    }
}
