package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.ONE_HOLDER;

import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Guarantee 3: one live lease per task; a submission counts if it was appended before its lease ended. */
final class OneHolder implements Check {

    private static final int MOST_EXTENSIONS = 2;

    /** Work that was refused for coming too late; to turn down or extend a lease that is gone means nothing. */
    private final List<Refused> refusedAsLate = new ArrayList<>();

    private record Refused(String assignmentId, String workerId, long appendedAt, LogPosition position) {}

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        if (record.content() instanceof TaskAssigned assigned
                && !Ids.parent(assigned.getAssignmentId()).equals(assigned.getTaskId())) {
            String message = "its id does not follow from its task";
            found.accept(new Violation(ONE_HOLDER, assigned.getAssignmentId(), message, record.position()));
        }
        if (record.content() instanceof WorkSubmitted submitted
                && submitted.getDisposition() == Disposition.SUBMITTED
                && evidence.answers().isRefusedAsLate(record.position())) {
            refusedAsLate.add(new Refused(
                    submitted.getAssignmentId(),
                    submitted.getWorkerId(),
                    record.appendedAt().toEpochMilli(),
                    record.position()));
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        for (Assignment assignment : evidence.assignments()) {
            checkLease(assignment, found);
            if (assignment.isAssigned()) {
                checkSuccession(assignment, evidence, found);
                checkRelease(assignment, evidence.tasks().end(assignment.taskId()), found);
            }
        }
        refusedAsLate.forEach(refused -> checkRefused(refused, evidence, found));
    }

    private static void checkSuccession(Assignment next, Evidence evidence, Consumer<Violation> found) {
        if (next.epoch() == 1) {
            return;
        }
        Assignment previous = evidence.leases().known(next.taskId() + '/' + (next.epoch() - 1));
        if (previous == null || !previous.isAssigned()) {
            found.accept(violation(next, "does not follow a lease of the same task"));
            return;
        }
        if (next.assignedAt < previous.heldUntil()) {
            found.accept(violation(
                    next,
                    "began at " + Instant.ofEpochMilli(next.assignedAt) + " while " + previous.assignmentId
                            + " lasted until " + Instant.ofEpochMilli(previous.heldUntil())));
        }
        if (next.isRegular() || next.isLive()) {
            checkDelivered(next, evidence, found);
        }
    }

    /** What was delivered is leased again for rework alone; but work in time may be read when another has declined. */
    private static void checkDelivered(Assignment next, Evidence evidence, Consumer<Violation> found) {
        Assignment redone = next.reworkOf;
        for (int epoch = next.epoch() - 1; epoch > 0; epoch--) {
            Assignment earlier = evidence.leases().known(next.taskId() + '/' + epoch);
            if (earlier != null && earlier.equals(redone)) {
                redone = earlier.reworkOf;
            } else if (earlier != null && earlier.isRegular()) {
                found.accept(violation(next, "was leased, although " + earlier.assignmentId + " was delivered"));
            }
        }
    }

    private static void checkLease(Assignment assignment, Consumer<Violation> found) {
        boolean used = assignment.endings + assignment.extensions + assignment.deliveries > 0;
        if (!assignment.isAssigned() && used) {
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

    private static void checkRelease(Assignment assignment, Tasks.@Nullable TaskEnd end, Consumer<Violation> found) {
        if (end != null && end.releases > 0 && assignment.assignedAt > end.releasedAt) {
            found.accept(violation(assignment, "began after its task had been released"));
        }
    }

    /** Where another answer was taken before, that one ended the lease, whenever it was read. */
    private static void checkRefused(Refused refused, Evidence evidence, Consumer<Violation> found) {
        Assignment assignment = evidence.leases().known(refused.assignmentId());
        if (assignment != null
                && assignment.isAssigned()
                && assignment.workerId.equals(refused.workerId())
                && assignment.submissions + assignment.declines == 0
                && refused.appendedAt() < Math.min(assignment.expiresAt, assignment.endedAt)) {
            String message = "work that was submitted in time was refused as late";
            found.accept(new Violation(ONE_HOLDER, assignment.assignmentId, message, refused.position()));
        }
    }

    private static Violation violation(Assignment assignment, String message) {
        return new Violation(ONE_HOLDER, assignment.assignmentId, message, assignment.anyPosition());
    }
}
