package io.guildhall.router.model;

import io.guildhall.routing.ReleaseReason;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.Purpose;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.WorkSubmitted;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Guarantees 2 and 3: what each answer of a worker must come to. */
final class Answers {

    private static final int MOST_EXTENSIONS = 2;

    private final Facts facts;
    private final Expected expected;

    Answers(Facts facts, Expected expected) {
        this.facts = facts;
        this.expected = expected;
    }

    void read(WorkSubmitted submitted, long offset, Instant appendedAt) {
        String refusal = refusal(submitted, facts.leases.get(submitted.getAssignmentId()), appendedAt);
        if (refusal != null) {
            expected.refuse(Topics.SUBMISSIONS.name(), offset, refusal);
            return;
        }
        Lease lease = facts.lease(submitted.getAssignmentId());
        switch (submitted.getDisposition()) {
            case EXTEND -> expected.extend(submitted.getAssignmentId());
            case SUBMITTED -> {
                Task task = facts.tasks.get(lease.assigned.getTaskId());
                boolean overdue = !lease.isLive() && (task == null || task.lease != null);
                expected.end(submitted.getAssignmentId(), EndReason.SUBMITTED);
                expected.deliver(submitted, overdue, counted(submitted, lease, appendedAt), appendedAt);
            }
            default -> givenUp(submitted, lease);
        }
    }

    private void givenUp(WorkSubmitted submitted, Lease lease) {
        String reason = submitted.getDisposition().name();
        expected.end(submitted.getAssignmentId(), EndReason.valueOf(reason));
        String taskId = lease.assigned.getTaskId();
        Task task = facts.tasks.get(taskId);
        if (lease.isRework()) {
            expected.release(taskId, ReleaseReason.REWORK_DECLINED);
        } else if (task != null && task.withdrawn) {
            expected.release(taskId, ReleaseReason.WITHDRAWN);
        } else if (submitted.getDisposition() == Disposition.MISROUTED
                && task != null
                && task.queued.getPoolId() == null) {
            expected.report(submitted.getAssignmentId());
        }
    }

    private static long counted(WorkSubmitted submitted, Lease lease, Instant appendedAt) {
        long had = Duration.between(lease.assigned.getAssignedAt(), appendedAt).toSeconds();
        return Math.max(0, Math.min(submitted.getSecondsSpent(), had));
    }

    /** Guarantee 3: a submission counts if it was appended before its lease ended. */
    private static @Nullable String refusal(WorkSubmitted submitted, @Nullable Lease lease, Instant appendedAt) {
        if (lease == null || !lease.assigned.getMarketId().equals(submitted.getMarketId())) {
            return "UNKNOWN_ASSIGNMENT";
        }
        if (!lease.assigned.getWorkerId().equals(submitted.getWorkerId())) {
            return "NOT_YOURS";
        }
        if (lease.stand == Lease.Stand.ANSWERED) {
            return "ALREADY_SUBMITTED";
        }
        boolean work = submitted.getDisposition() == Disposition.SUBMITTED;
        if (!appendedAt.isBefore(lease.expiresAt) || (!lease.isLive() && !work)) {
            return "LATE";
        }
        if (work) {
            return lease.assigned.getPurpose() == Purpose.REVIEW ? fault(submitted.getAnswer()) : null;
        }
        boolean more = lease.extensions < MOST_EXTENSIONS && !lease.isRework();
        return submitted.getDisposition() == Disposition.EXTEND && !more ? "EXTENSIONS_USED_UP" : null;
    }

    /** Of the few answers that people give here. */
    private static @Nullable String fault(@Nullable String answer) {
        return switch (answer) {
            case Staff.ACCEPTING -> null;
            case Staff.GRUDGING -> "REASON_MISSING";
            case null, default -> "INVALID_VALUE";
        };
    }
}
