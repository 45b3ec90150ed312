package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.NOTHING_VANISHES;
import static io.guildhall.stack.reconcile.Guarantee.ONE_HOLDER;

import io.guildhall.workforce.TaskAssigned;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Guarantee 3, of work to be done again: by the same worker, at the first terms, twice at most, until it is due; and 2: it is given out, or its task given back. */
final class Reworks implements Check {

    private static final int MOST = 2;

    private final Map<String, Integer> begun = new HashMap<>();

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        if (record.content() instanceof TaskAssigned assigned && assigned.getReworkOf() != null) {
            begun.merge(assigned.getReworkOf(), 1, Integer::sum);
            Consumer<String> wrong = message ->
                    found.accept(new Violation(ONE_HOLDER, assigned.getAssignmentId(), message, record.position()));
            check(assigned, evidence.assignment(assigned.getReworkOf()), evidence, wrong);
        }
    }

    private static void check(TaskAssigned assigned, Assignment first, Evidence evidence, Consumer<String> wrong) {
        Rework asked = evidence.tasks().reworks().get(first.assignmentId);
        if (asked == null) {
            wrong.accept("is the rework of " + first.assignmentId + ", of which nobody asked any");
            return;
        }
        require(asked.taskId().equals(assigned.getTaskId()), "is the rework of another task", wrong);
        require(asked.workerId().equals(assigned.getWorkerId()), "is rework given to somebody else", wrong);
        require(
                asked.dueAt() == assigned.getLeaseExpiresAt().toEpochMilli(),
                "is rework that is not leased until it is due",
                wrong);
    }

    private static void require(boolean condition, String message, Consumer<String> wrong) {
        if (!condition) {
            wrong.accept(message);
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        Map<String, Integer> ofTask = new HashMap<>();
        evidence.tasks().reworks().forEach((assignmentId, rework) -> {
            int times = begun.getOrDefault(assignmentId, 0);
            if (times == 0 && evidence.tasks().end(rework.taskId()) == null) {
                String message = "is to be done again, but was not given out again";
                found.accept(new Violation(NOTHING_VANISHES, assignmentId, message, rework.position()));
            }
            if (times > 1) {
                String message = "has to be done again once, but was given out " + times + " times";
                found.accept(new Violation(ONE_HOLDER, assignmentId, message, rework.position()));
            }
            if (ofTask.merge(rework.taskId(), 1, Integer::sum) == MOST + 1) {
                String message = "had to be done again more than " + MOST + " times";
                found.accept(new Violation(ONE_HOLDER, rework.taskId(), message, rework.position()));
            }
        });
    }
}
