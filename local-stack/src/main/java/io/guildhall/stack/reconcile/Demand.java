package io.guildhall.stack.reconcile;

import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.WorkAccepted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the log says of one demand. */
final class Demand {

    final String demandId;

    /** Requests that were not refused as records: accepted, rejected or repeated. */
    final List<Request> requests = new ArrayList<>(1);

    /** Without instructions, which are long and not needed again but for their digest. */
    @Nullable DemandOpened opened;

    String openedDigest = "";

    @Nullable LogPosition openedAt;

    int timesOpened;
    int tasksOpened;
    int tasksRouted;
    int tasksReleased;
    int tasksWithdrawn;
    int unitsOpened;
    int updates;
    int rejections;

    @Nullable DemandUpdated lastUpdate;

    @Nullable LogPosition lastUpdateAt;

    boolean finished;

    /** Accepted tasks the client is billed for, and those the platform bears the cost of. */
    int tasksBilled;

    int tasksBorne;
    BigDecimal spent = BigDecimal.ZERO;

    Demand(String demandId) {
        this.demandId = demandId;
    }

    void take(DemandOpened event, LogPosition position) {
        timesOpened++;
        openedAt = position;
        openedDigest = Digests.openable(event);
        opened = DemandOpened.newBuilder(event).setInstructions("").build();
    }

    void take(DemandUpdated update, LogPosition position) {
        updates++;
        finished |= update.getFinal$();
        if (update.getStatus() == DemandStatus.REJECTED) {
            rejections++;
        } else {
            lastUpdate = update;
            lastUpdateAt = position;
        }
    }

    /** Work was accepted for the first time under its assignment. */
    void charge(WorkAccepted accepted) {
        if (accepted.getClientBillable()) {
            tasksBilled++;
            spent = spent.add(accepted.getTerms().getPay().getAmount()).add(accepted.getFee());
        } else {
            tasksBorne++;
        }
    }

    /** A place to point at. */
    LogPosition anyPosition() {
        if (openedAt != null) {
            return openedAt;
        }
        if (!requests.isEmpty()) {
            return requests.getFirst().position();
        }
        return lastUpdateAt == null ? new LogPosition("demand.updates.v1", 0, 0) : lastUpdateAt;
    }

    /**
     * One request.
     *
     * @param position where it stands
     * @param digest of all it says but when it was made
     * @param openable digest of what DemandOpened repeats of it
     * @param budget most it may cost
     */
    record Request(LogPosition position, String digest, String openable, BigDecimal budget) {}
}
