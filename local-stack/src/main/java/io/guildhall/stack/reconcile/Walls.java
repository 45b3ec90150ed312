package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.RIGHT_PEOPLE;

import io.guildhall.operations.ClientAccount;
import io.guildhall.task.Purpose;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.TaskAssigned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Guarantee 4, of people who have had to do with it: nobody judges a unit twice or reviews one they judged, takes what
 * they declined for good or are excluded from, or works for two rivals at a time.
 */
final class Walls implements Check {

    /** By market, worker and group of rivals. */
    private final Map<Tie, List<Engaged>> engaged = new HashMap<>();

    private record Tie(String marketId, String workerId, String conflictGroup) {}

    private record Engaged(String clientId, Assignment assignment) {}

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        if (record.content() instanceof TaskAssigned assigned && assigned.getReworkOf() == null) {
            ClientAccount client =
                    evidence.operators().client(assigned.getBasis().getClient());
            if (client != null && client.getConflictGroup() != null) {
                Tie tie = new Tie(assigned.getMarketId(), assigned.getWorkerId(), client.getConflictGroup());
                engaged.computeIfAbsent(tie, absent -> new ArrayList<>())
                        .add(new Engaged(client.getClientId(), evidence.assignment(assigned.getAssignmentId())));
            }
            checkTask(
                    assigned,
                    evidence,
                    message -> found.accept(
                            new Violation(RIGHT_PEOPLE, assigned.getAssignmentId(), message, record.position())));
        }
    }

    private static void checkTask(TaskAssigned assigned, Evidence evidence, Consumer<String> wrong) {
        LaterTask task = evidence.tasks().later(assigned.getTaskId());
        if (task == null) {
            if (assigned.getPurpose() == Purpose.REVIEW) {
                wrong.accept("is leased as a review, but was opened as a judgement");
            }
            return;
        }
        boolean asOpened = task.purpose() == assigned.getPurpose()
                && Objects.equals(task.subjectAssignmentId(), assigned.getSubjectAssignmentId());
        if (!asOpened) {
            wrong.accept("is leased for another purpose or subject than it was opened for");
        }
        if (task.excluded().contains(assigned.getWorkerId())) {
            wrong.accept(assigned.getWorkerId() + " is excluded from the task");
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        Map<String, Assignment> judges = new HashMap<>();
        for (Assignment assignment : evidence.assignments()) {
            if (assignment.deliveries > 0 && assignment.unit != null) {
                checkJudge(assignment, assignment.unit, judges, found);
            }
            if (assignment.isAssigned() && assignment.epoch() > 1) {
                checkDeclined(assignment, evidence, found);
            }
        }
        engaged.values().forEach(list -> checkRivals(list, found));
    }

    private static void checkJudge(
            Assignment assignment, UnitWork unit, Map<String, Assignment> judges, Consumer<Violation> found) {
        Assignment other = judges.putIfAbsent(unit.id() + ' ' + assignment.workerId, assignment);
        if (other == null || other.taskId().equals(assignment.taskId())) {
            return;
        }
        String message = other.review == assignment.review
                ? " had to do with the same unit twice"
                : " reviewed a unit that they judged";
        found.accept(violation(assignment, assignment.workerId + message));
    }

    private static void checkDeclined(Assignment assignment, Evidence evidence, Consumer<Violation> found) {
        for (int epoch = 1; epoch < assignment.epoch(); epoch++) {
            Assignment earlier = evidence.leases().known(assignment.taskId() + '/' + epoch);
            if (earlier != null
                    && earlier.workerId.equals(assignment.workerId)
                    && (earlier.endReason == EndReason.DECLINED_FOR_GOOD || earlier.endReason == EndReason.MISROUTED)) {
                found.accept(violation(assignment, assignment.workerId + " declined the task for good"));
            }
        }
    }

    private static void checkRivals(List<Engaged> engaged, Consumer<Violation> found) {
        engaged.sort(Comparator.comparingLong(one -> one.assignment().assignedAt));
        for (int i = 1; i < engaged.size(); i++) {
            Engaged earlier = engaged.get(i - 1);
            Engaged later = engaged.get(i);
            boolean rivals = !earlier.clientId().equals(later.clientId());
            if (rivals && later.assignment().assignedAt < earlier.assignment().heldUntil()) {
                found.accept(violation(
                        later.assignment(),
                        later.assignment().workerId + " works for " + earlier.clientId() + " and its rival "
                                + later.clientId() + " at a time"));
            }
        }
    }

    private static Violation violation(Assignment assignment, String message) {
        return new Violation(RIGHT_PEOPLE, assignment.assignmentId, message, assignment.anyPosition());
    }
}
