package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.Ending;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.lifecycle.TaskCommand.ReleaseTask;
import io.guildhall.tasks.lifecycle.TaskEvent.TaskReleased;
import io.guildhall.tasks.unit.Unit;
import io.guildhall.tasks.work.Work;
import java.util.List;
import java.util.Objects;

/** What becomes of tasks that are given back: their money is free; work not done again is rejected after all. */
final class Releases {

    private final Settlement settlement;

    Releases(Settlement settlement) {
        this.settlement = settlement;
    }

    List<TaskEvent> decide(TaskState state, ReleaseTask command) {
        Course course = Course.of(state, command.demandId(), command.unitId(), command.now());
        if (course == null) {
            return Deliveries.unrecognised(command.origin(), command.taskId());
        }
        Unit unit = course.unit();
        String reworked = unit.judgements().reworkOf(command.taskId());
        if (reworked != null) {
            Work work = course.works(List.of(reworked)).getFirst();
            settlement.reject(course, work, Objects.requireNonNull(work.ruling(), "rework without a reason"));
        } else if (unit.judgements().awaits(command.taskId()) || unit.review(command.taskId()) != null) {
            ReasonCode reason = reason(course.demand(), command.why());
            course.happen(new TaskReleased(course.ref(), course.unitId(), command.taskId(), reason));
        } else {
            return List.of();
        }
        settlement.settle(course);
        return course.events();
    }

    private static ReasonCode reason(Demand demand, Release why) {
        if (why == Release.POOL_RETIRED) {
            return ReasonCode.POOL_RETIRED;
        }
        Ending ending = demand.ending();
        return ending == null ? ReasonCode.CANCELLED : ending.code();
    }
}
