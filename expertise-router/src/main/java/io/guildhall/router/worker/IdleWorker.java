package io.guildhall.router.worker;

import io.guildhall.router.language.Language;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A worker who could take a task now. Ordered by who has been idle longest.
 *
 * @param since since when
 * @param profile who they are
 * @param languages what they work in
 */
public record IdleWorker(Instant since, Profile profile, List<Language> languages) implements Comparable<IdleWorker> {

    private static final Comparator<IdleWorker> LONGEST_FIRST = Comparator.comparing(IdleWorker::since)
            .thenComparing(IdleWorker::workerId)
            .thenComparing(worker -> worker.profile().marketId());

    static IdleWorker of(Instant since, Profile profile) {
        return new IdleWorker(
                since,
                profile,
                profile.languages().stream().map(Language::of).distinct().toList());
    }

    /** Whether they may do work in that language. */
    public boolean serves(Language work) {
        return languages.stream().anyMatch(own -> own.serves(work));
    }

    /** The worker. */
    public String workerId() {
        return profile.workerId();
    }

    @Override
    public int compareTo(IdleWorker other) {
        return LONGEST_FIRST.compare(this, other);
    }
}
