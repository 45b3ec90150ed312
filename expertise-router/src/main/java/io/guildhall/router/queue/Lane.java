package io.guildhall.router.queue;

import io.guildhall.router.history.Involvement;
import io.guildhall.router.history.UnitHistory;
import io.guildhall.router.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one {@link LaneKey} that wait, in order. For each worker it remembers how far from the front everything
 * is closed to them for good, so that somebody who has judged 10,000 units of a long lane does not look at each of them
 * again. What comes in before a remembered place stands aside in a second line, which is always looked at whole.
 */
public final class Lane {

    private final LaneKey key;
    private final Language language;
    private final TreeSet<Waiting> line = new TreeSet<>();
    private final TreeSet<Waiting> aside = new TreeSet<>();
    private final TreeSet<Waiting> byAge = new TreeSet<>(Waiting.BY_AGE);
    private final Map<String, Waiting> passedBy = new HashMap<>();
    private @Nullable Waiting furthestPassed;
    private WaitReason reason = WaitReason.NONE;

    Lane(LaneKey key) {
        this.key = key;
        this.language = Language.of(key.language());
    }

    /** What its tasks have in common. */
    public LaneKey key() {
        return key;
    }

    /** The language of its tasks. */
    public Language language() {
        return language;
    }

    /** How many wait. */
    public int size() {
        return line.size() + aside.size();
    }

    /** The first that waits; null when none does. */
    public @Nullable Waiting head() {
        return earlier(first(line), first(aside));
    }

    /** The one that has waited longest; null when none waits. */
    public @Nullable Waiting oldest() {
        return first(byAge);
    }

    /** The first few of those that have waited since that moment or longer, the longest first. */
    public List<Waiting> waitingSince(long millis, int limit) {
        return byAge.stream()
                .limit(limit)
                .takeWhile(waiting -> waiting.sinceMillis() <= millis)
                .toList();
    }

    /** Why they wait, as it was last found. */
    public WaitReason reason() {
        return reason;
    }

    /** The first few that wait. */
    public List<Waiting> first(int limit) {
        return Stream.concat(line.stream().limit(limit), aside.stream().limit(limit))
                .sorted()
                .limit(limit)
                .toList();
    }

    /** The first whose unit the worker has had nothing to do with; null when there is none. */
    public @Nullable Waiting firstFor(String workerId, UnitHistory history) {
        Waiting inLine = firstInLine(workerId, history);
        for (Waiting waiting : aside) {
            if (inLine != null && waiting.compareTo(inLine) > 0) {
                return inLine;
            }
            if (involvement(waiting, workerId, history) == null) {
                return waiting;
            }
        }
        return inLine;
    }

    void add(Waiting waiting) {
        boolean passed = furthestPassed != null && waiting.compareTo(furthestPassed) <= 0;
        (passed ? aside : line).add(waiting);
        byAge.add(waiting);
    }

    void explain(WaitReason found) {
        reason = found;
    }

    void remove(Waiting waiting) {
        if (!line.remove(waiting)) {
            aside.remove(waiting);
        }
        byAge.remove(waiting);
    }

    private @Nullable Waiting firstInLine(String workerId, UnitHistory history) {
        Waiting passed = passedBy.get(workerId);
        NavigableSet<Waiting> rest = passed == null ? line : line.tailSet(passed, false);
        boolean closedSoFar = true;
        for (Waiting waiting : rest) {
            Involvement involvement = involvement(waiting, workerId, history);
            if (involvement == null) {
                return waiting;
            }
            closedSoFar &= involvement.forGood();
            if (closedSoFar) {
                pass(workerId, waiting);
            }
        }
        return null;
    }

    private void pass(String workerId, Waiting waiting) {
        passedBy.put(workerId, waiting);
        if (furthestPassed == null || waiting.compareTo(furthestPassed) > 0) {
            furthestPassed = waiting;
        }
    }

    private static @Nullable Involvement involvement(Waiting waiting, String workerId, UnitHistory history) {
        return history.of(waiting.unitKey(), workerId);
    }

    private static @Nullable Waiting first(SortedSet<Waiting> tasks) {
        return tasks.isEmpty() ? null : tasks.first();
    }

    private static @Nullable Waiting earlier(@Nullable Waiting one, @Nullable Waiting other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) < 0 ? one : other;
    }
}
