package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.client.Client;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.DemandRef;
import io.guildhall.tasks.demand.DemandRequest;
import io.guildhall.tasks.demand.EarlyCancellation;
import io.guildhall.tasks.demand.Ending;
import io.guildhall.tasks.demand.Fault;
import io.guildhall.tasks.demand.Standing;
import io.guildhall.tasks.demand.UnitRequest;
import io.guildhall.tasks.demand.WaitingRequest;
import io.guildhall.tasks.unit.UnitResult;
import io.guildhall.tasks.work.AcceptedWork;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;

/** What happens in the task service. State is the fold of these. */
public sealed interface TaskEvent {

    /** A client is set up, or otherwise. */
    record ClientSet(Client client) implements TaskEvent {}

    /** A request waits for its client to be set up. */
    record RequestDeferred(WaitingRequest waiting) implements TaskEvent {}

    /** A request no longer waits; what became of it follows. */
    record RequestResumed(WaitingRequest waiting) implements TaskEvent {}

    /** A cancellation waits for its demand. */
    record CancellationKept(EarlyCancellation cancellation) implements TaskEvent {}

    /** A cancellation no longer waits; what became of it follows. */
    record CancellationUsed(EarlyCancellation cancellation) implements TaskEvent {}

    /** A demand is accepted. What its request says beyond the demand's row is published and not kept. */
    record DemandOpened(Demand demand, DemandRequest request, Instant at) implements TaskEvent {}

    /** A demand had been cancelled before it came: it stands for ever, without tasks. */
    record DemandForestalled(Demand demand) implements TaskEvent {}

    /** A unit is opened, with the tasks it is judged by. */
    record UnitOpened(DemandRef demand, UnitRequest unit, List<String> taskIds, Instant at) implements TaskEvent {}

    /** A demand is given up; its open tasks are withdrawn one unit after the other. */
    record DemandGivenUp(DemandRef demand, Ending reason) implements TaskEvent {}

    /** The open tasks of a unit are no longer wanted. The router answers for each. */
    record TasksWithdrawn(DemandRef demand, String unitId, List<String> taskIds, ReasonCode reason, Instant at)
            implements TaskEvent {}

    /**
     * Work for an open task is accepted.
     *
     * @param cost what the client is charged, fee included; zero when the platform bears the cost
     */
    record WorkAccepted(AcceptedWork work, BigMoney cost) implements TaskEvent {}

    /** Work in time for a task that is no longer open is accepted, outside the demand. */
    record OverdueWorkAccepted(AcceptedWork work) implements TaskEvent {}

    /** A task was given back undone. */
    record TaskReleased(DemandRef demand, String unitId, String taskId, ReasonCode reason) implements TaskEvent {}

    /** The fate of all tasks of a unit is decided. */
    record UnitCompleted(DemandRef demand, String unitId, UnitResult result, Instant at) implements TaskEvent {}

    /** Nothing of a demand is open any more. */
    record DemandClosed(DemandRef demand, Instant at) implements TaskEvent {}

    /** The client is told where its demand stands. */
    record DemandUpdated(DemandRef demand, Standing standing, List<Fault> reasons) implements TaskEvent {}

    /** An input is not acted on, and its sender is told why. */
    record InputRefused(Origin origin, Refusal refusal, Instant at) implements TaskEvent {}

    /** The router answers for a task that was never opened. It is not for this service to drop, so people look at it. */
    record AnswerSetAside(Origin origin, String message) implements TaskEvent {}
}
