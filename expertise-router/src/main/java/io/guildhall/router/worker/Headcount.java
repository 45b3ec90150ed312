package io.guildhall.router.worker;

import io.guildhall.router.client.Client;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many people of each kind there are, so that whether there is any need not be found out by looking at them. */
public final class Headcount {

    private final Map<WorkerKey, Person> members = new HashMap<>();
    private final Map<Bench, Map<Wall, Integer>> counts = new HashMap<>();

    /** Whether anybody of that kind is there. */
    public boolean any(Search search) {
        return search.benches().anyMatch(counts::containsKey);
    }

    /** Whether anybody of that kind is there who works for a client. */
    public boolean any(Search search, Client client) {
        return search.benches()
                .flatMap(bench -> counts.getOrDefault(bench, Map.of()).keySet().stream())
                .anyMatch(wall -> !wall.bars(client));
    }

    /** The person, or null when they are not counted. */
    @Nullable Person member(WorkerKey key) {
        return members.get(key);
    }

    /** Counts a person as they are now; null for one who does not count any more. */
    void set(WorkerKey key, @Nullable Person person) {
        Person before = person == null ? members.remove(key) : members.put(key, person);
        if (Objects.equals(before, person)) {
            return;
        }
        if (before != null) {
            benches(before).forEach(bench -> count(bench, before.wall(), -1));
        }
        if (person != null) {
            benches(person).forEach(bench -> count(bench, person.wall(), 1));
        }
    }

    private void count(Bench bench, Wall wall, int change) {
        Map<Wall, Integer> walls = counts.computeIfAbsent(bench, none -> new HashMap<>());
        walls.compute(wall, (same, count) -> count == null ? Integer.valueOf(change) : nonZero(count + change));
        if (walls.isEmpty()) {
            counts.remove(bench);
        }
    }

    private static @Nullable Integer nonZero(int count) {
        return count == 0 ? null : count;
    }

    private static Stream<Bench> benches(Person person) {
        return Bench.all(person).stream()
                .flatMap(bench -> Stream.concat(Stream.of(bench), bench.wider()))
                .distinct();
    }
}
