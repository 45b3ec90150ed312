package io.guildhall.router.market;

import io.guildhall.router.basis.Basis;
import io.guildhall.router.client.Client;
import io.guildhall.router.explain.Explained.Wait;
import io.guildhall.router.explain.Round;
import io.guildhall.router.explain.Rounds.Subject;
import io.guildhall.router.lease.EndReason;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.match.Candidate;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.LaneKey;
import io.guildhall.router.queue.Need;
import io.guildhall.router.queue.Queue.Origins;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.rivalry.Tie;
import io.guildhall.router.worker.Departure;
import io.guildhall.router.worker.Presence;
import io.guildhall.router.worker.Profile;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens in a market. The state is the fold of these. */
public sealed interface MarketEvent {

    /** What only the market itself need know. */
    sealed interface Internal extends MarketEvent {}

    // tasks

    /** Tasks wait; without a pool while there is none for their domain. */
    record TasksQueued(
            Need need,
            List<String> taskIds,
            Origins origins,
            List<String> excludedWorkerIds,
            @Nullable String poolId) implements Internal {}

    /** Tasks belong elsewhere than was thought, those that are leased once they come back. */
    record TasksRerouted(
            Need need, List<String> taskIds, @Nullable String poolId) implements Internal {}

    /** A worker says that a task belongs elsewhere; it is held till triage has said where. */
    record TaskMisrouted(
            Lease lease, String domain, @Nullable String suggestedDomain, Instant at) implements MarketEvent {}

    /**
     * Tasks have waited too long for what they need and make do with less from now on.
     *
     * @param from pool they waited in
     * @param level level that was needed there
     * @param to what they need now, and where
     * @param domain domain of the pool they are in now
     * @param afterSeconds the wait after which this was done
     */
    record TasksRelaxed(
            List<String> taskIds, String from, int level, LaneKey to, String domain, int afterSeconds, Instant at)
            implements MarketEvent {}

    /** Tasks that wait belong to another pool now. */
    record TasksMoved(List<String> taskIds, String poolId) implements Internal {}

    /** A leased task ends with its lease, whatever becomes of it. */
    record TaskMarkedWithdrawn(String taskId) implements Internal {}

    /** A task waits again, at its first place. */
    record TaskReturned(String taskId) implements Internal {}

    /** A task is given back undone. */
    record TaskReleased(
            String taskId,
            String clientId,
            String marketId,
            ReleaseReason reason,
            Instant at,
            @Nullable String trace) implements MarketEvent {}

    /** Why a task is given back. */
    enum ReleaseReason {
        WITHDRAWN,
        POOL_RETIRED,
        REWORK_DECLINED,
        REWORK_LAPSED
    }

    // leases

    /** A task is leased; where its client has rivals, the worker is tied to it. */
    record TaskAssigned(
            Lease lease,
            Matched matched,
            Choice choice,
            Basis basis,
            Instant openedAt,
            @Nullable Tie tie) implements MarketEvent {}

    /** What of the worker answered the need. */
    record Matched(String domain, int level, String language) {}

    /** How the worker came to be chosen: of so many ready, so many could have it as far as was looked. */
    record Choice(int ready, int eligible, String rule) {}

    /** The candidates for an assignment. */
    record MatchExplained(Lease lease, String rule, List<Candidate> candidates) implements MarketEvent {}

    /** A lease lasts longer. */
    record LeaseExtended(Lease lease, Instant at, @Nullable Tie tie) implements MarketEvent {}

    /**
     * A lease is over.
     *
     * @param endedAt when: for an answer when that was appended, for a lapse when the lease ran out
     * @param at when that was found
     * @param notBefore when the worker may be asked for the unit again, if they may
     */
    record LeaseEnded(
            Lease lease,
            EndReason reason,
            Instant endedAt,
            Instant at,
            @Nullable Instant notBefore) implements MarketEvent {}

    /** A lease that had lapsed turns out to have been answered in time. */
    record LapseOverturned(Lease lease, Instant answeredAt) implements MarketEvent {}

    /**
     * A lease ended with work.
     *
     * @param measuredAccuracy share of the worker's graded work in the domain that was right; null when none was graded
     * @param overdue whether the task was somebody else's, or nobody's, by then
     */
    record WorkDelivered(
            Lease lease,
            String answer,
            long countedSeconds,
            @Nullable Double measuredAccuracy,
            boolean overdue,
            Instant deliveredAt)
            implements MarketEvent {}

    /** Leases that ended in a minute are forgotten; when there are none left, the minute is done. */
    record LeasesForgotten(long minute, List<String> assignmentIds) implements Internal {}

    // settings

    /** A client is set. */
    record ClientSet(Client client) implements Internal {}

    /** A pool is set. */
    record PoolSet(Pool pool) implements Internal {}

    /** A version of a rate card is there. */
    record RateAdded(RateVersion rate) implements Internal {}

    /** A version of a rate card is quoted from now on. */
    record RateTookEffect(RateVersion rate) implements Internal {}

    // people

    /** A worker is set. */
    record WorkerSet(Profile profile) implements Internal {}

    /** Some of a worker's qualifications have expired. */
    record QualificationsExpired(Profile profile) implements Internal {}

    /** A worker is there. */
    record WorkerReady(WorkerKey worker, Presence presence) implements Internal {}

    /** A worker is not there any more. */
    record WorkerAway(WorkerKey worker) implements Internal {}

    /** An engagement will end, or has. */
    record DepartureSet(Departure departure) implements Internal {}

    /** An engagement ends now. */
    record EngagementEnded(Departure departure) implements Internal {}

    /** A worker who let a unit go may be asked for it again. */
    record AskableAgain(String historyKey) implements Internal {}

    /** A worker may work for the rivals of a client again. */
    record TieEnded(Tie tie) implements Internal {}

    /** Work was graded. */
    record WorkGraded(WorkerKey worker, String domain, boolean right) implements Internal {}

    // explanation

    /** Why the tasks of a lane wait has changed. */
    record WaitExplained(Wait cause, int waiting, @Nullable String oldestTaskId, Instant at) implements MarketEvent {}

    /** Why nothing is offered to a worker has changed. */
    record IdlenessExplained(WorkerKey worker, Map<String, Integer> reasons, Instant at) implements MarketEvent {}

    /** A worker of whom it was said why they are idle is so no more. */
    record NoLongerIdle(String worker) implements Internal {}

    /** Some more were looked at for what to explain. */
    record RoundStepped(Subject subject, Round round) implements Internal {}

    // demand

    /** What is kept about a demand may go. */
    record DemandClosed(String demandId) implements Internal {}

    /**
     * Some of what is kept about a demand goes; with nothing more to go, the rest.
     *
     * @param historyKeys of who had to do with its units
     * @param taskIds of tasks of which is kept how often they were leased
     */
    record DemandForgotten(String demandId, List<String> historyKeys, List<String> taskIds) implements Internal {

        /** Whether nothing more is to go. */
        boolean isEmpty() {
            return historyKeys.isEmpty() && taskIds.isEmpty();
        }
    }

    /** An input is not acted on. */
    record Refused(Origin origin, Refusal refusal) implements MarketEvent {}
}
