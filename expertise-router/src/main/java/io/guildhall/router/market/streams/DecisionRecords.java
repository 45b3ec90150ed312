package io.guildhall.router.market.streams;

import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketEvent;
import io.guildhall.router.match.Candidate;
import io.guildhall.router.queue.LaneKey;
import io.guildhall.router.queue.TaskId;
import io.guildhall.routing.IdlenessExplained;
import io.guildhall.routing.MatchExplained;
import io.guildhall.routing.MisroutingReported;
import io.guildhall.routing.RoutedBy;
import io.guildhall.routing.TaskRouted;
import io.guildhall.routing.WaitExplained;
import java.util.List;
import java.util.Objects;

/** What triage and auditors are told of what was decided, and why. */
final class DecisionRecords {

    /** Begins the rule of a routing that makes do with less. */
    static final String RELAXED = "RELAXED_";

    private DecisionRecords() {}

    static MatchExplained explained(MarketEvent.MatchExplained explained) {
        Lease lease = explained.lease();
        return MatchExplained.newBuilder()
                .setAssignmentId(lease.assignmentId())
                .setTaskId(lease.taskId())
                .setDemandId(new TaskId(lease.taskId()).demandId())
                .setMarketId(lease.marketId())
                .setWorkerId(lease.workerId())
                .setRule(explained.rule())
                .setCandidates(explained.candidates().stream()
                        .map(DecisionRecords::candidate)
                        .toList())
                .setExplainedAt(lease.assignedAt())
                .build();
    }

    static WaitExplained explained(MarketEvent.WaitExplained explained) {
        LaneKey lane = explained.cause().key();
        return WaitExplained.newBuilder()
                .setMarketId(lane.marketId())
                .setPoolId(Objects.requireNonNullElse(lane.poolId(), ""))
                .setDomain(lane.domain())
                .setLanguage(lane.language())
                .setCurrency(lane.currency())
                .setClientId(lane.clientId())
                .setReason(explained.cause().reason().name())
                .setWaiting(explained.waiting())
                .setOldestTaskId(explained.oldestTaskId())
                .setExplainedAt(explained.at())
                .build();
    }

    static IdlenessExplained explained(MarketEvent.IdlenessExplained explained) {
        return IdlenessExplained.newBuilder()
                .setWorkerId(explained.worker().workerId())
                .setMarketId(explained.worker().marketId())
                .setReasons(explained.reasons())
                .setExplainedAt(explained.at())
                .build();
    }

    static MisroutingReported reported(MarketEvent.TaskMisrouted misrouted) {
        Lease lease = misrouted.lease();
        TaskId task = new TaskId(lease.taskId());
        return MisroutingReported.newBuilder()
                .setDemandId(task.demandId())
                .setUnitId(task.unitId())
                .setTaskId(lease.taskId())
                .setAssignmentId(lease.assignmentId())
                .setClientId(lease.clientId())
                .setMarketId(lease.marketId())
                .setWorkerId(lease.workerId())
                .setDomain(misrouted.domain())
                .setSuggestedDomain(misrouted.suggestedDomain())
                .setReportedAt(misrouted.at())
                .build();
    }

    /** What one task needs now, and that it makes do with it. */
    static TaskRouted relaxed(MarketEvent.TasksRelaxed relaxed, String taskId) {
        LaneKey to = relaxed.to();
        TaskId task = new TaskId(taskId);
        String rule = "%s%d: %s level %d to %s level %d after %d s"
                .formatted(
                        RELAXED,
                        to.relaxations(),
                        relaxed.from(),
                        relaxed.level(),
                        to.poolId(),
                        to.level(),
                        relaxed.afterSeconds());
        return TaskRouted.newBuilder()
                .setDemandId(task.demandId())
                .setUnitId(task.unitId())
                .setClientId(to.clientId())
                .setMarketId(to.marketId())
                .setTaskIds(List.of(taskId))
                .setDomain(relaxed.domain())
                .setMinimumLevel(to.level())
                .setRoutedBy(RoutedBy.RULE)
                .setRule(rule)
                .setRoutedAt(relaxed.at())
                .build();
    }

    private static io.guildhall.routing.Candidate candidate(Candidate candidate) {
        return new io.guildhall.routing.Candidate(
                candidate.workerId(), candidate.eligible(), candidate.hindrance(), candidate.score());
    }
}
