package io.guildhall.router.market.streams;

import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketEvent;
import io.guildhall.router.match.Candidate;
import io.guildhall.router.queue.TaskId;
import io.guildhall.routing.MatchExplained;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.support.records.TermsRecords;
import io.guildhall.task.Purpose;
import java.time.Duration;
import java.time.Instant;

/** What task-service and auditors are told. */
final class DeliveryRecords {

    private DeliveryRecords() {}

    static WorkDelivered delivered(MarketEvent.WorkDelivered delivered) {
        Lease lease = delivered.lease();
        TaskId task = new TaskId(lease.taskId());
        return WorkDelivered.newBuilder()
                .setAssignmentId(lease.assignmentId())
                .setTaskId(lease.taskId())
                .setDemandId(task.demandId())
                .setUnitId(task.unitId())
                .setWorkerId(lease.workerId())
                .setClientId(lease.clientId())
                .setMarketId(lease.marketId())
                .setPurpose(Purpose.valueOf(lease.purpose().name()))
                .setTerms(TermsRecords.toRecord(lease.terms()))
                .setAnswer(delivered.answer())
                .setCountedSeconds(delivered.countedSeconds())
                .setOverdue(delivered.overdue())
                .setAssignedAt(lease.assignedAt())
                .setDeliveredAt(delivered.deliveredAt())
                .build();
    }

    static TaskReleased released(MarketEvent.TaskReleased released) {
        TaskId task = new TaskId(released.taskId());
        return TaskReleased.newBuilder()
                .setDemandId(task.demandId())
                .setUnitId(task.unitId())
                .setTaskId(released.taskId())
                .setClientId(released.clientId())
                .setMarketId(released.marketId())
                .setReason(ReleaseReason.valueOf(released.reason().name()))
                .setReleasedAt(released.at())
                .build();
    }

    static MatchExplained explained(MarketEvent.MatchExplained explained) {
        Lease lease = explained.lease();
        Instant at = lease.assignedAt();
        return MatchExplained.newBuilder()
                .setAssignmentId(lease.assignmentId())
                .setTaskId(lease.taskId())
                .setDemandId(new TaskId(lease.taskId()).demandId())
                .setMarketId(lease.marketId())
                .setWorkerId(lease.workerId())
                .setRule(explained.rule())
                .setCandidates(explained.candidates().stream()
                        .map(candidate -> candidate(candidate, at))
                        .toList())
                .setExplainedAt(at)
                .build();
    }

    /** The score is what the rule goes by: seconds idle. */
    private static io.guildhall.routing.Candidate candidate(Candidate candidate, Instant at) {
        double idleSeconds = Duration.between(candidate.idleSince(), at).toMillis() / 1000.0;
        return new io.guildhall.routing.Candidate(
                candidate.workerId(), candidate.eligible(), candidate.hindrance(), idleSeconds);
    }
}
