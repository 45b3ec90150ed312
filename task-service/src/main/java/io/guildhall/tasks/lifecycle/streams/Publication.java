package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.outbox.Outbox;
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
import io.guildhall.tasks.work.Work;
import org.apache.avro.specific.SpecificRecord;

/** Which record on which topic tells the world of the fate of a task. */
final class Publication {

    private final Outbox out;
    private final TaskMetrics metrics;

    Publication(Outbox out, TaskMetrics metrics) {
        this.out = out;
        this.metrics = metrics;
    }

    void publish(Fate event) {
        DemandRef ref = event.demand();
        switch (event) {
            case JudgementOpened opened -> send(Topics.TASK_LIFECYCLE, ref, OutputRecords.taskOpened(opened));
            case ReviewTaskOpened opened -> send(Topics.TASK_LIFECYCLE, ref, OutputRecords.taskOpened(opened));
            case TasksWithdrawn gone ->
                OutputRecords.tasksWithdrawn(gone).forEach(task -> send(Topics.TASK_LIFECYCLE, ref, task));
            case ReworkRequested rework -> send(Topics.TASK_LIFECYCLE, ref, OutcomeRecords.reworkRequested(rework));
            case DemandClosed closed -> send(Topics.TASK_LIFECYCLE, ref, OutputRecords.demandClosed(closed));
            case ReviewRequested asked -> send(Topics.REVIEW_REQUESTS, ref, OutcomeRecords.reviewRequested(asked));
            case AppealMade made -> send(Topics.REVIEW_REQUESTS, ref, OutcomeRecords.reviewRequested(made));
            case UnitCompleted completed -> send(Topics.DEMAND_RESULTS, ref, OutputRecords.unitCompleted(completed));
            case DemandUpdated updated -> send(Topics.DEMAND_UPDATES, ref, OutputRecords.demandUpdated(updated));
            case WorkAccepted accepted -> pay(ref, accepted.work(), OutcomeRecords.workAccepted(accepted));
            case OverdueWorkAccepted overdue -> pay(ref, overdue.work(), OutcomeRecords.workAccepted(overdue));
            case WorkRejected rejected -> tell(ref, rejected.work(), OutcomeRecords.workRejected(rejected));
            case AppealClosed closed -> tell(ref, closed.work(), OutcomeRecords.appealClosed(closed));
            case WorkReversed reversed -> tell(ref, reversed.work(), OutcomeRecords.workReversed(reversed));
            case TaskReleased released -> {}
            case JudgementReceived received -> {}
            case ReviewAnswered answered -> {}
            case RedoForgone forgone -> {}
        }
    }

    void send(Topic topic, DemandRef demand, SpecificRecord content) {
        out.send(topic, demand.demandId(), content, demand.trace());
    }

    private void pay(DemandRef demand, Work work, SpecificRecord content) {
        tell(demand, work, content);
        metrics.accepted(work);
    }

    /** What concerns a worker stands under the worker's id. */
    private void tell(DemandRef demand, Work work, SpecificRecord content) {
        out.send(Topics.TASK_OUTCOMES, work.delivery().workerId(), content, demand.trace());
    }
}
