package io.guildhall.router.market.streams;

import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketEvent;
import io.guildhall.router.queue.TaskId;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.support.records.TermsRecords;
import io.guildhall.task.Purpose;

/** What task-service is told. */
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
                .setMeasuredAccuracy(delivered.measuredAccuracy())
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
}
