package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.core.Tick;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.EarlyCancellation;
import io.guildhall.tasks.demand.Ending;
import io.guildhall.tasks.lifecycle.TaskCommand.CancelDemand;
import io.guildhall.tasks.lifecycle.TaskEvent.CancellationKept;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandGivenUp;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.unit.Unit;
import io.guildhall.tasks.unit.Units;
import java.time.Instant;
import java.util.List;

/**
 * Gives demands up: on their client's word, when its account is closed, or when their deadline passes. What of them
 * waits for a worker is withdrawn one unit at a time, and stays reserved until the router has answered; what was
 * delivered goes on to its verdict.
 */
final class Cancellations {

    List<TaskEvent> decide(TaskState state, CancelDemand command) {
        Demand demand = state.demands().find(command.demandId());
        if (demand == null) {
            return List.of(new CancellationKept(
                    new EarlyCancellation(command.demandId(), command.clientId(), command.origin())));
        }
        if (!demand.ref().clientId().equals(command.clientId())) {
            return Refusals.refused(command, Refusals.clientMismatch(command.demandId()));
        }
        if (!demand.running()) {
            String message = "the demand has ended or is being given up already";
            return Refusals.refused(
                    command, new Refusal(ReasonCode.ALREADY_ENDED, command.demandId(), "demandId", message));
        }
        return givenUp(demand, Ending.CANCELLED, command.now());
    }

    List<TaskEvent> proceed(TaskState state, Tick tick) {
        Demand ofClosedClient = state.ofClosedClient();
        if (ofClosedClient != null) {
            return givenUp(ofClosedClient, Ending.CLIENT_CLOSED, tick.now());
        }
        Units.Ref next = state.units().nextToWithdraw();
        if (next != null) {
            return withdrawn(state, next, tick.now());
        }
        Demand late = tick.deadlinesCount() ? state.demands().pastDeadline(tick.now()) : null;
        return late == null ? List.of() : givenUp(late, Ending.DEADLINE_PASSED, tick.now());
    }

    private static List<TaskEvent> givenUp(Demand demand, Ending reason, Instant now) {
        return List.of(new DemandGivenUp(demand.ref(), reason), Updates.update(demand.givenUp(reason), now));
    }

    private static List<TaskEvent> withdrawn(TaskState state, Units.Ref next, Instant now) {
        Demand demand = state.demands().live(next.demandId());
        Unit unit = state.units().get(next.demandId(), next.unitId());
        if (demand == null || unit == null || demand.ending() == null) {
            throw new IllegalStateException(next + " is to be withdrawn, but its demand is not given up");
        }
        return List.of(new TasksWithdrawn(
                demand.ref(),
                next.unitId(),
                unit.withdrawable(),
                demand.ending().code(),
                now));
    }
}
