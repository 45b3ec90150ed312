package io.guildhall.router.market;

import io.guildhall.router.client.Client;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Need;
import io.guildhall.router.queue.Queue.Origins;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.worker.Departure;
import io.guildhall.router.worker.Profile;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.Origin;
import io.guildhall.support.work.Terms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a market is told. */
public sealed interface MarketCommand {

    /**
     * Triage hands over tasks that need the same.
     *
     * @param correction whether they were handed over before, and are to go elsewhere if they have not ended
     */
    record QueueTasks(
            Need need, List<String> taskIds, Origins origins, List<String> excludedWorkerIds, boolean correction)
            implements MarketCommand {

        public QueueTasks {
            taskIds = List.copyOf(taskIds);
            excludedWorkerIds = List.copyOf(excludedWorkerIds);
        }
    }

    /** A task is no longer wanted. */
    record WithdrawTask(String taskId, Instant now) implements MarketCommand {}

    /** Nothing of a demand is open any more. */
    record CloseDemand(String demandId) implements MarketCommand {}

    /**
     * Work is to be done again by the same worker, at the terms it was done at.
     *
     * @param assignmentId the assignment it was done under
     * @param language of the demand, BCP 47
     * @param dueAt till when
     */
    record RequestRework(
            String assignmentId,
            String taskId,
            String clientId,
            WorkerKey worker,
            String language,
            Terms terms,
            Instant dueAt,
            Instant now,
            @Nullable String trace)
            implements MarketCommand {}

    /** Work done from a pool turned out right, or wrong. */
    record GradeWork(WorkerKey worker, String poolId, boolean right) implements MarketCommand {}

    /** The operator sets a client. */
    record SetClient(Client client) implements MarketCommand {}

    /** The operator sets a pool. */
    record SetPool(Pool pool) implements MarketCommand {}

    /** The operator adds a version of a rate card. */
    record AddRate(RateVersion rate, Origin origin) implements MarketCommand {}

    /** The workforce platform sets a worker. */
    record SetWorker(Profile profile) implements MarketCommand {}

    /** A worker says that they are there. */
    record BeReady(WorkerKey worker, int slots, Origin origin, Instant now) implements MarketCommand {}

    /** A worker says that they are not. */
    record BeAway(WorkerKey worker) implements MarketCommand {}

    /** The operator ends an engagement. */
    record EndEngagement(Departure departure) implements MarketCommand {}

    /**
     * A worker answers an assignment.
     *
     * @param answer the work, when there is some
     * @param suggestedDomain where it belongs, when it does not belong to them and they know
     * @param secondsSpent time spent, as they say
     * @param origin when it was appended is what counts
     */
    record Submit(
            String assignmentId,
            WorkerKey worker,
            Disposition disposition,
            @Nullable String answer,
            @Nullable String suggestedDomain,
            int secondsSpent,
            Origin origin,
            Instant now)
            implements MarketCommand {}

    /** What a worker does with an assignment. */
    enum Disposition {
        SUBMITTED,
        DECLINED_ONCE,
        DECLINED_FOR_GOOD,
        MISROUTED,
        EXTEND
    }
}
