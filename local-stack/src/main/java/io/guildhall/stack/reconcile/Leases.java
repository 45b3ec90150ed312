package io.guildhall.stack.reconcile;

import io.guildhall.Terms;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.Purpose;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who held which task, and what they made of it. */
final class Leases {

    private final Evidence evidence;
    private final Map<String, Assignment> assignments = new HashMap<>();
    private final Map<Quote, Quote> sharedQuotes = new HashMap<>();

    /** The one asked for last: most checks look at the assignment of the same record, one after the other. */
    private @Nullable Assignment last;

    Leases(Evidence evidence) {
        this.evidence = evidence;
    }

    Collection<Assignment> all() {
        return assignments.values();
    }

    Assignment assignment(String assignmentId) {
        Assignment found = last;
        if (found == null || !found.assignmentId.equals(assignmentId)) {
            found = assignments.computeIfAbsent(assignmentId, Assignment::new);
            last = found;
        }
        return found;
    }

    /** The assignment, if the log names it. */
    @Nullable Assignment known(String assignmentId) {
        return assignments.get(assignmentId);
    }

    void take(LogRecord record) {
        switch (record.content()) {
            case TaskAssigned assigned -> take(assigned, record.position());
            case LeaseExtended extended ->
                assignment(extended.getAssignmentId()).take(extended);
            case AssignmentEnded ended -> assignment(ended.getAssignmentId()).take(ended);
            case WorkSubmitted submitted -> take(submitted, record);
            case WorkDelivered delivered ->
                assignment(delivered.getAssignmentId()).take(delivered);
            case null, default -> {}
        }
    }

    private void take(TaskAssigned assigned, LogPosition position) {
        Assignment assignment = assignment(assigned.getAssignmentId());
        assignment.position = position;
        assignment.timesAssigned++;
        assignment.unit = evidence.unit(assigned.getDemandId(), assigned.getUnitId());
        assignment.workerId = evidence.shared(assigned.getWorkerId());
        assignment.review = assigned.getPurpose() == Purpose.REVIEW;
        assignment.quote = shared(assigned.getTerms());
        assignment.assignedAt = assigned.getAssignedAt().toEpochMilli();
        assignment.expiresAt =
                Math.max(assignment.expiresAt, assigned.getLeaseExpiresAt().toEpochMilli());
        if (assigned.getReworkOf() != null) {
            Assignment first = assignment(assigned.getReworkOf());
            assignment.reworkOf = first.epoch() < assignment.epoch() ? first : null; // so that there is no circle
        }
    }

    private Quote shared(Terms terms) {
        return sharedQuotes.computeIfAbsent(Quote.of(terms), same -> same);
    }

    private void take(WorkSubmitted submitted, LogRecord record) {
        long appendedAt = record.appendedAt().toEpochMilli();
        if (!evidence.answers().isTurnedDown(Topics.EXPERTISE_ROUTER, record.position())) {
            Assignment assignment = assignment(submitted.getAssignmentId());
            assignment.take(submitted, appendedAt);
            if (assignment.position == null) {
                assignment.position = record.position();
            }
        }
    }
}
