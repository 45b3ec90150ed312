package io.guildhall.tasks.lifecycle;

import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.DemandRef;
import io.guildhall.tasks.lifecycle.TaskEvent.AnswerSetAside;
import io.guildhall.tasks.lifecycle.TaskEvent.CancellationKept;
import io.guildhall.tasks.lifecycle.TaskEvent.CancellationUsed;
import io.guildhall.tasks.lifecycle.TaskEvent.ClientSet;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandForestalled;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandGivenUp;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.InputRefused;
import io.guildhall.tasks.lifecycle.TaskEvent.OverdueWorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.RequestDeferred;
import io.guildhall.tasks.lifecycle.TaskEvent.RequestResumed;
import io.guildhall.tasks.lifecycle.TaskEvent.TaskReleased;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.unit.Unit;
import io.guildhall.tasks.work.AcceptedWork;
import io.guildhall.tasks.work.Delivery;
import io.guildhall.tasks.work.OverdueWork;
import java.util.function.UnaryOperator;

/** How state follows from events. */
final class Evolution {

    private Evolution() {}

    static void apply(TaskState state, TaskEvent event) {
        switch (event) {
            case ClientSet set -> state.put(set.client());
            case RequestDeferred deferred -> state.waiting().put(deferred.waiting());
            case RequestResumed resumed -> state.waiting().remove(resumed.waiting());
            case CancellationKept kept -> state.cancellations().put(kept.cancellation());
            case CancellationUsed used -> state.cancellations().remove(used.cancellation());
            case DemandOpened opened -> state.put(opened.demand());
            case DemandForestalled forestalled -> state.put(forestalled.demand());
            case UnitOpened opened ->
                state.units().put(opened.demand().demandId(), opened.unit().unitId(), Unit.opened(opened.taskIds()));
            case DemandGivenUp givenUp -> giveUp(state, givenUp);
            case TasksWithdrawn withdrawn ->
                change(state, withdrawn.demand().demandId(), withdrawn.unitId(), Unit::afterWithdrawn);
            case WorkAccepted accepted -> accept(state, accepted);
            case OverdueWorkAccepted overdue -> acceptOutside(state, overdue.work());
            case TaskReleased released -> release(state, released);
            case DemandUpdated updated -> tell(state, updated);
            case UnitCompleted completed -> {} // follows from the answers to its tasks
            case DemandClosed closed -> {} // its last update follows
            case InputRefused refused -> {}
            case AnswerSetAside aside -> {}
        }
    }

    private static void giveUp(TaskState state, DemandGivenUp givenUp) {
        change(state, givenUp.demand(), demand -> demand.givenUp(givenUp.reason()));
        state.units().giveUp(givenUp.demand().demandId());
    }

    private static void accept(TaskState state, WorkAccepted accepted) {
        Delivery delivery = accepted.work().delivery();
        change(state, accepted.work().demand(), demand -> demand.afterAccepted(accepted.cost()));
        change(state, delivery.demandId(), delivery.unitId(), unit -> unit.afterAccepted(Answers.judgement(delivery)));
    }

    private static void acceptOutside(TaskState state, AcceptedWork work) {
        state.put(work.delivery().assignmentId(), new OverdueWork(work.acceptedAt()));
    }

    private static void release(TaskState state, TaskReleased released) {
        change(state, released.demand(), Demand::afterReleased);
        change(
                state,
                released.demand().demandId(),
                released.unitId(),
                unit -> unit.afterReleased(released.taskId(), released.reason()));
    }

    private static void tell(TaskState state, DemandUpdated updated) {
        Demand demand = state.demands().live(updated.demand().demandId());
        if (demand != null && !demand.told().equals(updated.standing())) {
            state.put(demand.told(updated.standing()));
        }
    }

    private static void change(TaskState state, DemandRef ref, UnaryOperator<Demand> change) {
        Demand demand = state.demands().live(ref.demandId());
        if (demand == null) {
            throw new IllegalStateException("no live demand " + ref.demandId());
        }
        state.put(change.apply(demand));
    }

    private static void change(TaskState state, String demandId, String unitId, UnaryOperator<Unit> change) {
        Unit unit = state.units().get(demandId, unitId);
        if (unit == null) {
            throw new IllegalStateException("no unit " + unitId + " in demand " + demandId);
        }
        Unit after = change.apply(unit);
        // The result of a unit that ended is published with the same decision, so its answers need not be kept.
        state.units().put(demandId, unitId, after.ended() ? after.afterResult() : after);
    }
}
