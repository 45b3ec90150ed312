package io.guildhall.router.triage.streams;

import io.guildhall.router.queue.Need;
import io.guildhall.router.triage.TriageEvent.TasksRouted;
import io.guildhall.routing.QueueTasks;
import io.guildhall.routing.RoutedBy;
import io.guildhall.routing.TaskRouted;
import io.guildhall.support.records.MoneyRecords;
import io.guildhall.task.Purpose;
import java.util.LinkedHashMap;
import java.util.Map;

/** What triage decided, as records. */
final class RoutingRecords {

    /** Probabilities are given to four decimals: nobody can know more of them. */
    private static final double PARTS = 10_000;

    private RoutingRecords() {}

    static TaskRouted routed(TasksRouted routed) {
        Need need = routed.need();
        return TaskRouted.newBuilder()
                .setDemandId(need.demandId())
                .setUnitId(routed.unitId())
                .setClientId(need.clientId())
                .setMarketId(need.marketId())
                .setTaskIds(routed.taskIds())
                .setDomain(need.domain())
                .setMinimumLevel(need.minimumLevel())
                .setRoutedBy(RoutedBy.valueOf(routed.routing().by().name()))
                .setRule(routed.routing().rule())
                .setProbabilities(rounded(routed.routing().probabilities()))
                .setRoutedAt(routed.at())
                .build();
    }

    static QueueTasks queue(TasksRouted routed) {
        Need need = routed.need();
        return QueueTasks.newBuilder()
                .setDemandId(need.demandId())
                .setUnitId(routed.unitId())
                .setClientId(need.clientId())
                .setMarketId(need.marketId())
                .setTaskIds(routed.taskIds())
                .setPurpose(Purpose.valueOf(routed.purpose().name()))
                .setTaskType(need.taskType())
                .setLanguage(need.language())
                .setDomain(need.domain())
                .setMinimumLevel(need.minimumLevel())
                .setMaxPayPerTask(MoneyRecords.toRecord(need.maxPay()))
                .setPriority(need.priority())
                .setDeadline(need.deadline())
                .setExcludedWorkerIds(routed.excludedWorkerIds())
                .setOpenedAt(routed.openedAt())
                .setPoolId(routed.poolId())
                .setSubjectAssignmentId(routed.subjectAssignmentId())
                .setStatedLevel(routed.statedLevel())
                .setCorrection(routed.again())
                .build();
    }

    private static Map<String, Double> rounded(Map<String, Double> probabilities) {
        Map<String, Double> rounded = new LinkedHashMap<>();
        probabilities.forEach((domain, share) -> rounded.put(domain, Math.round(share * PARTS) / PARTS));
        return rounded;
    }
}
