package io.guildhall.router.match;

import io.guildhall.router.client.Client;
import io.guildhall.router.client.Clients;
import io.guildhall.router.history.UnitHistory;
import io.guildhall.router.language.Language;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.Waiting;
import io.guildhall.router.worker.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lanes whose tasks may be assigned now, where the workers who can do them look: by domain, level and language. */
final class Shelves {

    /** A shelf that is not for specialists is not looked at by those who hold another domain besides. */
    private record Shelf(String marketId, String domain, int level, String currency, boolean forSpecialists) {}

    private record Place(Shelf shelf, Language language, Waiting head) {}

    private final Map<Shelf, Map<Language, NavigableMap<Waiting, Lane>>> shelves = new HashMap<>();
    private final Map<Lane, Place> places = new HashMap<>();
    private final Clients clients;
    private final UnitHistory history;

    Shelves(Clients clients, UnitHistory history) {
        this.clients = clients;
        this.history = history;
    }

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
                lane.key().currency(),
                offer.pool().forSpecialists());
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

    /**
     * The first task in the order that a person may have; null when there is none. A specialist has the work of
     * generalists only when none of their own waits.
     */
    @Nullable Found firstFor(Person person) {
        Found own = firstOfOwn(person);
        return own == null ? firstOf(person, Pool.GENERALIST) : own;
    }

    /** The first task of the domains other than that of generalists. */
    @Nullable Found firstOfOwn(Person person) {
        Found first = null;
        for (String domain : person.levels().keySet()) {
            if (!domain.equals(Pool.GENERALIST)) {
                first = Found.earlier(first, firstOf(person, domain));
            }
        }
        return first;
    }

    private @Nullable Found firstOf(Person person, String domain) {
        Found first = null;
        for (int level = 1; level <= person.levels().getOrDefault(domain, 0); level++) {
            first = Found.earlier(first, firstOn(shelf(person, domain, level, true), person));
            if (!person.specialist()) {
                first = Found.earlier(first, firstOn(shelf(person, domain, level, false), person));
            }
        }
        return first;
    }

    private @Nullable Found firstOn(Shelf shelf, Person person) {
        Found first = null;
        for (Map.Entry<Language, NavigableMap<Waiting, Lane>> lanes :
                shelves.getOrDefault(shelf, Map.of()).entrySet()) {
            if (person.serves(lanes.getKey())) {
                first = Found.earlier(first, firstIn(lanes.getValue(), person));
            }
        }
        return first;
    }

    private @Nullable Found firstIn(NavigableMap<Waiting, Lane> lanes, Person person) {
        Found first = null;
        for (Map.Entry<Waiting, Lane> entry : lanes.entrySet()) {
            if (first != null && first.task().compareTo(entry.getKey()) < 0) {
                return first;
            }
            Lane lane = entry.getValue();
            Client client = clients.get(lane.key().clientId());
            if (client != null && !person.wall().bars(client)) {
                Waiting task = lane.firstFor(person.workerId(), history);
                first = Found.earlier(first, task == null ? null : new Found(lane, task));
            }
        }
        return first;
    }

    private static Shelf shelf(Person person, String domain, int level, boolean forSpecialists) {
        return new Shelf(
                person.profile().marketId(), domain, level, person.profile().currency(), forSpecialists);
    }
}
