package io.guildhall.router.market;

import io.guildhall.router.client.Client;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Need;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.worker.Departure;
import io.guildhall.router.worker.Profile;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.Origin;
import io.guildhall.support.work.Purpose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a market is told. */
public sealed interface MarketCommand {

    /** Triage hands over tasks that need the same. */
    record QueueTasks(
            Need need, List<String> taskIds, Purpose purpose, List<String> excludedWorkerIds, Instant openedAt)
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

    /** Work is to be done again by the same worker. */
    record RequestRework(String assignmentId, Origin origin) implements MarketCommand {}

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
     * @param secondsSpent time spent, as they say
     * @param origin when it was appended is what counts
     */
    record Submit(
            String assignmentId,
            WorkerKey worker,
            Disposition disposition,
            @Nullable String answer,
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
