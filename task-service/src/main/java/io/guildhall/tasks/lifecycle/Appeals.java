package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.appeal.AppealResult;
import io.guildhall.tasks.appeal.AppealRules;
import io.guildhall.tasks.lifecycle.TaskCommand.AppealRejection;
import io.guildhall.tasks.lifecycle.TaskEvent.AppealClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.AppealMade;
import io.guildhall.tasks.review.Brief;
import io.guildhall.tasks.review.Decision;
import io.guildhall.tasks.review.Stage;
import io.guildhall.tasks.review.Verdict;
import io.guildhall.tasks.work.AcceptedBy;
import io.guildhall.tasks.work.Grade;
import io.guildhall.tasks.work.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears workers who object to a rejection or a reversal, and answers each. */
final class Appeals {

    private final ReviewTasks tasks;
    private final Settlement settlement;

    Appeals(ReviewTasks tasks, Settlement settlement) {
        this.tasks = tasks;
        this.settlement = settlement;
    }

    List<TaskEvent> decide(TaskState state, AppealRejection command) {
        Work work = state.work(command.assignmentId());
        if (work == null || !work.delivery().demandId().equals(command.demandId())) {
            return Refusals.refused(command, AppealRules.notRejected(command.assignmentId()));
        }
        Refusal refusal =
                AppealRules.refusal(work, command.workerId(), command.origin().appendedAt());
        if (refusal != null) {
            return Refusals.refused(command, refusal);
        }
        Course course = Course.on(state, work, command.now());
        make(state, course, work, command.statement());
        return course.events();
    }

    private void make(TaskState state, Course course, Work work, String statement) {
        Brief brief = state.briefs().of(course.ref().demandId(), course.unitId());
        Work appealed = work.appealed(course.due());
        course.happen(new AppealMade(course.ref(), appealed, statement, brief));
        tasks.open(course, Stage.APPEAL, appealed);
    }

    /** A reviewer has decided. */
    void answer(Course course, Work work, Decision decision) {
        if (decision.verdict() == Verdict.ACCEPT) {
            win(course, work, decision.comment());
        } else {
            lose(course, work, AppealResult.LOST, decision.comment());
        }
    }

    /** Nobody decided in time: whom nobody answers is right. */
    void silence(Course course, Work work) {
        win(course, work, null);
        tasks.close(course, Stage.APPEAL.reviewOf(work.assignmentId()));
    }

    /** Nobody objected in time. */
    void unused(Course course, Work work) {
        lose(course, work, AppealResult.UNUSED, null);
    }

    private void win(Course course, Work work, @Nullable String comment) {
        Work vindicated = work.vindicated();
        close(course, vindicated, work, AppealResult.WON, comment);
        settlement.accept(course, vindicated, AcceptedBy.APPEAL, Grade.UNGRADED);
    }

    private static void lose(Course course, Work work, AppealResult result, @Nullable String comment) {
        close(course, work.lost(), work, result, comment);
    }

    private static void close(Course course, Work after, Work before, AppealResult result, @Nullable String comment) {
        course.happen(new AppealClosed(course.ref(), after, before.held(), result, comment, course.now()));
    }
}
