package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.appeal.AppealResult;
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
import io.guildhall.tasks.review.Brief;
import io.guildhall.tasks.unit.UnitResult;
import io.guildhall.tasks.work.AcceptedBy;
import io.guildhall.tasks.work.Grade;
import io.guildhall.tasks.work.Work;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

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

    /** A demand is accepted. */
    record DemandOpened(Demand demand, DemandRequest request, Instant at) implements TaskEvent {}

    /** A demand had been cancelled before it came: it stands for ever, without tasks. */
    record DemandForestalled(Demand demand) implements TaskEvent {}

    /** A unit is opened, with the tasks it is judged by. */
    record UnitOpened(DemandRef demand, UnitRequest unit, List<String> taskIds, Instant at) implements TaskEvent {}

    /** A demand is given up; its waiting tasks are withdrawn one unit after the other. */
    record DemandGivenUp(DemandRef demand, Ending reason) implements TaskEvent {}

    /** An input is not acted on, and its sender is told why. */
    record InputRefused(Origin origin, Refusal refusal, Instant at) implements TaskEvent {}

    /** The router answers for a task that was never opened. It is not for this service to drop, so people look at it. */
    record AnswerSetAside(Origin origin, String message) implements TaskEvent {}

    /** What happens to a task on its way to its fate. Changes one demand and one of its units. */
    sealed interface Fate extends TaskEvent {

        /** The demand. */
        DemandRef demand();
    }

    /** One more judgement of a unit is asked for. */
    record JudgementOpened(DemandRef demand, String unitId, String taskId, List<String> excludedWorkerIds, Instant at)
            implements Fate {}

    /**
     * A review is made a task of its demand.
     *
     * @param subjectAssignmentId the work to review
     * @param reviewRequestId the review it answers
     * @param poolId the pool that is to do it
     */
    record ReviewTaskOpened(
            DemandRef demand,
            String unitId,
            String taskId,
            String subjectAssignmentId,
            String reviewRequestId,
            String poolId,
            List<String> excludedWorkerIds,
            Instant at)
            implements Fate {}

    /** Tasks of a unit are no longer wanted. The router answers for each. */
    record TasksWithdrawn(DemandRef demand, String unitId, List<String> taskIds, ReasonCode reason, Instant at)
            implements Fate {}

    /** A task was given back undone. */
    record TaskReleased(DemandRef demand, String unitId, String taskId, ReasonCode reason) implements Fate {}

    /** A judgement was delivered; its verdict waits for the others of its unit. */
    record JudgementReceived(DemandRef demand, Work work) implements Fate {}

    /** A judgement was delivered; a reviewer is asked for its verdict. */
    record ReviewRequested(DemandRef demand, Work work, Brief brief) implements Fate {}

    /** A reviewer has decided; what follows of it comes next. */
    record ReviewAnswered(DemandRef demand, String unitId, String reviewRequestId, String reviewerId) implements Fate {}

    /** Work is to be done again by its worker. */
    record ReworkRequested(DemandRef demand, Work work, String language, Instant dueAt) implements Fate {}

    /**
     * Work is accepted.
     *
     * @param work as it is now
     * @param setAside what had been set aside for it
     */
    record WorkAccepted(DemandRef demand, Work work, BigMoney setAside, AcceptedBy acceptedBy, Grade grade, Instant at)
            implements Fate {}

    /** Work in time for a task that is no longer open is accepted, outside the demand. */
    record OverdueWorkAccepted(DemandRef demand, Work work, Instant at) implements Fate {}

    /** Work is rejected. */
    record WorkRejected(DemandRef demand, Work work, Instant at) implements Fate {}

    /** A rejected judgement is not done again. */
    record RedoForgone(DemandRef demand, String unitId, ReasonCode reason) implements Fate {}

    /** A worker has objected to a rejection or a reversal; a reviewer is asked to hear the appeal. */
    record AppealMade(DemandRef demand, Work work, String statement, Brief brief) implements Fate {}

    /**
     * A rejection or a reversal is final, or undone: then the acceptance follows.
     *
     * @param work as it is now
     * @param setAside what had been set aside for it
     * @param comment why, for the worker to read
     */
    record AppealClosed(
            DemandRef demand,
            Work work,
            BigMoney setAside,
            AppealResult result,
            @Nullable String comment,
            Instant at) implements Fate {}

    /** A paid outcome is taken back. */
    record WorkReversed(DemandRef demand, Work work, String reversalId, Instant at) implements Fate {}

    /** The fate of all judgements of a unit is decided. */
    record UnitCompleted(DemandRef demand, String unitId, UnitResult result, Instant at) implements Fate {}

    /** Nothing of a demand is open any more. */
    record DemandClosed(DemandRef demand, Instant at) implements Fate {}

    /** The client is told where its demand stands. */
    record DemandUpdated(DemandRef demand, Standing standing, List<Fault> reasons) implements Fate {}
}
