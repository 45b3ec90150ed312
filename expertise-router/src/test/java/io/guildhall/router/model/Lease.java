package io.guildhall.router.model;

import io.guildhall.workforce.TaskAssigned;
import java.time.Instant;

/** A lease as the model knows it. */
final class Lease {

    /** Where it stands. */
    enum Stand {
        LIVE,
        ANSWERED,
        LAPSED
    }

    final TaskAssigned assigned;
    Instant expiresAt;
    int extensions;
    Stand stand = Stand.LIVE;

    Lease(TaskAssigned assigned) {
        this.assigned = assigned;
        expiresAt = assigned.getLeaseExpiresAt();
    }

    boolean isLive() {
        return stand == Stand.LIVE;
    }

    String unit() {
        return assigned.getDemandId() + "/" + assigned.getUnitId();
    }
}
