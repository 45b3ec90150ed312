package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.tasks.consensus.Consensus;
import io.guildhall.tasks.consensus.Reliability;
import io.guildhall.tasks.consensus.Vote;
import io.guildhall.tasks.demand.Conditions;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.Ending;
import io.guildhall.tasks.demand.ReviewPolicy;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.JudgementOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.RedoForgone;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkRejected;
import io.guildhall.tasks.unit.Judgement;
import io.guildhall.tasks.unit.UnitResult;
import io.guildhall.tasks.work.AcceptedBy;
import io.guildhall.tasks.work.Delivery;
import io.guildhall.tasks.work.Grade;
import io.guildhall.tasks.work.Ruling;
import io.guildhall.tasks.work.Work;
import io.guildhall.tasks.work.WorkStatus;
import java.time.Duration;
import java.util.List;

/** Gives verdicts, and ends what they leave nothing open of: the unit, then the demand. */
final class Settlement {

    private final Reliability reliability;
    private final Duration appealWindow;

    Settlement(Reliability reliability, Duration appealWindow) {
        this.reliability = reliability;
        this.appealWindow = appealWindow;
    }

    /** Work is owed its price. */
    void accept(Course course, Work work, AcceptedBy by, Grade grade) {
        course.happen(new WorkAccepted(course.ref(), work.accepted(), work.held(), by, grade, course.now()));
    }

    /** Work is rejected, and done again by somebody else where the budget has room for it. */
    void reject(Course course, Work work, Ruling why) {
        Work rejected = work.rejected(why, course.now().plus(appealWindow));
        course.happen(new WorkRejected(course.ref(), rejected, course.now()));
        Demand demand = course.demand();
        Ending ending = demand.ending();
        if (ending == null && demand.affordsTask()) {
            openJudgement(course);
        } else {
            ReasonCode reason = ending == null ? ReasonCode.BUDGET_EXHAUSTED : ending.code();
            course.happen(new RedoForgone(course.ref(), course.unitId(), reason));
        }
    }

    /** Ends what nothing is open of any more. */
    void settle(Course course) {
        if (agrees(course)) {
            agree(course);
        }
        if (!course.unit().ended() && course.unit().judgements().decided()) {
            course.happen(new UnitCompleted(course.ref(), course.unitId(), result(course), course.now()));
        }
        close(course);
    }

    private static void close(Course course) {
        if (!course.demand().tally().settled() || course.demand().over()) {
            return;
        }
        if (!course.demand().closed()) {
            course.happen(new DemandClosed(course.ref(), course.now()));
        }
        course.happen(Updates.update(course.demand(), course.now()));
    }

    /** Whether all judgements of a unit that are to agree are in. */
    private static boolean agrees(Course course) {
        return seeksConsensus(course)
                && !course.unit().ended()
                && course.unit().judgements().waiting().isEmpty()
                && !course.unit().judgements().delivered().isEmpty();
    }

    private static boolean seeksConsensus(Course course) {
        return course.demand().conditions().policy() == ReviewPolicy.CONSENSUS
                && !course.unit().gold();
    }

    /** Hears one judge more where they are not sure enough; otherwise pays all that were heard. */
    private void agree(Course course) {
        List<Work> heard = course.works(course.unit().judgements().delivered());
        Consensus consensus = consensus(course, heard);
        Demand demand = course.demand();
        boolean more = demand.conditions().wantsMore(heard.size(), consensus.confidence());
        if (more && demand.ending() == null && demand.affordsTask()) {
            openJudgement(course);
            return;
        }
        for (Work work : heard) {
            if (work.status() == WorkStatus.AWAITING_OTHERS) {
                Grade grade = Grade.of(work.delivery().answer(), consensus.answer());
                accept(course, work, AcceptedBy.CONSENSUS, grade);
            }
        }
    }

    private static void openJudgement(Course course) {
        String taskId = course.unit().nextTaskId(course.ref().demandId(), course.unitId());
        List<String> excluded = course.unit().people().all();
        course.happen(new JudgementOpened(course.ref(), course.unitId(), taskId, excluded, course.now()));
    }

    private UnitResult result(Course course) {
        List<Work> accepted = course.works(course.unit().judgements().delivered());
        List<Judgement> judgements =
                accepted.stream().map(Settlement::judgement).toList();
        return seeksConsensus(course) && !accepted.isEmpty()
                ? UnitResult.byConsensus(course.unit(), judgements, consensus(course, accepted))
                : UnitResult.byMajority(course.unit(), judgements);
    }

    private Consensus consensus(Course course, List<Work> heard) {
        Conditions conditions = course.demand().conditions();
        List<Vote> votes =
                heard.stream().map(Work::delivery).map(Settlement::vote).toList();
        return Consensus.of(votes, conditions.answerOptions(), reliability);
    }

    private static Vote vote(Delivery delivery) {
        return new Vote(delivery.answer(), delivery.measuredAccuracy());
    }

    private static Judgement judgement(Work work) {
        Delivery delivery = work.delivery();
        return new Judgement(delivery.taskId(), delivery.assignmentId(), delivery.workerId(), delivery.answer());
    }
}
