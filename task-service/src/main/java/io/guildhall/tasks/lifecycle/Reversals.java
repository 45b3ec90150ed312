package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.lifecycle.TaskCommand.ReverseWork;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkReversed;
import io.guildhall.tasks.reversal.Reversal;
import io.guildhall.tasks.reversal.ReversalRules;
import io.guildhall.tasks.work.Ruling;
import io.guildhall.tasks.work.Work;
import java.time.Duration;
import java.util.List;

/** Takes paid outcomes back. The result of the unit stands: a reversal is about money. */
final class Reversals {

    private final Duration appealWindow;

    Reversals(Duration appealWindow) {
        this.appealWindow = appealWindow;
    }

    List<TaskEvent> decide(TaskState state, ReverseWork command) {
        Reversal reversal = command.reversal();
        if (state.demands().find(reversal.demandId()) == null) {
            return Refusals.refused(command, ReversalRules.unknownDemand(reversal));
        }
        Work work = state.work(reversal.assignmentId());
        if (work == null || !work.delivery().demandId().equals(reversal.demandId())) {
            return Refusals.refused(command, ReversalRules.unknownAssignment(reversal));
        }
        Refusal refusal = ReversalRules.refusal(reversal, work);
        return refusal == null ? takenBack(state, work, command) : Refusals.refused(command, refusal);
    }

    private List<TaskEvent> takenBack(TaskState state, Work work, ReverseWork command) {
        Reversal reversal = command.reversal();
        Course course = Course.on(state, work, command.now());
        Ruling why = new Ruling(null, reversal.reasonCode(), reversal.comment());
        Work back = work.takenBack(why, command.now().plus(appealWindow));
        course.happen(new WorkReversed(course.ref(), back, reversal.reversalId(), command.now()));
        course.happen(Updates.update(course.demand(), command.now()));
        return course.events();
    }
}
