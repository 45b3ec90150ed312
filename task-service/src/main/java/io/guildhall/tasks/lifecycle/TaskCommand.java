package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.client.Client;
import io.guildhall.tasks.demand.DemandRequest;
import io.guildhall.tasks.reversal.Reversal;
import io.guildhall.tasks.review.Decision;
import io.guildhall.tasks.work.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the task service can be asked to do. Each command says where it stands in the log and what time it is. */
public sealed interface TaskCommand {

    /** Where it stands in the log. */
    Origin origin();

    /** The time at which it is decided. */
    Instant now();

    /** A client asks for judgements. */
    record RequestDemand(DemandRequest request, Origin origin, Instant now) implements TaskCommand {}

    /** A client gives a demand up. */
    record CancelDemand(String demandId, String clientId, Origin origin, Instant now) implements TaskCommand {}

    /** The operator sets a client up, or otherwise. */
    record SetClient(Client client, Origin origin, Instant now) implements TaskCommand {}

    /** The router brings a judgement. */
    record DeliverWork(Delivery delivery, Origin origin, Instant now) implements TaskCommand {}

    /**
     * The router brings a review.
     *
     * @param decision what it decides; null when it cannot be read
     * @param unreadable why it cannot be read
     */
    record DeliverReview(
            Delivery delivery,
            @Nullable Decision decision,
            @Nullable Refusal unreadable,
            Origin origin,
            Instant now) implements TaskCommand {}

    /** The router gives a task back undone. */
    record ReleaseTask(String demandId, String unitId, String taskId, Release why, Origin origin, Instant now)
            implements TaskCommand {}

    /** A reviewer decides. */
    record ReviewWork(
            String reviewRequestId, String demandId, String clientId, Decision decision, Origin origin, Instant now)
            implements TaskCommand {}

    /** A worker objects to a rejection or a reversal. */
    record AppealRejection(
            String demandId, String assignmentId, String workerId, String statement, Origin origin, Instant now)
            implements TaskCommand {}

    /** The operator takes a paid outcome back. */
    record ReverseWork(Reversal reversal, Origin origin, Instant now) implements TaskCommand {}

    /** Why a task is given back. */
    enum Release {
        /** It was withdrawn. */
        WITHDRAWN,
        /** Its pool was retired, and no other takes it. */
        POOL_RETIRED,
        /** Its worker will not do it again. */
        REWORK_DECLINED,
        /** Its worker has not done it again in time. */
        REWORK_LAPSED
    }
}
