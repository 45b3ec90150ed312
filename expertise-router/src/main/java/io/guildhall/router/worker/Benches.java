package io.guildhall.router.worker;

import io.guildhall.router.client.Client;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The idle workers, on benches of those who can do the same, and there behind their walls. Nobody is looked for among
 * those who lack the domain, the level, the language or the currency, or do not work for the client.
 */
public final class Benches {

    private record Skill(String marketId, String domain, int level) {}

    private final Map<Bench, Map<Wall, NavigableSet<Seat>>> benches = new HashMap<>();
    private final Map<Skill, Integer> counts = new HashMap<>();
    private final TreeMap<String, IdleWorker> seated = new TreeMap<>();
    private final Set<WorkerKey> changed = new TreeSet<>();

    void seat(IdleWorker worker) {
        Person person = worker.person();
        seated.put(person.key().toString(), worker);
        changed.add(person.key());
        person.levels().forEach((domain, level) -> {
            Seat seat = Seat.of(worker, domain);
            Bench.of(person, domain)
                    .forEach(bench -> benches.computeIfAbsent(bench, none -> new HashMap<>())
                            .computeIfAbsent(person.wall(), none -> new TreeSet<>())
                            .add(seat));
            counts.merge(new Skill(person.profile().marketId(), domain, level), 1, Integer::sum);
        });
    }

    void rise(WorkerKey key) {
        IdleWorker worker = seated.remove(key.toString());
        changed.remove(key);
        if (worker == null) {
            return;
        }
        Person person = worker.person();
        person.levels().forEach((domain, level) -> {
            Seat seat = Seat.of(worker, domain);
            Bench.of(person, domain).forEach(bench -> leave(bench, person.wall(), seat));
            counts.computeIfPresent(
                    new Skill(person.profile().marketId(), domain, level),
                    (skill, count) -> count == 1 ? null : count - 1);
        });
    }

    /** Those of that kind who work for a client, in the order they are chosen. */
    public Iterator<Seat> inOrder(Search search, Client client) {
        return inOrder(search, wall -> !wall.bars(client));
    }

    /** All of that kind, whether they work for the client or not, in the same order. */
    public Iterator<Seat> inOrder(Search search) {
        return inOrder(search, wall -> true);
    }

    /** How many are idle who have at least that level of the domain. */
    public int count(String marketId, String domain, int level) {
        int count = 0;
        for (int held = level; held <= Search.HIGHEST_LEVEL; held++) {
            count += counts.getOrDefault(new Skill(marketId, domain, held), 0);
        }
        return count;
    }

    /** The worker, when they are idle; else null. */
    public @Nullable IdleWorker idle(WorkerKey key) {
        return seated.get(key.toString());
    }

    /** All who are idle, by the text of their keys. */
    public NavigableMap<String, IdleWorker> seated() {
        return Collections.unmodifiableNavigableMap(seated);
    }

    /** Takes the idle workers for whom something may have changed since this was asked last. */
    public List<WorkerKey> takeChanged() {
        List<WorkerKey> taken = List.copyOf(changed);
        changed.clear();
        return taken;
    }

    /** Notes that something may wait for a worker now. */
    void lookAgain(WorkerKey key) {
        if (seated.containsKey(key.toString())) {
            changed.add(key);
        }
    }

    private Iterator<Seat> inOrder(Search search, Predicate<Wall> open) {
        List<Iterator<Seat>> found = new ArrayList<>();
        search.benches()
                .forEach(bench -> benches.getOrDefault(bench, Map.of()).forEach((wall, seats) -> {
                    if (open.test(wall)) {
                        found.add(seats.iterator());
                    }
                }));
        return new MergedIterator<>(found);
    }

    private void leave(Bench bench, Wall wall, Seat seat) {
        benches.computeIfPresent(bench, (same, walls) -> {
            walls.computeIfPresent(wall, (behind, seats) -> {
                seats.remove(seat);
                return seats.isEmpty() ? null : seats;
            });
            return walls.isEmpty() ? null : walls;
        });
    }
}
