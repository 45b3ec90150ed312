package io.guildhall.stack.reconcile;

import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.TaskRouted;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tasks there are, where they were routed to, and which came to nothing. */
final class Tasks {

    private final Evidence evidence;
    private final Map<String, LaterTask> later = new HashMap<>();
    private final Map<String, TaskEnd> ends = new HashMap<>();
    private final Map<String, Rework> reworks = new HashMap<>();
    private final Set<String> reworkedTasks = new HashSet<>();
    private final Map<UnitWork.Routing, UnitWork.Routing> sharedRoutings = new HashMap<>();

    /** A task that was withdrawn or given back. Times are milliseconds since 1970. */
    static final class TaskEnd {
        LogPosition withdrawnIn = new LogPosition(Topics.TASK_LIFECYCLE.name(), 0, 0);
        boolean withdrawn;
        int releases;
        long releasedAt = Assignment.NEVER;

        /** Whether it was given back because its rework was not done: then its work is judged all the same. */
        boolean afterRework;
    }

    Tasks(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The task, if it was opened after its unit. */
    @Nullable LaterTask later(String taskId) {
        return later.get(taskId);
    }

    @Nullable TaskEnd end(String taskId) {
        return ends.get(taskId);
    }

    Map<String, TaskEnd> ends() {
        return ends;
    }

    /** By the assignment whose work is to be done again. */
    Map<String, Rework> reworks() {
        return reworks;
    }

    void take(LogRecord record) {
        switch (record.content()) {
            case UnitOpened opened -> take(opened);
            case TaskOpened opened -> take(opened);
            case TaskRouted routed -> take(routed);
            case TaskWithdrawn withdrawn -> take(withdrawn, record.position());
            case TaskReleased released -> take(released);
            case ReworkRequested requested -> {
                evidence.assignment(requested.getAssignmentId()).reworks++;
                reworkedTasks.add(requested.getTaskId());
                reworks.put(requested.getAssignmentId(), Rework.of(requested, record.position()));
            }
            case null, default -> {}
        }
    }

    private void take(UnitOpened opened) {
        UnitWork unit = evidence.unit(opened.getDemandId(), opened.getUnitId());
        unit.timesOpened++;
        unit.demand.unitsOpened++;
        unit.demand.tasksOpened += opened.getTaskIds().size();
    }

    private void take(TaskOpened opened) {
        Demand demand = evidence.demand(opened.getDemandId());
        demand.tasksOpened++;
        if (opened.getPoolId() != null) {
            demand.tasksWithPool++;
        }
        later.put(opened.getTaskId(), LaterTask.of(opened));
    }

    /** A correction routes the same tasks again. */
    private void take(TaskRouted routed) {
        UnitWork unit = evidence.unit(routed.getDemandId(), routed.getUnitId());
        for (String taskId : routed.getTaskIds()) {
            if (unit.isRoutedFirst(Ids.number(taskId))) {
                unit.demand.tasksRouted++;
            }
        }
        boolean relaxed = routed.getRule() != null && routed.getRule().startsWith(UnitWork.RELAXED);
        if (unit.routing == null || !unit.routing.hasBeen(routed.getDomain(), routed.getMinimumLevel(), relaxed)) {
            String domain = evidence.shared(routed.getDomain());
            UnitWork.Routing routing = new UnitWork.Routing(domain, routed.getMinimumLevel(), relaxed, unit.routing);
            unit.routing = sharedRoutings.computeIfAbsent(routing, same -> same);
        }
    }

    private void take(TaskWithdrawn withdrawn, LogPosition position) {
        evidence.demand(withdrawn.getDemandId()).tasksWithdrawn++;
        TaskEnd end = ends.computeIfAbsent(withdrawn.getTaskId(), absent -> new TaskEnd());
        end.withdrawn = true;
        end.withdrawnIn = position;
    }

    private void take(TaskReleased released) {
        TaskEnd end = ends.computeIfAbsent(released.getTaskId(), absent -> new TaskEnd());
        end.releases++;
        end.releasedAt = released.getReleasedAt().toEpochMilli();
        end.afterRework = reworkedTasks.contains(released.getTaskId());
        if (!end.afterRework) {
            evidence.demand(released.getDemandId()).tasksReleased++;
        }
    }
}
