package io.guildhall.stack.demo;

import io.guildhall.Money;
import io.guildhall.Position;
import io.guildhall.Terms;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.RoutedBy;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.TaskRouted;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.task.UnitOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.Basis;
import io.guildhall.workforce.Choice;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.Matched;
import io.guildhall.workforce.TaskAssigned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Records as the services write them, of a unit u of a demand d of a client. */
final class LogRecords {

    static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

    private LogRecords() {}

    static UnitOpened opened(String... taskIds) {
        return UnitOpened.newBuilder()
                .setDemandId("d")
                .setUnitId("u")
                .setClientId("client")
                .setMarketId("main")
                .setContent("Some text")
                .setTaskIds(List.of(taskIds))
                .setOpenedAt(OPENED)
                .build();
    }

    static TaskRouted routed(String domain, int level, String... taskIds) {
        return TaskRouted.newBuilder()
                .setDemandId("d")
                .setUnitId("u")
                .setClientId("client")
                .setMarketId("main")
                .setTaskIds(List.of(taskIds))
                .setDomain(domain)
                .setMinimumLevel(level)
                .setRoutedBy(RoutedBy.STATED)
                .setRoutedAt(OPENED)
                .build();
    }

    static TaskAssigned assigned(String assignmentId, String workerId, int secondsAfter) {
        Position position = new Position(0, 0L);
        Instant at = OPENED.plusSeconds(secondsAfter);
        return TaskAssigned.newBuilder()
                .setAssignmentId(assignmentId)
                .setTaskId(taskOf(assignmentId))
                .setDemandId("d")
                .setUnitId("u")
                .setClientId("client")
                .setMarketId("main")
                .setWorkerId(workerId)
                .setTerms(terms())
                .setMatched(new Matched("law", 1, "en"))
                .setChoice(new Choice(1, 1, "LONGEST_IDLE"))
                .setBasis(new Basis(position, position, position, position))
                .setAssignedAt(at)
                .setLeaseExpiresAt(at.plusSeconds(30))
                .build();
    }

    static AssignmentEnded ended(String assignmentId, String workerId, EndReason reason) {
        return new AssignmentEnded(assignmentId, taskOf(assignmentId), "d", "main", workerId, reason, OPENED);
    }

    static WorkDelivered delivered(String assignmentId, String workerId) {
        return WorkDelivered.newBuilder()
                .setAssignmentId(assignmentId)
                .setTaskId(taskOf(assignmentId))
                .setDemandId("d")
                .setUnitId("u")
                .setWorkerId(workerId)
                .setClientId("client")
                .setMarketId("main")
                .setTerms(terms())
                .setAnswer("yes")
                .setAssignedAt(OPENED)
                .setDeliveredAt(OPENED)
                .build();
    }

    static TaskReleased released(String taskId) {
        return new TaskReleased("d", "u", taskId, "client", "main", ReleaseReason.WITHDRAWN, OPENED);
    }

    static WorkAccepted accepted(String assignmentId, String workerId) {
        return WorkAccepted.newBuilder()
                .setAssignmentId(assignmentId)
                .setTaskId(taskOf(assignmentId))
                .setDemandId("d")
                .setUnitId("u")
                .setWorkerId(workerId)
                .setClientId("client")
                .setMarketId("main")
                .setTerms(terms())
                .setFee(new BigDecimal("0.5000"))
                .setAssignedAt(OPENED)
                .setAcceptedAt(OPENED)
                .build();
    }

    static PayoutIssued paid(String assignmentId, String workerId) {
        return PayoutIssued.newBuilder()
                .setPayoutId(assignmentId + "/1")
                .setKind(PayoutKind.TASK)
                .setWorkerId(workerId)
                .setPayeeId(workerId)
                .setEngagement(Engagement.GIG)
                .setClientId("client")
                .setDemandId("d")
                .setTaskId(taskOf(assignmentId))
                .setAssignmentId(assignmentId)
                .setPoolId("law-senior")
                .setTaskType("rate")
                .setAmount(new BigDecimal("5.0000"))
                .setFee(new BigDecimal("0.5000"))
                .setCurrency("EUR")
                .setJournalId(assignmentId + "/1")
                .setIssuedAt(OPENED)
                .build();
    }

    static DemandUpdated updated(DemandStatus status, int tasks, int accepted, boolean last) {
        return DemandUpdated.newBuilder()
                .setDemandId("d")
                .setClientId("client")
                .setStatus(status)
                .setTasksTotal(tasks)
                .setTasksAccepted(accepted)
                .setFinal$(last)
                .setAt(OPENED)
                .build();
    }

    private static Terms terms() {
        return Terms.newBuilder()
                .setPay(new Money(new BigDecimal("5.0000"), "EUR"))
                .setRateKey("law-senior/rate/EUR")
                .setRateVersion(1)
                .setPoolId("law-senior")
                .setTaskType("rate")
                .setPayeeId("w1")
                .setEngagement(Engagement.GIG)
                .build();
    }

    private static String taskOf(String assignmentId) {
        return assignmentId.substring(0, assignmentId.lastIndexOf('/'));
    }
}
