package io.guildhall.stack.reconcile;

import io.guildhall.Terms;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.Pool;
import io.guildhall.operations.RateCard;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.TaskRouted;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import io.guildhall.workforce.WorkerProfile;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What the log says, folded. Topics must be taken in the order of {@link ReadingOrder}, each partition in its own. One
 * row per demand, unit and assignment; no content, no answers.
 */
final class Evidence {

    private final Answers answers = new Answers();
    private final Operators operators = new Operators();
    private final Map<String, Demand> demands = new HashMap<>();
    private final Map<String, UnitWork> units = new HashMap<>();
    private final Map<String, Assignment> assignments = new HashMap<>();
    private final Map<String, TaskEnd> taskEnds = new HashMap<>();
    private final Map<Terms, Terms> sharedTerms = new HashMap<>();
    private final Map<String, String> sharedIds = new HashMap<>();

    /** A task that was withdrawn or given back. */
    static final class TaskEnd {
        LogPosition withdrawnIn = new LogPosition(Topics.TASK_LIFECYCLE.name(), 0, 0);
        boolean withdrawn;
        int releases;
        long releasedAt = Assignment.NEVER;
    }

    Answers answers() {
        return answers;
    }

    Operators operators() {
        return operators;
    }

    Collection<Demand> demands() {
        return demands.values();
    }

    Collection<UnitWork> units() {
        return units.values();
    }

    Collection<Assignment> assignments() {
        return assignments.values();
    }

    Map<String, TaskEnd> taskEnds() {
        return taskEnds;
    }

    Demand demand(String demandId) {
        return demands.computeIfAbsent(demandId, Demand::new);
    }

    UnitWork unit(String demandId, String unitId) {
        return units.computeIfAbsent(demandId + '/' + unitId, absent -> new UnitWork(shared(demandId), unitId));
    }

    Assignment assignment(String assignmentId) {
        return assignments.computeIfAbsent(assignmentId, Assignment::new);
    }

    void take(LogRecord record) {
        answers.add(record);
        LogPosition position = record.position();
        switch (record.content()) {
            case null -> {}
            case ClientAccount client -> operators.add(position, client);
            case Pool pool -> operators.add(position, pool);
            case RateCard card -> operators.add(position, card, record.appendedAt());
            case WorkerProfile profile -> operators.add(position, profile);
            case DemandRequested request -> take(request, position);
            case DemandOpened opened -> demand(opened.getDemandId()).take(opened, position);
            case UnitOpened unit -> take(unit);
            case TaskOpened task -> demand(task.getDemandId()).tasksOpened++;
            case TaskWithdrawn withdrawn -> take(withdrawn, position);
            case DemandUpdated update -> demand(update.getDemandId()).take(update, position);
            case UnitCompleted result -> unit(result.getDemandId(), result.getUnitId()).results++;
            case TaskRouted routed -> take(routed);
            case TaskReleased released -> take(released);
            case WorkSubmitted submitted -> take(submitted, record);
            case TaskAssigned assigned -> take(assigned, position);
            case LeaseExtended extended ->
                assignment(extended.getAssignmentId()).take(extended);
            case AssignmentEnded ended -> assignment(ended.getAssignmentId()).take(ended);
            case WorkDelivered delivered ->
                assignment(delivered.getAssignmentId()).take(delivered);
            case WorkAccepted accepted -> take(accepted, position);
            case WorkRejected rejected -> assignment(rejected.getAssignmentId()).rejections++;
            case PayoutIssued payout -> take(payout);
            default -> {}
        }
    }

    private void take(DemandRequested request, LogPosition position) {
        if (!answers.isTurnedDown(Topics.TASK_SERVICE, position)) {
            demand(request.getDemandId())
                    .requests
                    .add(new Demand.Request(
                            position,
                            Digests.of(request),
                            Digests.openable(request),
                            request.getBudget().getAmount()));
        }
    }

    private void take(UnitOpened opened) {
        Demand demand = demand(opened.getDemandId());
        demand.unitsOpened++;
        demand.tasksOpened += opened.getTaskIds().size();
        unit(opened.getDemandId(), opened.getUnitId()).opened = true;
    }

    private void take(TaskWithdrawn withdrawn, LogPosition position) {
        demand(withdrawn.getDemandId()).tasksWithdrawn++;
        TaskEnd end = taskEnds.computeIfAbsent(withdrawn.getTaskId(), absent -> new TaskEnd());
        end.withdrawn = true;
        end.withdrawnIn = position;
    }

    private void take(TaskRouted routed) {
        demand(routed.getDemandId()).tasksRouted += routed.getTaskIds().size();
        UnitWork unit = unit(routed.getDemandId(), routed.getUnitId());
        unit.domain = shared(routed.getDomain());
        unit.minimumLevel = routed.getMinimumLevel();
    }

    private void take(TaskReleased released) {
        demand(released.getDemandId()).tasksReleased++;
        TaskEnd end = taskEnds.computeIfAbsent(released.getTaskId(), absent -> new TaskEnd());
        end.releases++;
        end.releasedAt = released.getReleasedAt().toEpochMilli();
    }

    private void take(WorkSubmitted submitted, LogRecord record) {
        if (!answers.isTurnedDown(Topics.EXPERTISE_ROUTER, record.position())) {
            assignment(submitted.getAssignmentId()).take(submitted, record);
        }
    }

    private void take(TaskAssigned assigned, LogPosition position) {
        Assignment assignment = assignment(assigned.getAssignmentId());
        assignment.position = position;
        assignment.timesAssigned++;
        assignment.taskId = shared(assigned.getTaskId());
        assignment.demandId = shared(assigned.getDemandId());
        assignment.unitId = shared(assigned.getUnitId());
        assignment.workerId = shared(assigned.getWorkerId());
        assignment.terms = sharedTerms.computeIfAbsent(assigned.getTerms(), terms -> terms);
        assignment.assignedAt = assigned.getAssignedAt().toEpochMilli();
        assignment.expiresAt =
                Math.max(assignment.expiresAt, assigned.getLeaseExpiresAt().toEpochMilli());
    }

    private void take(WorkAccepted accepted, LogPosition position) {
        Assignment assignment = assignment(accepted.getAssignmentId());
        assignment.acceptances++;
        assignment.fee = accepted.getFee();
        if (answers.isPutAway(Topics.PAYOUT_SERVICE, position)) {
            assignment.acceptancesSetAside++;
        }
        if (assignment.acceptances == 1) {
            demand(accepted.getDemandId()).charge(accepted);
        }
    }

    private void take(PayoutIssued payout) {
        if (payout.getKind() == PayoutKind.TASK && payout.getAssignmentId() != null) {
            assignment(payout.getAssignmentId()).payouts++;
        }
    }

    private String shared(String id) {
        return sharedIds.computeIfAbsent(id, same -> same);
    }
}
