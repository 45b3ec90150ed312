package io.guildhall.schemas.catalogue;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.Pool;
import io.guildhall.operations.RateCard;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayStatement;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.refusals.InputRefused;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.ReviewRequested;
import io.guildhall.review.WorkReviewed;
import io.guildhall.routing.IdlenessExplained;
import io.guildhall.routing.MatchExplained;
import io.guildhall.routing.MisroutingReported;
import io.guildhall.routing.QueueTasks;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.TaskRouted;
import io.guildhall.routing.WaitExplained;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topic.Audience;
import io.guildhall.schemas.catalogue.Topic.Subjects;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.DemandClosed;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import io.guildhall.workforce.WorkerOffboarded;
import io.guildhall.workforce.WorkerPresence;
import io.guildhall.workforce.WorkerProfile;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * Every topic of a Guildhall cluster. All are append-timed and kept for ever, but for the inboxes, which repeat what
 * their source topics hold.
 */
public final class Topics {

    public static final String TASK_SERVICE = "task-service";
    public static final String EXPERTISE_ROUTER = "expertise-router";
    public static final String PAYOUT_SERVICE = "payout-service";

    private static final String CLIENT = "client";
    private static final String OPERATOR = "operator";
    private static final String WORKFORCE = "workforce";

    /** A request of 900 KiB and its headers fit; a larger record is turned away by the broker. */
    private static final int INPUT_BYTES = 1024 * 1024;

    /** Twice an input, so that no output and no dead letter can be too large. */
    private static final int OUTPUT_BYTES = 2 * 1024 * 1024;

    private static final Duration INBOX_RETENTION = Duration.ofDays(30);

    public static final Topic DEMAND_REQUESTS = input("demand.requests.v1", "demandId", CLIENT, DemandRequested.class);
    public static final Topic DEMAND_CANCELLATIONS =
            input("demand.cancellations.v1", "demandId", CLIENT, DemandCancelled.class);
    public static final Topic DEMAND_UPDATES =
            output("demand.updates.v1", "demandId", TASK_SERVICE, DemandUpdated.class);
    public static final Topic DEMAND_RESULTS =
            output("demand.results.v1", "demandId", TASK_SERVICE, UnitCompleted.class);

    public static final Topic CLIENTS = input("operations.clients.v1", "clientId", OPERATOR, ClientAccount.class);
    public static final Topic POOLS = input("operations.pools.v1", "poolId", OPERATOR, Pool.class);
    public static final Topic RATES = input("operations.rates.v1", "rateKey", OPERATOR, RateCard.class);
    public static final Topic REVERSALS =
            input("operations.reversals.v1", "demandId", OPERATOR, ReversalRequested.class);

    public static final Topic WORKERS = input("workforce.workers.v1", "workerId", WORKFORCE, WorkerProfile.class);
    public static final Topic PRESENCE = input("workforce.presence.v1", "workerId", WORKFORCE, WorkerPresence.class);
    public static final Topic ASSIGNMENTS = output(
            "workforce.assignments.v1",
            "workerId",
            EXPERTISE_ROUTER,
            TaskAssigned.class,
            LeaseExtended.class,
            AssignmentEnded.class);
    public static final Topic SUBMISSIONS =
            input("workforce.submissions.v1", "workerId", WORKFORCE, WorkSubmitted.class);
    public static final Topic OFFBOARDINGS =
            input("workforce.offboardings.v1", "workerId", OPERATOR, WorkerOffboarded.class);

    public static final Topic REVIEW_REQUESTS =
            output("review.requests.v1", "demandId", TASK_SERVICE, ReviewRequested.class);
    public static final Topic REVIEW_VERDICTS =
            input("review.verdicts.v1", "demandId", "client, reviewers", WorkReviewed.class);
    public static final Topic REVIEW_APPEALS =
            input("review.appeals.v1", "demandId", WORKFORCE, RejectionAppealed.class);

    public static final Topic TASK_LIFECYCLE = output(
            "task.lifecycle.v1",
            "demandId",
            TASK_SERVICE,
            DemandOpened.class,
            UnitOpened.class,
            TaskOpened.class,
            ReworkRequested.class,
            TaskWithdrawn.class,
            DemandClosed.class);
    public static final Topic TASK_OUTCOMES = output(
            "task.outcomes.v1",
            "workerId",
            TASK_SERVICE,
            WorkAccepted.class,
            WorkRejected.class,
            AppealClosed.class,
            WorkReversed.class);

    public static final Topic ROUTING_ASSIGNMENTS =
            internal("routing.assignments.v1", "demandId", EXPERTISE_ROUTER, WorkDelivered.class, TaskReleased.class);
    public static final Topic ROUTING_DECISIONS = internal(
            "routing.decisions.v1",
            "demandId",
            EXPERTISE_ROUTER,
            TaskRouted.class,
            MatchExplained.class,
            WaitExplained.class,
            IdlenessExplained.class);

    public static final Topic PAYOUTS = output("payout.payouts.v1", "workerId", PAYOUT_SERVICE, PayoutIssued.class);
    public static final Topic LEDGER = output("payout.ledger.v1", "workerId", PAYOUT_SERVICE, JournalPosted.class);
    public static final Topic STATEMENTS =
            output("payout.statements.v1", "workerId", PAYOUT_SERVICE, PayStatement.class);

    public static final Topic REFUSALS = new Topic(
            "refusals.v1",
            "id it concerns",
            List.of(InputRefused.class),
            Subjects.TOPIC,
            List.of(TASK_SERVICE, EXPERTISE_ROUTER, PAYOUT_SERVICE),
            Audience.PUBLIC,
            OUTPUT_BYTES,
            Topic.FOR_EVER);

    public static final Topic TASK_SERVICE_INBOX = inbox(
            TASK_SERVICE,
            "demandId",
            DemandRequested.class,
            DemandCancelled.class,
            ClientAccount.class,
            ReversalRequested.class,
            WorkReviewed.class,
            RejectionAppealed.class);
    public static final Topic EXPERTISE_ROUTER_INBOX = inbox(
            EXPERTISE_ROUTER,
            "marketId",
            QueueTasks.class,
            TaskWithdrawn.class,
            ReworkRequested.class,
            DemandClosed.class,
            ClientAccount.class,
            Pool.class,
            RateCard.class,
            WorkerProfile.class,
            WorkerPresence.class,
            WorkSubmitted.class,
            WorkerOffboarded.class,
            WorkAccepted.class,
            WorkRejected.class,
            AppealClosed.class,
            WorkReversed.class);
    public static final Topic EXPERTISE_ROUTER_CORRECTIONS = written(
            "expertise-router.corrections",
            "demandId",
            EXPERTISE_ROUTER,
            Audience.INTERNAL,
            INBOX_RETENTION.toMillis(),
            MisroutingReported.class);
    public static final Topic PAYOUT_SERVICE_INBOX =
            inbox(PAYOUT_SERVICE, "workerId", RateCard.class, WorkerOffboarded.class);

    public static final Topic TASK_SERVICE_DLT = deadLetters(TASK_SERVICE);
    public static final Topic EXPERTISE_ROUTER_DLT = deadLetters(EXPERTISE_ROUTER);
    public static final Topic PAYOUT_SERVICE_DLT = deadLetters(PAYOUT_SERVICE);

    /** All topics, in the order of the documentation. */
    public static final List<Topic> ALL = List.of(
            DEMAND_REQUESTS,
            DEMAND_CANCELLATIONS,
            DEMAND_UPDATES,
            DEMAND_RESULTS,
            CLIENTS,
            POOLS,
            RATES,
            REVERSALS,
            WORKERS,
            PRESENCE,
            ASSIGNMENTS,
            SUBMISSIONS,
            OFFBOARDINGS,
            REVIEW_REQUESTS,
            REVIEW_VERDICTS,
            REVIEW_APPEALS,
            TASK_LIFECYCLE,
            TASK_OUTCOMES,
            ROUTING_ASSIGNMENTS,
            ROUTING_DECISIONS,
            PAYOUTS,
            LEDGER,
            STATEMENTS,
            REFUSALS,
            TASK_SERVICE_INBOX,
            EXPERTISE_ROUTER_INBOX,
            EXPERTISE_ROUTER_CORRECTIONS,
            PAYOUT_SERVICE_INBOX,
            TASK_SERVICE_DLT,
            EXPERTISE_ROUTER_DLT,
            PAYOUT_SERVICE_DLT);

    private Topics() {}

    /**
     * The topic of that name.
     *
     * @throws IllegalArgumentException when the catalogue has none
     */
    public static Topic named(String name) {
        return ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic " + name + " in the catalogue"));
    }

    private static Topic input(String name, String key, String writer, Class<? extends SpecificRecord> type) {
        return new Topic(
                name,
                key,
                List.of(type),
                Subjects.TOPIC,
                List.of(writer),
                Audience.PUBLIC,
                INPUT_BYTES,
                Topic.FOR_EVER);
    }

    @SafeVarargs
    private static Topic output(String name, String key, String writer, Class<? extends SpecificRecord>... types) {
        return written(name, key, writer, Audience.PUBLIC, Topic.FOR_EVER, types);
    }

    @SafeVarargs
    private static Topic internal(String name, String key, String writer, Class<? extends SpecificRecord>... types) {
        return written(name, key, writer, Audience.INTERNAL, Topic.FOR_EVER, types);
    }

    @SafeVarargs
    private static Topic inbox(String service, String key, Class<? extends SpecificRecord>... types) {
        return written(
                service + Topic.INBOX_SUFFIX, key, service, Audience.INTERNAL, INBOX_RETENTION.toMillis(), types);
    }

    private static Topic deadLetters(String service) {
        return new Topic(
                service + ".dlt",
                "as it came",
                List.of(),
                Subjects.NONE,
                List.of(service),
                Audience.INTERNAL,
                OUTPUT_BYTES,
                Topic.FOR_EVER);
    }

    @SafeVarargs
    private static Topic written(
            String name,
            String key,
            String writer,
            Audience audience,
            long retentionMs,
            Class<? extends SpecificRecord>... types) {
        List<Class<? extends SpecificRecord>> records = Stream.of(types).toList();
        Subjects subjects = records.size() == 1 ? Subjects.TOPIC : Subjects.TOPIC_RECORD;
        return new Topic(name, key, records, subjects, List.of(writer), audience, OUTPUT_BYTES, retentionMs);
    }
}
