package io.guildhall.stack.reconcile;

import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.ReviewPolicy;
import io.guildhall.task.DemandOpened;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the log says of one demand. Money is in ten-thousandths. */
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

    /** Of those opened, the ones that triage need not route: they name their pool. */
    int tasksWithPool;

    int tasksRouted;
    int tasksReleased;
    int tasksWithdrawn;
    int unitsOpened;
    int updates;
    int rejections;

    @Nullable DemandUpdated lastUpdate;

    @Nullable LogPosition lastUpdateAt;

    boolean finished;

    /** Payments the client is billed for, those the platform bears, and those taken back from the client's bill. */
    int paymentsBilled;

    int paymentsBorne;
    int paymentsReversed;
    long spent;

    /** Rejections and reversals of which the last word is not spoken. */
    int openDisputes;

    /** When the last appeal, or the time for one, ended. */
    long lastClosing = Long.MIN_VALUE;

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

    /** Work was accepted: the client owes it, or the platform bears it. */
    void charge(long payAndFee, boolean clientBillable) {
        if (clientBillable) {
            paymentsBilled++;
            spent += payAndFee;
        } else {
            paymentsBorne++;
        }
    }

    /** What was charged is taken back. */
    void credit(long payAndFee, boolean clientBillable) {
        if (clientBillable) {
            paymentsReversed++;
            spent -= payAndFee;
        }
    }

    boolean isFinal() {
        return lastUpdate != null && lastUpdate.getFinal$();
    }

    /** Whether judgements wait for each other. */
    boolean seeksConsensus() {
        return requests.stream().anyMatch(request -> request.policy() == ReviewPolicy.CONSENSUS);
    }

    /** Whether all work is accepted as it is delivered. */
    boolean isAcceptedUnseen() {
        return requests.stream().allMatch(request -> request.policy() == ReviewPolicy.AUTO_ACCEPT);
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
     * @param units how many it has
     * @param policy how its work is judged
     */
    record Request(LogPosition position, String digest, String openable, long budget, int units, ReviewPolicy policy) {}
}
