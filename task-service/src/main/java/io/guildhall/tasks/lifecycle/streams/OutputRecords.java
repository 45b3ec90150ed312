package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.Money;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.Expertise;
import io.guildhall.demand.Judgement;
import io.guildhall.demand.Reason;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.demand.UnitStatus;
import io.guildhall.support.records.MoneyRecords;
import io.guildhall.task.DemandClosed;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.Purpose;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import io.guildhall.tasks.demand.DemandRef;
import io.guildhall.tasks.demand.DemandRequest;
import io.guildhall.tasks.demand.Fault;
import io.guildhall.tasks.demand.Standing;
import io.guildhall.tasks.lifecycle.TaskEvent;
import io.guildhall.tasks.unit.UnitResult;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** What happened to demands, units and tasks, as records. */
final class OutputRecords {

    private OutputRecords() {}

    static DemandOpened demandOpened(TaskEvent.DemandOpened opened) {
        DemandRef ref = opened.demand().ref();
        DemandRequest request = opened.request();
        return DemandOpened.newBuilder()
                .setDemandId(ref.demandId())
                .setClientId(ref.clientId())
                .setMarketId(ref.marketId())
                .setProjectId(ref.projectId())
                .setTitle(request.title())
                .setInstructions(request.instructions())
                .setTaskType(request.taskType())
                .setLanguage(request.language())
                .setAnswerOptions(request.answerOptions())
                .setExpertise(expertise(request.expertise()))
                .setMaxPayPerTask(MoneyRecords.toRecord(opened.demand().maxPay()))
                .setPriority(request.priority())
                .setDeadline(request.deadline())
                .setOpenedAt(opened.at())
                .build();
    }

    /** The unit for those who judge it: without the goldAnswer. */
    static UnitOpened unitOpened(TaskEvent.UnitOpened opened) {
        DemandRef ref = opened.demand();
        return UnitOpened.newBuilder()
                .setDemandId(ref.demandId())
                .setUnitId(opened.unit().unitId())
                .setClientId(ref.clientId())
                .setMarketId(ref.marketId())
                .setContent(opened.unit().content())
                .setContentUri(opened.unit().contentUri())
                .setTaskIds(opened.taskIds())
                .setOpenedAt(opened.at())
                .build();
    }

    static TaskOpened taskOpened(TaskEvent.JudgementOpened opened) {
        return taskOpened(opened.demand(), opened.unitId(), opened.taskId(), opened.excludedWorkerIds(), opened.at())
                .setPurpose(Purpose.JUDGE)
                .build();
    }

    static TaskOpened taskOpened(TaskEvent.ReviewTaskOpened opened) {
        return taskOpened(opened.demand(), opened.unitId(), opened.taskId(), opened.excludedWorkerIds(), opened.at())
                .setPurpose(Purpose.REVIEW)
                .setSubjectAssignmentId(opened.subjectAssignmentId())
                .setPoolId(opened.poolId())
                .build();
    }

    private static TaskOpened.Builder taskOpened(
            DemandRef ref, String unitId, String taskId, List<String> excluded, Instant at) {
        return TaskOpened.newBuilder()
                .setDemandId(ref.demandId())
                .setUnitId(unitId)
                .setTaskId(taskId)
                .setClientId(ref.clientId())
                .setMarketId(ref.marketId())
                .setExcludedWorkerIds(excluded)
                .setOpenedAt(at);
    }

    static List<TaskWithdrawn> tasksWithdrawn(TaskEvent.TasksWithdrawn withdrawn) {
        return withdrawn.taskIds().stream()
                .map(taskId -> taskWithdrawn(withdrawn, taskId))
                .toList();
    }

    private static TaskWithdrawn taskWithdrawn(TaskEvent.TasksWithdrawn withdrawn, String taskId) {
        DemandRef ref = withdrawn.demand();
        return TaskWithdrawn.newBuilder()
                .setDemandId(ref.demandId())
                .setUnitId(withdrawn.unitId())
                .setTaskId(taskId)
                .setClientId(ref.clientId())
                .setMarketId(ref.marketId())
                .setReason(withdrawn.reason().name())
                .setWithdrawnAt(withdrawn.at())
                .build();
    }

    static UnitCompleted unitCompleted(TaskEvent.UnitCompleted completed) {
        DemandRef ref = completed.demand();
        UnitResult result = completed.result();
        return UnitCompleted.newBuilder()
                .setDemandId(ref.demandId())
                .setClientId(ref.clientId())
                .setUnitId(completed.unitId())
                .setStatus(UnitStatus.valueOf(result.status().name()))
                .setReason(result.reason() == null ? null : result.reason().name())
                .setAnswer(result.answer())
                .setAgreement(result.agreement())
                .setConfidence(result.confidence())
                .setJudgements(result.judgements().stream()
                        .map(OutputRecords::judgement)
                        .toList())
                .setAt(completed.at())
                .build();
    }

    static DemandClosed demandClosed(TaskEvent.DemandClosed closed) {
        DemandRef ref = closed.demand();
        return new DemandClosed(ref.demandId(), ref.clientId(), ref.marketId(), closed.at());
    }

    static DemandUpdated demandUpdated(TaskEvent.DemandUpdated updated) {
        DemandRef ref = updated.demand();
        Standing standing = updated.standing();
        return DemandUpdated.newBuilder()
                .setDemandId(ref.demandId())
                .setClientId(ref.clientId())
                .setProjectId(ref.projectId())
                .setStatus(DemandStatus.valueOf(standing.status().name()))
                .setReasons(reasons(updated.reasons()))
                .setTasksTotal(standing.tasksTotal())
                .setTasksAccepted(standing.tasksAccepted())
                .setTasksOpen(standing.tasksOpen())
                .setSpent(money(standing.spent()))
                .setReserved(money(standing.reserved()))
                .setFinal$(standing.last())
                .setAt(standing.at())
                .build();
    }

    private static List<Reason> reasons(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Reason(fault.code().name(), fault.field(), fault.unitId(), fault.message()))
                .toList();
    }

    private static Judgement judgement(io.guildhall.tasks.unit.Judgement judgement) {
        return new Judgement(judgement.taskId(), judgement.assignmentId(), judgement.workerId(), judgement.answer());
    }

    private static @Nullable Money money(@Nullable BigMoney money) {
        return money == null ? null : MoneyRecords.toRecord(money);
    }

    private static @Nullable Expertise expertise(io.guildhall.tasks.demand.@Nullable Expertise expertise) {
        return expertise == null ? null : new Expertise(expertise.domain(), expertise.minimumLevel());
    }
}
