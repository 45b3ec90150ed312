package io.guildhall.tasks.lifecycle;

import io.guildhall.support.work.Purpose;
import io.guildhall.tasks.appeal.AppealResult;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.DemandRef;
import io.guildhall.tasks.lifecycle.TaskEvent.AppealClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.AppealMade;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.Fate;
import io.guildhall.tasks.lifecycle.TaskEvent.JudgementOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.JudgementReceived;
import io.guildhall.tasks.lifecycle.TaskEvent.OverdueWorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.RedoForgone;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewAnswered;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewRequested;
import io.guildhall.tasks.lifecycle.TaskEvent.ReviewTaskOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.ReworkRequested;
import io.guildhall.tasks.lifecycle.TaskEvent.TaskReleased;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkRejected;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkReversed;
import io.guildhall.tasks.unit.Unit;
import io.guildhall.tasks.work.AcceptedBy;
import io.guildhall.tasks.work.Work;
import java.util.function.UnaryOperator;

/** How the fate of a task is written down. */
final class FateEvolution {

    private FateEvolution() {}

    static void apply(Rows rows, Fate event) {
        switch (event) {
            case JudgementOpened opened -> {
                change(rows, opened.demand(), demand -> demand.afterOpened(Purpose.JUDGE));
                change(rows, opened.demand(), opened.unitId(), unit -> unit.afterJudgeTask(opened.taskId()));
            }
            case ReviewTaskOpened opened -> {
                change(rows, opened.demand(), demand -> demand.afterOpened(Purpose.REVIEW));
                change(
                        rows,
                        opened.demand(),
                        opened.unitId(),
                        unit -> unit.afterReviewTask(opened.taskId(), opened.reviewRequestId()));
            }
            case TasksWithdrawn gone ->
                change(rows, gone.demand(), gone.unitId(), unit -> unit.afterWithdrawn(gone.taskIds()));
            case TaskReleased released -> release(rows, released);
            case JudgementReceived received -> change(rows, received.demand(), received.work(), Unit::afterHeld);
            case ReviewRequested asked -> change(rows, asked.demand(), asked.work(), Unit::afterHeld);
            case ReviewAnswered answered ->
                change(rows, answered.demand(), answered.unitId(), unit -> unit.afterReviewedBy(answered.reviewerId()));
            case ReworkRequested rework -> change(rows, rework.demand(), rework.work(), Unit::afterReworked);
            case WorkAccepted accepted -> accept(rows, accepted);
            case OverdueWorkAccepted overdue -> rows.put(overdue.work());
            case WorkRejected rejected -> {
                change(rows, rejected.demand(), Demand::afterRejected);
                change(rows, rejected.demand(), rejected.work(), Unit::afterRejected);
            }
            case RedoForgone forgone ->
                change(rows, forgone.demand(), forgone.unitId(), unit -> unit.afterForgone(forgone.reason()));
            case AppealMade made -> rows.put(made.work());
            case AppealClosed closed -> close(rows, closed);
            case WorkReversed reversed -> {
                rows.put(reversed.work());
                change(rows, reversed.demand(), demand -> demand.afterTakenBack(reversed.work()));
            }
            case UnitCompleted completed -> change(rows, completed.demand(), completed.unitId(), Unit::afterResult);
            case DemandClosed closed -> change(rows, closed.demand(), Demand::afterClosed);
            case DemandUpdated updated -> tell(rows, updated);
        }
    }

    private static void release(Rows rows, TaskReleased released) {
        Unit unit = unit(rows, released.demand(), released.unitId());
        Purpose purpose = unit.review(released.taskId()) == null ? Purpose.JUDGE : Purpose.REVIEW;
        change(rows, released.demand(), demand -> demand.afterReleased(purpose));
        rows.put(
                released.demand().demandId(),
                released.unitId(),
                unit.afterReleased(released.taskId(), released.reason()));
    }

    private static void accept(Rows rows, WorkAccepted accepted) {
        Work work = accepted.work();
        if (accepted.acceptedBy() == AcceptedBy.APPEAL) {
            change(rows, accepted.demand(), demand -> demand.afterAppealWon(work, accepted.setAside()));
            change(rows, accepted.demand(), work, Unit::afterVindicated);
        } else {
            change(rows, accepted.demand(), demand -> demand.afterAccepted(work, accepted.setAside()));
            change(rows, accepted.demand(), work, Unit::afterAccepted);
        }
    }

    private static void close(Rows rows, AppealClosed closed) {
        rows.put(closed.work());
        if (closed.result() != AppealResult.WON) {
            change(rows, closed.demand(), demand -> demand.afterAppealLost(closed.setAside()));
        }
    }

    /** A rejected request has no demand: its id stays free. A repeated update changes nothing. */
    private static void tell(Rows rows, DemandUpdated updated) {
        Demand demand = rows.demand(updated.demand().demandId());
        if (demand != null && !demand.told().equals(updated.standing())) {
            rows.put(demand.told(updated.standing()));
        }
    }

    private static void change(Rows rows, DemandRef ref, UnaryOperator<Demand> change) {
        Demand demand = rows.demand(ref.demandId());
        if (demand == null) {
            throw new IllegalStateException("no demand " + ref.demandId());
        }
        rows.put(change.apply(demand));
    }

    private static void change(Rows rows, DemandRef ref, String unitId, UnaryOperator<Unit> change) {
        rows.put(ref.demandId(), unitId, change.apply(unit(rows, ref, unitId)));
    }

    private static void change(Rows rows, DemandRef ref, Work work, WorkChange change) {
        rows.put(work);
        String unitId = work.delivery().unitId();
        rows.put(ref.demandId(), unitId, change.of(unit(rows, ref, unitId), work));
    }

    private static Unit unit(Rows rows, DemandRef ref, String unitId) {
        Unit unit = rows.unit(ref.demandId(), unitId);
        if (unit == null) {
            throw new IllegalStateException("no unit " + unitId + " in demand " + ref.demandId());
        }
        return unit;
    }

    /** What work does to its unit. */
    private interface WorkChange {
        Unit of(Unit unit, Work work);
    }
}
