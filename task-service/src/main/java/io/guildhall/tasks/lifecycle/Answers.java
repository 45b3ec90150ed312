package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.Ending;
import io.guildhall.tasks.lifecycle.TaskCommand.DeliverWork;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.lifecycle.TaskCommand.ReleaseTask;
import io.guildhall.tasks.lifecycle.TaskEvent.AnswerSetAside;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.OverdueWorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.TaskReleased;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.unit.Judgement;
import io.guildhall.tasks.unit.Unit;
import io.guildhall.tasks.work.AcceptedWork;
import io.guildhall.tasks.work.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;

/** What the router's answers do: delivered work is accepted and charged once, a released task frees its money. */
final class Answers {

    List<TaskEvent> decide(TaskState state, DeliverWork command) {
        Delivery delivery = command.delivery();
        Demand demand = state.demands().find(delivery.demandId());
        Unit unit = state.units().get(delivery.demandId(), delivery.unitId());
        if (demand == null || unit == null) {
            return unrecognised(command.origin(), delivery.taskId());
        }
        String assignmentId = delivery.assignmentId();
        if (unit.accepted().contains(assignmentId) || state.paidOutside(assignmentId)) {
            return List.of();
        }
        if (delivery.overdue() || !unit.open().contains(delivery.taskId())) {
            return List.of(new OverdueWorkAccepted(atPlatformExpense(demand, delivery, command.now())));
        }
        return accepted(demand, unit, delivery, command.now());
    }

    List<TaskEvent> decide(TaskState state, ReleaseTask command) {
        Demand demand = state.demands().find(command.demandId());
        Unit unit = state.units().get(command.demandId(), command.unitId());
        if (demand == null || unit == null) {
            return unrecognised(command.origin(), command.taskId());
        }
        if (!unit.open().contains(command.taskId())) {
            return List.of();
        }
        ReasonCode reason = reason(demand, command.why());
        List<TaskEvent> events = new ArrayList<>();
        events.add(new TaskReleased(demand.ref(), command.unitId(), command.taskId(), reason));
        events.addAll(ended(
                demand.afterReleased(), command.unitId(), unit.afterReleased(command.taskId(), reason), command.now()));
        return events;
    }

    private static List<TaskEvent> accepted(Demand demand, Unit unit, Delivery delivery, Instant now) {
        BigMoney pay = delivery.terms().pay();
        boolean covered = demand.covers(pay);
        AcceptedWork work = covered
                ? new AcceptedWork(demand.ref(), delivery, true, demand.fees().on(pay), now)
                : atPlatformExpense(demand, delivery, now);
        BigMoney cost = covered
                ? demand.fees().costOf(pay)
                : BigMoney.zero(demand.maxPay().getCurrencyUnit());
        List<TaskEvent> events = new ArrayList<>();
        events.add(new WorkAccepted(work, cost));
        Unit after = unit.afterAccepted(judgement(delivery));
        events.addAll(ended(demand.afterAccepted(cost), delivery.unitId(), after, now));
        return events;
    }

    /** The worker was quoted a price and is paid it, whatever the demand can bear. */
    private static AcceptedWork atPlatformExpense(Demand demand, Delivery delivery, Instant now) {
        BigMoney noFee = BigMoney.zero(delivery.terms().pay().getCurrencyUnit());
        return new AcceptedWork(demand.ref(), delivery, false, noFee, now);
    }

    private static List<TaskEvent> ended(Demand demand, String unitId, Unit unit, Instant now) {
        List<TaskEvent> events = new ArrayList<>();
        if (unit.ended()) {
            events.add(new UnitCompleted(demand.ref(), unitId, unit.result(), now));
        }
        if (demand.tasksOpen() == 0) {
            events.add(new DemandClosed(demand.ref(), now));
            events.add(Updates.update(demand, now));
        }
        return events;
    }

    static Judgement judgement(Delivery delivery) {
        return new Judgement(delivery.taskId(), delivery.assignmentId(), delivery.workerId(), delivery.answer());
    }

    private static ReasonCode reason(Demand demand, Release why) {
        if (why == Release.POOL_RETIRED) {
            return ReasonCode.POOL_RETIRED;
        }
        Ending ending = demand.ending();
        return ending == null ? ReasonCode.CANCELLED : ending.code();
    }

    private static List<TaskEvent> unrecognised(Origin origin, String taskId) {
        String message = "no task " + taskId + " was ever opened";
        return List.of(new AnswerSetAside(origin, message));
    }
}
