package io.guildhall.router.match;

import io.guildhall.router.history.UnitHistory;
import io.guildhall.router.language.Language;
import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.Waiting;
import io.guildhall.router.worker.IdleWorker;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lanes whose tasks may be assigned now, where the workers who can do them look: by domain, level and language. */
final class Shelves {

    /** A task, and the lane it waits in. */
    record Found(Lane lane, Waiting task) {}

    private record Shelf(String marketId, String domain, int level, String currency) {}

    private record Place(Shelf shelf, Language language, Waiting head) {}

    private final Map<Shelf, Map<Language, NavigableMap<Waiting, Lane>>> shelves = new HashMap<>();
    private final Map<Lane, Place> places = new HashMap<>();

    /** Puts a lane where it belongs, by its first task. */
    void put(Lane lane, Offer offer) {
        remove(lane);
        Waiting head = lane.head();
        if (head == null) {
            return;
        }
        Shelf shelf = new Shelf(
                lane.key().marketId(),
                offer.pool().domain(),
                offer.level(lane.key()),
                lane.key().currency());
        places.put(lane, new Place(shelf, lane.language(), head));
        shelves.computeIfAbsent(shelf, none -> new HashMap<>())
                .computeIfAbsent(lane.language(), none -> new TreeMap<>())
                .put(head, lane);
    }

    void remove(Lane lane) {
        Place place = places.remove(lane);
        if (place == null) {
            return;
        }
        shelves.computeIfPresent(place.shelf(), (shelf, languages) -> {
            languages.computeIfPresent(place.language(), (language, lanes) -> {
                lanes.remove(place.head());
                return lanes.isEmpty() ? null : lanes;
            });
            return languages.isEmpty() ? null : languages;
        });
    }

    /** The first task in the order that the worker may have; null when there is none. */
    @Nullable Found firstFor(IdleWorker worker, UnitHistory history) {
        Found first = null;
        for (Map.Entry<String, Integer> held : worker.profile().levels().entrySet()) {
            for (int level = 1; level <= held.getValue(); level++) {
                first = earlier(first, firstOn(shelf(worker, held.getKey(), level), worker, history));
            }
        }
        return first;
    }

    private @Nullable Found firstOn(Shelf shelf, IdleWorker worker, UnitHistory history) {
        Found first = null;
        for (Map.Entry<Language, NavigableMap<Waiting, Lane>> lanes :
                shelves.getOrDefault(shelf, Map.of()).entrySet()) {
            if (worker.serves(lanes.getKey())) {
                first = earlier(first, firstIn(lanes.getValue(), worker, history));
            }
        }
        return first;
    }

    private static @Nullable Found firstIn(NavigableMap<Waiting, Lane> lanes, IdleWorker worker, UnitHistory history) {
        Found first = null;
        for (Map.Entry<Waiting, Lane> entry : lanes.entrySet()) {
            if (first != null && first.task().compareTo(entry.getKey()) < 0) {
                return first;
            }
            Lane lane = entry.getValue();
            if (!worker.profile().walledFrom(lane.key().clientId())) {
                Waiting task = lane.firstFor(worker.workerId(), history);
                first = earlier(first, task == null ? null : new Found(lane, task));
            }
        }
        return first;
    }

    private static Shelf shelf(IdleWorker worker, String domain, int level) {
        return new Shelf(
                worker.profile().marketId(), domain, level, worker.profile().currency());
    }

    private static @Nullable Found earlier(@Nullable Found one, @Nullable Found other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.task().compareTo(other.task()) <= 0 ? one : other;
    }
}
