package io.guildhall.stack.reconcile;

import io.guildhall.Terms;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.WorkSubmitted;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the log says of one assignment. Times are milliseconds since 1970. */
final class Assignment {

    static final long NEVER = Long.MAX_VALUE;

    final String assignmentId;

    @Nullable LogPosition position;

    String taskId = "";
    String demandId = "";
    String unitId = "";
    String workerId = "";

    @Nullable Terms terms;

    int timesAssigned;
    long assignedAt;
    long expiresAt;
    int extensions;
    int endings;
    long endedAt = NEVER;

    /** Submissions of work that were not refused, and the append time of the first. */
    int submissions;

    long submittedAt = NEVER;

    @Nullable LogPosition submittedIn;

    int declines;
    int extensionsAsked;
    int deliveries;
    boolean overdue;
    int acceptances;
    int acceptancesSetAside;
    int rejections;

    @Nullable BigDecimal fee;

    int payouts;

    Assignment(String assignmentId) {
        this.assignmentId = assignmentId;
    }

    void take(WorkSubmitted submitted, LogRecord record) {
        submittedIn = record.position();
        switch (submitted.getDisposition()) {
            case SUBMITTED -> {
                submissions++;
                submittedAt = Math.min(submittedAt, record.appendedAt().toEpochMilli());
            }
            case EXTEND -> extensionsAsked++;
            case DECLINED_ONCE, DECLINED_FOR_GOOD, MISROUTED, UNKNOWN -> declines++;
        }
    }

    void take(LeaseExtended extended) {
        extensions++;
        expiresAt = Math.max(expiresAt, extended.getLeaseExpiresAt().toEpochMilli());
    }

    void take(AssignmentEnded ended) {
        endings++;
        endedAt = ended.getEndedAt().toEpochMilli();
    }

    void take(WorkDelivered delivered) {
        deliveries++;
        overdue = delivered.getOverdue();
    }

    /** When the lease is over: as recorded, or when it runs out. */
    long heldUntil() {
        return endedAt == NEVER ? expiresAt : endedAt;
    }

    /** The number of the lease among those of its task. */
    int epoch() {
        String epoch = assignmentId.substring(assignmentId.lastIndexOf('/') + 1);
        return epoch.matches("\\d{1,9}") ? Integer.parseInt(epoch) : 0;
    }

    LogPosition anyPosition() {
        if (position != null) {
            return position;
        }
        return submittedIn == null ? new LogPosition("workforce.assignments.v1", 0, 0) : submittedIn;
    }
}
