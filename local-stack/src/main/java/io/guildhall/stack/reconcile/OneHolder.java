package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.ONE_HOLDER;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Guarantee 3: one live lease per task; a submission counts if it was appended before its lease ended. */
final class OneHolder implements Check {

    private static final int MOST_EXTENSIONS = 2;

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        List<Assignment> byTask = evidence.assignments().stream()
                .filter(assignment -> assignment.position != null)
                .sorted(Comparator.comparing((Assignment assignment) -> assignment.taskId)
                        .thenComparingInt(Assignment::epoch))
                .toList();
        Assignment previous = null;
        for (Assignment assignment : byTask) {
            checkSuccession(previous, assignment, found);
            previous = assignment;
        }
        for (Assignment assignment : evidence.assignments()) {
            checkLease(assignment, found);
            checkRelease(assignment, evidence.taskEnds().get(assignment.taskId), found);
        }
    }

    private static void checkSuccession(@Nullable Assignment previous, Assignment next, Consumer<Violation> found) {
        if (previous == null || !previous.taskId.equals(next.taskId)) {
            return;
        }
        if (next.assignedAt < previous.heldUntil()) {
            found.accept(violation(
                    next,
                    "began at " + Instant.ofEpochMilli(next.assignedAt) + " while " + previous.assignmentId
                            + " lasted until " + Instant.ofEpochMilli(previous.heldUntil())));
        }
        if (isRegular(previous) && isRegular(next)) {
            found.accept(violation(next, "was delivered, although " + previous.assignmentId + " was already"));
        }
    }

    private static boolean isRegular(Assignment assignment) {
        return assignment.deliveries > 0 && !assignment.overdue;
    }

    private static void checkLease(Assignment assignment, Consumer<Violation> found) {
        boolean used = assignment.endings + assignment.extensions + assignment.deliveries > 0;
        if (assignment.timesAssigned == 0 && used) {
            found.accept(violation(assignment, "was never assigned"));
            return;
        }
        if (assignment.timesAssigned > 1) {
            found.accept(violation(assignment, "was assigned " + assignment.timesAssigned + " times"));
        }
        if (assignment.endings > 1) {
            found.accept(violation(assignment, "ended " + assignment.endings + " times"));
        }
        if (assignment.deliveries > 1) {
            found.accept(violation(assignment, "was delivered " + assignment.deliveries + " times"));
        }
        if (assignment.extensions > MOST_EXTENSIONS) {
            found.accept(violation(assignment, "was extended " + assignment.extensions + " times"));
        }
        if (assignment.deliveries > 0 && assignment.submittedAt >= assignment.expiresAt) {
            found.accept(violation(assignment, "was delivered without a submission in time"));
        }
    }

    private static void checkRelease(Assignment assignment, Evidence.@Nullable TaskEnd end, Consumer<Violation> found) {
        if (end != null && end.releases > 0 && assignment.assignedAt > end.releasedAt) {
            found.accept(violation(assignment, "began after its task had been released"));
        }
    }

    private static Violation violation(Assignment assignment, String message) {
        return new Violation(ONE_HOLDER, assignment.assignmentId, message, assignment.anyPosition());
    }
}
