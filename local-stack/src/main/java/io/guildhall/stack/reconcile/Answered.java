package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.ANSWERED;

import io.guildhall.stack.reconcile.Evidence.TaskEnd;
import io.guildhall.task.WorkRejected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Guarantee 9: each submission gets a verdict, each rejection a reason, each withdrawal and each demand an end. */
final class Answered implements Check {

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        if (record.content() instanceof WorkRejected rejected
                && (rejected.getReasonCode().isBlank() || rejected.getComment().isBlank())) {
            String message = "was rejected without reason or comment";
            found.accept(new Violation(ANSWERED, rejected.getAssignmentId(), message, record.position()));
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        Set<String> live = new HashSet<>();
        Map<String, Integer> judged = new HashMap<>();
        for (Assignment assignment : evidence.assignments()) {
            checkVerdict(assignment, found);
            if (assignment.endings == 0 && assignment.timesAssigned > 0) {
                live.add(assignment.taskId);
            }
            if (assignment.deliveries > 0 && !assignment.overdue) {
                judged.merge(assignment.demandId, 1, Integer::sum);
                live.add(assignment.taskId);
            }
        }
        evidence.taskEnds().forEach((taskId, end) -> checkWithdrawal(taskId, end, live, found));
        evidence.demands().forEach(demand -> checkEnd(demand, judged.getOrDefault(demand.demandId, 0), found));
    }

    private static void checkVerdict(Assignment assignment, Consumer<Violation> found) {
        if (assignment.deliveries > 0 && assignment.acceptances + assignment.rejections == 0) {
            found.accept(violation(assignment, "was delivered, but neither accepted nor rejected"));
        }
        if (assignment.acceptances + assignment.rejections > 0 && assignment.deliveries == 0) {
            found.accept(violation(assignment, "was judged, but never delivered"));
        }
    }

    /** A withdrawn task is given back, was delivered, or is still leased to somebody. */
    private static void checkWithdrawal(String taskId, TaskEnd end, Set<String> held, Consumer<Violation> found) {
        if (end.withdrawn && end.releases == 0 && !held.contains(taskId)) {
            found.accept(new Violation(ANSWERED, taskId, "its withdrawal was not answered", end.withdrawnIn));
        }
        if (end.releases > 1) {
            String message = "was released " + end.releases + " times";
            found.accept(new Violation(ANSWERED, taskId, message, end.withdrawnIn));
        }
    }

    private static void checkEnd(Demand demand, int judged, Consumer<Violation> found) {
        if (demand.opened != null && !demand.finished && judged + demand.tasksReleased >= demand.tasksOpened) {
            String message = "all its tasks have ended, but no update of it is final";
            found.accept(new Violation(ANSWERED, demand.demandId, message, demand.anyPosition()));
        }
    }

    private static Violation violation(Assignment assignment, String message) {
        return new Violation(ANSWERED, assignment.assignmentId, message, assignment.anyPosition());
    }
}
