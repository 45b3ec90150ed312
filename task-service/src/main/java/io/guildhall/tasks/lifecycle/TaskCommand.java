package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Origin;
import io.guildhall.tasks.client.Client;
import io.guildhall.tasks.demand.DemandRequest;
import io.guildhall.tasks.work.Delivery;
import java.time.Instant;

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

    /** The router brings work. */
    record DeliverWork(Delivery delivery, Origin origin, Instant now) implements TaskCommand {}

    /** The router gives a task back undone. */
    record ReleaseTask(String demandId, String unitId, String taskId, Release why, Origin origin, Instant now)
            implements TaskCommand {}

    /** A reviewer decides. */
    record ReviewWork(String reviewRequestId, Origin origin, Instant now) implements TaskCommand {}

    /** A worker objects to a rejection. */
    record AppealRejection(String assignmentId, Origin origin, Instant now) implements TaskCommand {}

    /** The operator takes a paid outcome back. */
    record ReverseWork(String reversalId, Origin origin, Instant now) implements TaskCommand {}

    /** Why a task is given back. */
    enum Release {
        /** It was withdrawn. */
        WITHDRAWN,
        /** Its pool was retired, and no other takes it. */
        POOL_RETIRED
    }
}
