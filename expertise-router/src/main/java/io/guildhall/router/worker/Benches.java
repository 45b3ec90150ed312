package io.guildhall.router.worker;

import io.guildhall.router.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The idle workers, on benches of those who can do the same: one worker sits on one bench for each domain and language
 * they hold. Nobody is looked for among those who lack the domain, the level, the language or the currency.
 */
public final class Benches {

    /** Highest level of a qualification. */
    public static final int HIGHEST_LEVEL = 5;

    private record Bench(String marketId, String domain, int level, String language, String currency) {}

    private record Skill(String marketId, String domain, int level) {}

    private final Map<Bench, NavigableSet<IdleWorker>> benches = new HashMap<>();
    private final Map<Skill, Integer> counts = new HashMap<>();
    private final Map<WorkerKey, IdleWorker> seated = new HashMap<>();
    private final TreeSet<IdleWorker> unplaced = new TreeSet<>();

    void seat(IdleWorker worker) {
        seated.put(WorkerKey.of(worker.profile()), worker);
        unplaced.add(worker);
        benchesOf(worker)
                .forEach(bench ->
                        benches.computeIfAbsent(bench, none -> new TreeSet<>()).add(worker));
        skillsOf(worker).forEach(skill -> counts.merge(skill, 1, Integer::sum));
    }

    void rise(WorkerKey key) {
        IdleWorker worker = seated.remove(key);
        if (worker == null) {
            return;
        }
        unplaced.remove(worker);
        benchesOf(worker).forEach(bench -> benches.computeIfPresent(bench, (name, idle) -> without(idle, worker)));
        skillsOf(worker)
                .forEach(skill -> counts.computeIfPresent(skill, (name, count) -> count == 1 ? null : count - 1));
    }

    /** Those who have at least that level, the currency, and a language that serves, the longest idle first. */
    public Iterator<IdleWorker> longestIdle(
            String marketId, String domain, int level, Language language, String currency) {
        List<Iterator<IdleWorker>> found = new ArrayList<>();
        for (int held = level; held <= HIGHEST_LEVEL; held++) {
            for (String word : language.sought()) {
                NavigableSet<IdleWorker> bench = benches.get(new Bench(marketId, domain, held, word, currency));
                if (bench != null) {
                    found.add(bench.iterator());
                }
            }
        }
        return new MergedIterator<>(found);
    }

    /** How many are idle who have at least that level of the domain. */
    public int count(String marketId, String domain, int level) {
        int count = 0;
        for (int held = level; held <= HIGHEST_LEVEL; held++) {
            count += counts.getOrDefault(new Skill(marketId, domain, held), 0);
        }
        return count;
    }

    /** The longest idle of those for whom nothing has been looked for since they last changed; null when there is none. */
    public @Nullable IdleWorker firstUnplaced() {
        return unplaced.isEmpty() ? null : unplaced.first();
    }

    /** Notes that nothing waits for a worker: until something changes they need not be looked at again. */
    public void nothingFor(IdleWorker worker) {
        unplaced.remove(worker);
    }

    /** Notes that something may wait for a worker now. */
    void lookAgain(WorkerKey key) {
        IdleWorker worker = seated.get(key);
        if (worker != null) {
            unplaced.add(worker);
        }
    }

    private static List<Bench> benchesOf(IdleWorker worker) {
        Profile profile = worker.profile();
        List<String> words = worker.languages().stream()
                .flatMap(language -> language.offered().stream())
                .distinct()
                .toList();
        List<Bench> found = new ArrayList<>();
        profile.levels()
                .forEach((domain, level) -> words.forEach(
                        word -> found.add(new Bench(profile.marketId(), domain, level, word, profile.currency()))));
        return found;
    }

    private static List<Skill> skillsOf(IdleWorker worker) {
        Profile profile = worker.profile();
        return profile.levels().entrySet().stream()
                .map(held -> new Skill(profile.marketId(), held.getKey(), held.getValue()))
                .toList();
    }

    private static @Nullable NavigableSet<IdleWorker> without(NavigableSet<IdleWorker> bench, IdleWorker worker) {
        bench.remove(worker);
        return bench.isEmpty() ? null : bench;
    }
}
