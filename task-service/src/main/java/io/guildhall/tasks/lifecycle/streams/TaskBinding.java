package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandRequested;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.WorkReviewed;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.admission.Arrival;
import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.carrier.CoreBinding;
import io.guildhall.support.carrier.Input;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Tables;
import io.guildhall.support.outbox.Outbox;
import io.guildhall.tasks.demand.DemandRef;
import io.guildhall.tasks.lifecycle.TaskCommand;
import io.guildhall.tasks.lifecycle.TaskCommand.AppealRejection;
import io.guildhall.tasks.lifecycle.TaskCommand.CancelDemand;
import io.guildhall.tasks.lifecycle.TaskCommand.DeliverWork;
import io.guildhall.tasks.lifecycle.TaskCommand.ReleaseTask;
import io.guildhall.tasks.lifecycle.TaskCommand.RequestDemand;
import io.guildhall.tasks.lifecycle.TaskCommand.ReverseWork;
import io.guildhall.tasks.lifecycle.TaskCommand.ReviewWork;
import io.guildhall.tasks.lifecycle.TaskCommand.SetClient;
import io.guildhall.tasks.lifecycle.TaskDecider;
import io.guildhall.tasks.lifecycle.TaskEvent;
import io.guildhall.tasks.lifecycle.TaskEvent.AnswerSetAside;
import io.guildhall.tasks.lifecycle.TaskEvent.CancellationKept;
import io.guildhall.tasks.lifecycle.TaskEvent.CancellationUsed;
import io.guildhall.tasks.lifecycle.TaskEvent.ClientSet;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandClosed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandForestalled;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandGivenUp;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.InputRefused;
import io.guildhall.tasks.lifecycle.TaskEvent.OverdueWorkAccepted;
import io.guildhall.tasks.lifecycle.TaskEvent.RequestDeferred;
import io.guildhall.tasks.lifecycle.TaskEvent.RequestResumed;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitCompleted;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import io.guildhall.tasks.lifecycle.TaskSettings;
import io.guildhall.tasks.lifecycle.TaskState;
import io.guildhall.tasks.work.AcceptedWork;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Between records and {@link TaskDecider}. */
final class TaskBinding implements CoreBinding<TaskState, TaskCommand, TaskEvent> {

    private final TaskDecider decider;
    private final TaskMetrics metrics;
    private @Nullable Arrival latest;

    TaskBinding(TaskSettings settings, TaskMetrics metrics) {
        decider = new TaskDecider(settings);
        this.metrics = metrics;
    }

    @Override
    public Decider<TaskState, TaskCommand, TaskEvent> decider() {
        return decider;
    }

    @Override
    public TaskState load(Tables tables) {
        return new TaskState(tables);
    }

    @Override
    public TaskCommand command(Input input) {
        latest = input.arrival();
        Origin origin = input.origin();
        Instant now = input.now();
        return switch (input.content()) {
            case DemandRequested asked -> new RequestDemand(InputRecords.request(asked), origin, now);
            case DemandCancelled gone -> new CancelDemand(gone.getDemandId(), gone.getClientId(), origin, now);
            case ClientAccount account -> new SetClient(InputRecords.client(account), origin, now);
            case WorkDelivered delivered -> new DeliverWork(InputRecords.delivery(delivered), origin, now);
            case TaskReleased released -> release(released, origin, now);
            case WorkReviewed reviewed -> new ReviewWork(reviewed.getReviewRequestId(), origin, now);
            case RejectionAppealed appealed -> new AppealRejection(appealed.getAssignmentId(), origin, now);
            case ReversalRequested reversal -> new ReverseWork(reversal.getReversalId(), origin, now);
            default ->
                throw new IllegalArgumentException(
                        "no command for " + input.content().getSchema());
        };
    }

    private static ReleaseTask release(TaskReleased released, Origin origin, Instant now) {
        return new ReleaseTask(
                released.getDemandId(),
                released.getUnitId(),
                released.getTaskId(),
                InputRecords.release(released.getReason()),
                origin,
                now);
    }

    @Override
    public void publish(TaskEvent event, Outbox out) {
        switch (event) {
            case DemandOpened opened ->
                send(out, Topics.TASK_LIFECYCLE, opened.demand().ref(), OutputRecords.demandOpened(opened));
            case UnitOpened opened ->
                send(out, Topics.TASK_LIFECYCLE, opened.demand(), OutputRecords.unitOpened(opened));
            case TasksWithdrawn withdrawn ->
                OutputRecords.tasksWithdrawn(withdrawn)
                        .forEach(record -> send(out, Topics.TASK_LIFECYCLE, withdrawn.demand(), record));
            case DemandClosed closed ->
                send(out, Topics.TASK_LIFECYCLE, closed.demand(), OutputRecords.demandClosed(closed));
            case WorkAccepted accepted -> pay(accepted.work(), out);
            case OverdueWorkAccepted overdue -> pay(overdue.work(), out);
            case UnitCompleted completed ->
                send(out, Topics.DEMAND_RESULTS, completed.demand(), OutputRecords.unitCompleted(completed));
            case DemandUpdated updated ->
                send(out, Topics.DEMAND_UPDATES, updated.demand(), OutputRecords.demandUpdated(updated));
            case InputRefused refused -> out.refuse(refused.origin(), refused.refusal());
            case AnswerSetAside aside -> setAside(aside, out);
            case ClientSet set -> {}
            case RequestDeferred deferred -> {}
            case RequestResumed resumed -> {}
            case CancellationKept kept -> {}
            case CancellationUsed used -> {}
            case DemandForestalled forestalled -> {}
            case DemandGivenUp givenUp -> {}
            case TaskEvent.TaskReleased released -> {}
        }
    }

    private static void send(Outbox out, Topic topic, DemandRef demand, SpecificRecord content) {
        out.send(topic, demand.demandId(), content, demand.trace());
    }

    private void pay(AcceptedWork work, Outbox out) {
        SpecificRecord accepted = OutputRecords.workAccepted(work);
        out.send(
                Topics.TASK_OUTCOMES,
                work.delivery().workerId(),
                accepted,
                work.demand().trace());
        metrics.accepted(work);
    }

    /** Only an answer just read is set aside, so its bytes are still at hand. */
    private void setAside(AnswerSetAside aside, Outbox out) {
        if (latest == null || !latest.origin().equals(aside.origin())) {
            throw new IllegalStateException("the answer set aside is not the one just read");
        }
        out.deadLetter(latest, Cause.CONTRADICTION, aside.message());
    }

    @Override
    public void observe(TaskState state) {
        metrics.observe(this, state.liveDemands(), state.waitingRequests());
    }
}
