package io.guildhall.stack.reconcile;

import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.WorkSubmitted;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of one assignment. Times are milliseconds since 1970, money is in ten-thousandths. A log has
 * millions of these: what can be told from the id is not kept.
 */
final class Assignment {

    static final long NEVER = Long.MAX_VALUE;

    final String assignmentId;

    @Nullable UnitWork unit;

    @Nullable Quote quote;

    @Nullable Assignment reworkOf;

    /** Where it was made, or else the first record that names it. */
    @Nullable LogPosition position;

    String workerId = "";
    boolean review;

    int timesAssigned;
    long assignedAt;
    long expiresAt;
    int extensions;
    int endings;
    long endedAt = NEVER;
    EndReason endReason = EndReason.UNKNOWN;

    /** Submissions of work that were not refused, and the append time of the first. */
    int submissions;

    long submittedAt = NEVER;
    int declines;
    int extensionsAsked;
    int deliveries;
    long deliveredAt = NEVER;
    long deliveredSeconds;
    boolean overdue;

    /** Times it was to be done again, and times it was rejected. */
    int reworks;

    int rejections;

    /** What counts for hourly pay, by its verdict; none as long as there is no verdict. */
    long countedSeconds;

    /** When the work it was judged by was delivered: what week it counts for. */
    long earnedAt;

    /** Payments that its acceptances gave rise to; of those the ones put away as dead letters; and the ones issued. */
    int accepted;

    int setAside;
    int paid;

    /** Those that were accepted, issued or returned more than once. */
    int acceptedAgain;

    int paidAgain;
    int returnedAgain;

    /** Payments taken back, and those of which a payout says so. */
    int reversed;

    int returned;

    /** Payments, and returns of payments, that stand on a statement. */
    int stated;

    int statedReturns;
    long fee;
    boolean clientBillable;

    Assignment(String assignmentId) {
        this.assignmentId = assignmentId;
    }

    void take(WorkSubmitted submitted, long appendedAt) {
        switch (submitted.getDisposition()) {
            case SUBMITTED -> {
                submissions++;
                submittedAt = Math.min(submittedAt, appendedAt);
            }
            case EXTEND -> extensionsAsked++;
            case DECLINED_ONCE, DECLINED_FOR_GOOD, MISROUTED, UNKNOWN -> declines++;
        }
    }

    void take(LeaseExtended extended) {
        extensions++;
        expiresAt = Math.max(expiresAt, extended.getLeaseExpiresAt().toEpochMilli());
    }

    /** Work in time that is read late overturns a lapse: its worker is told a second time how the lease ended. */
    void take(AssignmentEnded ended) {
        boolean overturned = endReason == EndReason.LAPSED && ended.getReason() == EndReason.SUBMITTED;
        endings += overturned ? 0 : 1;
        endedAt = ended.getEndedAt().toEpochMilli();
        endReason = ended.getReason();
    }

    void take(WorkDelivered delivered) {
        deliveries++;
        overdue = delivered.getOverdue();
        deliveredAt = delivered.getDeliveredAt().toEpochMilli();
        deliveredSeconds = delivered.getCountedSeconds();
    }

    boolean isAssigned() {
        return timesAssigned > 0;
    }

    /** Whether its work counts for its demand. */
    boolean isRegular() {
        return deliveries > 0 && !overdue;
    }

    boolean isLive() {
        return endings == 0 && deliveries == 0 && isAssigned();
    }

    boolean isAccepted() {
        return (accepted | setAside) != 0;
    }

    boolean isJudged() {
        return isAccepted() || rejections > 0;
    }

    /** When the lease is over: as recorded, or when it runs out. */
    long heldUntil() {
        return endedAt == NEVER ? expiresAt : endedAt;
    }

    /** Seconds of its deliveries and of those it is the rework of. */
    long secondsWithReworks() {
        return deliveredSeconds + (reworkOf == null ? 0 : reworkOf.secondsWithReworks());
    }

    String taskId() {
        return Ids.parent(assignmentId);
    }

    /** The number of the lease among those of its task. */
    int epoch() {
        return Ids.number(assignmentId);
    }

    LogPosition anyPosition() {
        return position == null ? new LogPosition(Topics.ASSIGNMENTS.name(), 0, 0) : position;
    }
}
