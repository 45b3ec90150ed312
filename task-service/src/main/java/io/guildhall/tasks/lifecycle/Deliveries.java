package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.lifecycle.TaskCommand.DeliverReview;
import io.guildhall.tasks.lifecycle.TaskCommand.DeliverWork;
import io.guildhall.tasks.lifecycle.TaskEvent.AnswerSetAside;
import io.guildhall.tasks.lifecycle.TaskEvent.InputRefused;
import io.guildhall.tasks.lifecycle.TaskEvent.JudgementReceived;
import io.guildhall.tasks.lifecycle.TaskEvent.OverdueWorkAccepted;
import io.guildhall.tasks.unit.ReviewTask;
import io.guildhall.tasks.work.AcceptedBy;
import io.guildhall.tasks.work.Delivery;
import io.guildhall.tasks.work.Grade;
import io.guildhall.tasks.work.Price;
import io.guildhall.tasks.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of delivered work: it counts once, and is accepted at once or waits for its verdict. */
final class Deliveries {

    private final Reviews reviews;
    private final Settlement settlement;

    Deliveries(Reviews reviews, Settlement settlement) {
        this.reviews = reviews;
        this.settlement = settlement;
    }

    List<TaskEvent> decide(TaskState state, DeliverWork command) {
        Delivery delivery = command.delivery();
        Course course = Course.of(state, delivery.demandId(), delivery.unitId(), command.now());
        if (course == null) {
            return unrecognised(command.origin(), delivery.taskId());
        }
        if (state.work(delivery.assignmentId()) != null) {
            return List.of();
        }
        boolean awaited = course.unit().judgements().awaits(delivery.taskId());
        if (delivery.overdue() || !awaited) {
            return outside(course, delivery);
        }
        judged(state, course, delivery);
        settlement.settle(course);
        return course.events();
    }

    /** A review is paid whatever it says; then what it says counts as if it had been sent. */
    List<TaskEvent> decide(TaskState state, DeliverReview command) {
        Delivery delivery = command.delivery();
        Course course = Course.of(state, delivery.demandId(), delivery.unitId(), command.now());
        if (course == null) {
            return unrecognised(command.origin(), delivery.taskId());
        }
        if (state.work(delivery.assignmentId()) != null) {
            return List.of();
        }
        ReviewTask task = course.unit().review(delivery.taskId());
        if (delivery.overdue() || task == null) {
            return outside(course, delivery);
        }
        settlement.accept(course, fresh(course.demand(), delivery), AcceptedBy.POLICY, Grade.UNGRADED);
        Refusal refusal = answered(state, course, task, command);
        settlement.settle(course);
        return refusal == null ? course.events() : refused(course.events(), command, refusal);
    }

    private @Nullable Refusal answered(TaskState state, Course course, ReviewTask task, DeliverReview command) {
        return command.decision() == null
                ? command.unreadable()
                : reviews.answer(
                        state,
                        course,
                        task.reviewRequestId(),
                        command.decision(),
                        command.delivery().deliveredAt());
    }

    private static List<TaskEvent> refused(List<TaskEvent> paid, DeliverReview command, Refusal refusal) {
        List<TaskEvent> events = new ArrayList<>(paid);
        events.add(new InputRefused(command.origin(), refusal, command.now()));
        return events;
    }

    private void judged(TaskState state, Course course, Delivery delivery) {
        Work work = work(course, delivery);
        if (course.unit().gold()) {
            String right = Objects.requireNonNull(state.briefs().gold(delivery.demandId(), delivery.unitId()));
            settlement.accept(course, work, AcceptedBy.GOLD, Grade.of(delivery.answer(), right));
            return;
        }
        switch (course.demand().conditions().policy()) {
            case AUTO_ACCEPT -> settlement.accept(course, work, AcceptedBy.POLICY, Grade.UNGRADED);
            case CONSENSUS -> course.happen(new JudgementReceived(course.ref(), work.awaitingOthers(course.due())));
            case REVIEWER -> reviews.ask(state, course, work);
            case UNKNOWN -> throw new IllegalStateException("a demand without a policy: " + course.ref());
        }
    }

    private static Work work(Course course, Delivery delivery) {
        Work work = fresh(course.demand(), delivery);
        String before = course.unit().judgements().reworkOf(delivery.taskId());
        return before == null
                ? work
                : work.asReworkOf(course.works(List.of(before)).getFirst());
    }

    private static Work fresh(Demand demand, Delivery delivery) {
        Price price = demand.priceOf(delivery.terms().pay());
        return Work.delivered(delivery, demand.worstCost(), price);
    }

    /** The worker was quoted a price in time and is paid it, though not by the client. */
    private static List<TaskEvent> outside(Course course, Delivery delivery) {
        Price price = course.demand().atPlatformExpense(delivery.terms().pay());
        Work work = Work.delivered(delivery.asOverdue(), price.cost(), price);
        course.happen(new OverdueWorkAccepted(course.ref(), work.accepted(), course.now()));
        return course.events();
    }

    /** The router answers for what this service does not know. */
    static List<TaskEvent> unrecognised(Origin origin, String taskId) {
        return List.of(new AnswerSetAside(origin, "no task " + taskId + " was ever opened"));
    }
}
