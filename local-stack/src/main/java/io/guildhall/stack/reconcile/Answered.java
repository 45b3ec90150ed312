package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.ANSWERED;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Guarantee 9: each submission gets a verdict, each withdrawal an answer, each demand an end. What becomes of reviews and
 * of appeals is looked at by {@link Reviewed} and {@link Appealed}.
 */
final class Answered implements Check {

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        Set<Assignment> underReview = new HashSet<>();
        evidence.verdicts()
                .reviews()
                .values()
                .forEach(review -> underReview.add(evidence.assignment(review.assignmentId)));
        Set<String> live = new HashSet<>();
        Map<Demand, Integer> ended = new HashMap<>();
        for (Assignment assignment : evidence.assignments()) {
            checkVerdict(assignment, underReview.contains(assignment), found);
            if (assignment.isLive() || assignment.isRegular()) {
                live.add(assignment.taskId());
            }
            if (assignment.isRegular() && assignment.isJudged() && assignment.unit != null) {
                ended.merge(assignment.unit.demand, 1, Integer::sum);
            }
        }
        evidence.tasks().ends().forEach((taskId, end) -> checkWithdrawal(taskId, end, live, found));
        evidence.demands().forEach(demand -> checkEnd(demand, ended.getOrDefault(demand, 0), found));
    }

    /** Work under review waits for that; work of a demand that seeks consensus waits for the rest of its unit. */
    private static void checkVerdict(Assignment assignment, boolean underReview, Consumer<Violation> found) {
        if (assignment.isJudged() && assignment.deliveries == 0) {
            found.accept(violation(assignment, "was judged, but never delivered"));
        }
        boolean open = assignment.deliveries > 0 && !assignment.isJudged() && assignment.reworks == 0;
        if (open && !underReview && !awaitsConsensus(assignment)) {
            found.accept(violation(assignment, "was delivered, but neither accepted nor rejected nor to be redone"));
        }
        if (assignment.rejections > 1) {
            found.accept(violation(assignment, "was rejected " + assignment.rejections + " times"));
        }
    }

    private static boolean awaitsConsensus(Assignment assignment) {
        UnitWork unit = assignment.unit;
        return unit != null && !assignment.review && unit.results == 0 && unit.demand.seeksConsensus();
    }

    /** A withdrawn task is given back, was delivered, or is still leased to somebody. */
    private static void checkWithdrawal(String taskId, Tasks.TaskEnd end, Set<String> held, Consumer<Violation> found) {
        if (end.withdrawn && end.releases == 0 && !held.contains(taskId)) {
            found.accept(new Violation(ANSWERED, taskId, "its withdrawal was not answered", end.withdrawnIn));
        }
        if (end.releases > 1) {
            String message = "was released " + end.releases + " times";
            found.accept(new Violation(ANSWERED, taskId, message, end.withdrawnIn));
        }
    }

    private static void checkEnd(Demand demand, int judged, Consumer<Violation> found) {
        if (demand.opened == null || judged + demand.tasksReleased < demand.tasksOpened || demand.openDisputes > 0) {
            return;
        }
        if (!demand.finished) {
            found.accept(violation(demand, "all its tasks have ended, but no update of it is final"));
        } else if (demand.lastUpdate != null && demand.lastUpdate.getAt().toEpochMilli() < demand.lastClosing) {
            found.accept(violation(demand, "no final update of it follows its last appeal or the time for one"));
        }
    }

    private static Violation violation(Demand demand, String message) {
        return new Violation(ANSWERED, demand.demandId, message, demand.anyPosition());
    }

    private static Violation violation(Assignment assignment, String message) {
        return new Violation(ANSWERED, assignment.assignmentId, message, assignment.anyPosition());
    }
}
