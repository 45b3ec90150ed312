package io.guildhall.router.market.streams;

import io.guildhall.Position;
import io.guildhall.router.basis.Basis;
import io.guildhall.router.lease.EndReason;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketEvent;
import io.guildhall.router.queue.TaskId;
import io.guildhall.support.records.TermsRecords;
import io.guildhall.task.Purpose;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.Choice;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.Matched;
import io.guildhall.workforce.TaskAssigned;
import java.time.Instant;

/** What workers are told. */
final class AssignmentRecords {

    private AssignmentRecords() {}

    static TaskAssigned assigned(MarketEvent.TaskAssigned assigned) {
        Lease lease = assigned.lease();
        TaskId task = new TaskId(lease.taskId());
        MarketEvent.Matched matched = assigned.matched();
        MarketEvent.Choice choice = assigned.choice();
        return TaskAssigned.newBuilder()
                .setAssignmentId(lease.assignmentId())
                .setTaskId(lease.taskId())
                .setDemandId(task.demandId())
                .setUnitId(task.unitId())
                .setClientId(lease.clientId())
                .setMarketId(lease.marketId())
                .setWorkerId(lease.workerId())
                .setPurpose(Purpose.valueOf(lease.purpose().name()))
                .setTerms(TermsRecords.toRecord(lease.terms()))
                .setMatched(new Matched(matched.domain(), matched.level(), matched.language()))
                .setChoice(new Choice(choice.ready(), choice.eligible(), choice.rule()))
                .setBasis(basis(assigned.basis()))
                .setReworkOf(lease.reworkOf())
                .setAssignedAt(lease.assignedAt())
                .setLeaseExpiresAt(lease.expiresAt())
                .setSubjectAssignmentId(lease.subjectAssignmentId())
                .build();
    }

    static LeaseExtended extended(MarketEvent.LeaseExtended extended) {
        Lease lease = extended.lease();
        return LeaseExtended.newBuilder()
                .setAssignmentId(lease.assignmentId())
                .setTaskId(lease.taskId())
                .setDemandId(new TaskId(lease.taskId()).demandId())
                .setMarketId(lease.marketId())
                .setWorkerId(lease.workerId())
                .setExtension(lease.extensions())
                .setLeaseExpiresAt(lease.expiresAt())
                .setExtendedAt(extended.at())
                .build();
    }

    static AssignmentEnded ended(Lease lease, EndReason reason, Instant endedAt) {
        return AssignmentEnded.newBuilder()
                .setAssignmentId(lease.assignmentId())
                .setTaskId(lease.taskId())
                .setDemandId(new TaskId(lease.taskId()).demandId())
                .setMarketId(lease.marketId())
                .setWorkerId(lease.workerId())
                .setReason(io.guildhall.workforce.EndReason.valueOf(reason.name()))
                .setEndedAt(endedAt)
                .build();
    }

    private static io.guildhall.workforce.Basis basis(Basis basis) {
        return new io.guildhall.workforce.Basis(
                position(basis.profile()), position(basis.client()), position(basis.pool()), position(basis.rate()));
    }

    private static Position position(io.guildhall.router.basis.Position position) {
        return new Position(position.partition(), position.offset());
    }
}
