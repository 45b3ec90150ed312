package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.RIGHT_PEOPLE;

import io.guildhall.Position;
import io.guildhall.workforce.TaskAssigned;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Whether the basis of assignments moves backwards: whether, in a market, an older record about a worker, client or pool
 * was used after a newer one. Assignments of one market stand in several partitions, so their time orders them. Rates are
 * left out: a version that comes into force later may well have been appended earlier.
 */
final class BasisOrder {

    /** When each record was used, by its offset. */
    private final Map<Subject, NavigableMap<Long, Use>> uses = new HashMap<>();

    /** What a record is about, in one market. Offsets of one partition alone can be compared. */
    private record Subject(String marketId, String kind, String id, int partition) {}

    /** First and last use of one record, with the assignment of the last. */
    private record Use(long first, long last, String lastAssignment, LogPosition position) {
        Use merge(Use other) {
            Use later = other.last > last ? other : this;
            return new Use(Math.min(first, other.first), later.last, later.lastAssignment, later.position);
        }
    }

    void add(TaskAssigned assigned, LogPosition position) {
        add("worker", assigned.getWorkerId(), assigned.getBasis().getProfile(), assigned, position);
        add("client", assigned.getClientId(), assigned.getBasis().getClient(), assigned, position);
        add("pool", assigned.getTerms().getPoolId(), assigned.getBasis().getPool(), assigned, position);
    }

    private void add(String kind, String id, Position basis, TaskAssigned assigned, LogPosition position) {
        long at = assigned.getAssignedAt().toEpochMilli();
        Subject subject = new Subject(assigned.getMarketId(), kind, id, basis.getPartition());
        uses.computeIfAbsent(subject, absent -> new TreeMap<>())
                .merge(basis.getOffset(), new Use(at, at, assigned.getAssignmentId(), position), Use::merge);
    }

    void end(Consumer<Violation> found) {
        uses.forEach((subject, byOffset) -> {
            long newerSince = Long.MAX_VALUE;
            for (Use use : byOffset.descendingMap().values()) {
                if (use.last() > newerSince) {
                    String message =
                            "an older record of " + subject.kind() + ' ' + subject.id() + " was used after a newer one";
                    found.accept(new Violation(RIGHT_PEOPLE, use.lastAssignment(), message, use.position()));
                }
                newerSince = Math.min(newerSince, use.first());
            }
        });
    }
}
