package io.guildhall.tasks.lifecycle;

import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.UnitRequest;
import io.guildhall.tasks.lifecycle.TaskEvent.AnswerSetAside;
import io.guildhall.tasks.lifecycle.TaskEvent.CancellationKept;
import io.guildhall.tasks.lifecycle.TaskEvent.CancellationUsed;
import io.guildhall.tasks.lifecycle.TaskEvent.ClientSet;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandForestalled;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandGivenUp;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.Fate;
import io.guildhall.tasks.lifecycle.TaskEvent.InputRefused;
import io.guildhall.tasks.lifecycle.TaskEvent.RequestDeferred;
import io.guildhall.tasks.lifecycle.TaskEvent.RequestResumed;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitOpened;
import io.guildhall.tasks.unit.Unit;

/** How state follows from events. */
final class Evolution {

    private Evolution() {}

    static void apply(TaskState state, TaskEvent event) {
        switch (event) {
            case Fate fate -> FateEvolution.apply(state, fate);
            case ClientSet set -> state.put(set.client());
            case RequestDeferred deferred -> state.waiting().put(deferred.waiting());
            case RequestResumed resumed -> state.waiting().remove(resumed.waiting());
            case CancellationKept kept -> state.cancellations().put(kept.cancellation());
            case CancellationUsed used -> state.cancellations().remove(used.cancellation());
            case DemandOpened opened -> open(state, opened);
            case DemandForestalled forestalled -> state.put(forestalled.demand());
            case UnitOpened opened -> open(state, opened);
            case DemandGivenUp givenUp -> giveUp(state, givenUp);
            case InputRefused refused -> {}
            case AnswerSetAside aside -> {}
        }
    }

    private static void open(TaskState state, DemandOpened opened) {
        state.put(opened.demand());
        state.briefs()
                .instruct(opened.demand().ref().demandId(), opened.request().instructions());
    }

    private static void open(TaskState state, UnitOpened opened) {
        String demandId = opened.demand().demandId();
        UnitRequest unit = opened.unit();
        String shown = unit.content() == null ? unit.contentUri() : unit.content();
        state.briefs().show(demandId, unit.unitId(), shown, unit.goldAnswer());
        state.put(demandId, unit.unitId(), Unit.opened(opened.taskIds(), unit.goldAnswer() != null));
    }

    private static void giveUp(TaskState state, DemandGivenUp givenUp) {
        String demandId = givenUp.demand().demandId();
        Demand demand = state.demands().live(demandId);
        if (demand == null) {
            throw new IllegalStateException("no live demand " + demandId);
        }
        state.put(demand.givenUp(givenUp.reason()));
        state.units().giveUp(demandId);
    }
}
