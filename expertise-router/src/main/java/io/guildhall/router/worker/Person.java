package io.guildhall.router.worker;

import io.guildhall.router.language.Language;
import io.guildhall.router.pool.Pool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A worker who may work, and what follows from their profile.
 *
 * @param profile the profile
 * @param languages what they work in
 * @param levels their highest level by domain
 * @param expertise the sum of these levels: how much is taken from other work by giving them any
 * @param bands their accuracy by domain, in {@link #BANDS} steps, so that a difference which is chance does not decide
 * @param wall whom they do not work for
 */
public record Person(
        Profile profile,
        List<Language> languages,
        Map<String, Integer> levels,
        int expertise,
        Map<String, Integer> bands,
        Wall wall) {

    /** Steps that accuracy is counted in. */
    public static final int BANDS = 20;

    static Person of(Profile profile, Map<String, String> ties, ToDoubleFunction<String> accuracy) {
        Map<String, Integer> levels = profile.levels();
        Map<String, Integer> bands = HashMap.newHashMap(levels.size());
        levels.keySet().forEach(domain -> bands.put(domain, band(accuracy.applyAsDouble(domain))));
        return new Person(
                profile,
                profile.languages().stream().map(Language::of).distinct().toList(),
                levels,
                levels.values().stream().mapToInt(Integer::intValue).sum(),
                bands,
                new Wall(profile.excludedClients(), ties));
    }

    /** The band of an accuracy. */
    static int band(double accuracy) {
        return (int) Math.round(accuracy * BANDS);
    }

    /** The worker. */
    public WorkerKey key() {
        return WorkerKey.of(profile);
    }

    /** The worker. */
    public String workerId() {
        return profile.workerId();
    }

    /** Whether they hold a domain besides that of generalists. */
    public boolean specialist() {
        return levels.keySet().stream().anyMatch(domain -> !domain.equals(Pool.GENERALIST));
    }

    /** Whether they may do work in that language. */
    public boolean serves(Language work) {
        return languages.stream().anyMatch(own -> own.serves(work));
    }
}
