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

    boolean isRework() {
        return assigned.getReworkOf() != null;
    }

    /** Whether somebody holds it, besides what they are to do again. */
    boolean isHeldBy(String marketId, String workerId) {
        return isLive()
                && !isRework()
                && assigned.getMarketId().equals(marketId)
                && assigned.getWorkerId().equals(workerId);
    }

    String unit() {
        return assigned.getDemandId() + "/" + assigned.getUnitId();
    }
}
