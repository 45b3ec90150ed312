package io.guildhall.stack.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What does not add up while the services are at work, and since when. Most of it is on its way: what one topic tells
 * already and another does not yet. What stays is a violation.
 *
 * @param count how much there is, whatever its age
 * @param oldest age of what was found first and is still there; zero when there is nothing
 * @param stale what has been there longer than is to be expected
 */
public record Unreconciled(long count, Duration oldest, List<Violation> stale) {

    public Unreconciled {
        stale = List.copyOf(stale);
    }

    /** Goes from one look at the log to the next. For one thread. */
    public static final class Ages {

        private final Duration expected;
        private Map<Subject, Instant> firstFound = new HashMap<>();

        private record Subject(Guarantee guarantee, String entity) {}

        /**
         * Nothing was found yet.
         *
         * @param expected how long a record may be on its way
         */
        public Ages(Duration expected) {
            this.expected = expected;
        }

        /** What the log comes to when it is looked at once more. */
        public Unreconciled after(Report report, Instant now) {
            Map<Subject, Instant> still = new HashMap<>();
            List<Violation> stale = new ArrayList<>();
            Instant oldest = now;
            for (Violation violation : report.violations()) {
                Subject subject = new Subject(violation.guarantee(), violation.entity());
                Instant since = firstFound.getOrDefault(subject, now);
                still.put(subject, since);
                oldest = since.isBefore(oldest) ? since : oldest;
                if (since.plus(expected).isBefore(now)) {
                    stale.add(violation);
                }
            }
            firstFound = still;
            long count =
                    report.counts().values().stream().mapToLong(Long::longValue).sum();
            return new Unreconciled(count, Duration.between(oldest, now), stale);
        }
    }
}
