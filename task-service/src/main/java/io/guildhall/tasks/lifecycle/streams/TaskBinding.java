package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandRequested;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.WorkReviewed;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.admission.Arrival;
import io.guildhall.support.admission.Decoded.Cause;
import io.guildhall.support.carrier.CoreBinding;
import io.guildhall.support.carrier.Input;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Tables;
import io.guildhall.support.outbox.Outbox;
import io.guildhall.tasks.lifecycle.TaskCommand;
import io.guildhall.tasks.lifecycle.TaskCommand.CancelDemand;
import io.guildhall.tasks.lifecycle.TaskCommand.RequestDemand;
import io.guildhall.tasks.lifecycle.TaskCommand.ReverseWork;
import io.guildhall.tasks.lifecycle.TaskCommand.SetClient;
import io.guildhall.tasks.lifecycle.TaskDecider;
import io.guildhall.tasks.lifecycle.TaskEvent;
import io.guildhall.tasks.lifecycle.TaskEvent.AnswerSetAside;
import io.guildhall.tasks.lifecycle.TaskEvent.CancellationKept;
import io.guildhall.tasks.lifecycle.TaskEvent.CancellationUsed;
import io.guildhall.tasks.lifecycle.TaskEvent.ClientSet;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandForestalled;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandGivenUp;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.Fate;
import io.guildhall.tasks.lifecycle.TaskEvent.InputRefused;
import io.guildhall.tasks.lifecycle.TaskEvent.RequestDeferred;
import io.guildhall.tasks.lifecycle.TaskEvent.RequestResumed;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitOpened;
import io.guildhall.tasks.lifecycle.TaskSettings;
import io.guildhall.tasks.lifecycle.TaskState;
import java.time.Instant;
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
            case WorkDelivered delivered -> AnswerRecords.delivered(delivered, origin, now);
            case TaskReleased released -> AnswerRecords.released(released, origin, now);
            case WorkReviewed reviewed -> AnswerRecords.reviewed(reviewed, origin, now);
            case RejectionAppealed appealed -> AnswerRecords.appealed(appealed, origin, now);
            case ReversalRequested asked -> new ReverseWork(InputRecords.reversal(asked), origin, now);
            default ->
                throw new IllegalArgumentException(
                        "no command for " + input.content().getSchema());
        };
    }

    @Override
    public void publish(TaskEvent event, Outbox out) {
        Publication publication = new Publication(out, metrics);
        switch (event) {
            case Fate fate -> publication.publish(fate);
            case DemandOpened opened ->
                publication.send(Topics.TASK_LIFECYCLE, opened.demand().ref(), OutputRecords.demandOpened(opened));
            case UnitOpened opened ->
                publication.send(Topics.TASK_LIFECYCLE, opened.demand(), OutputRecords.unitOpened(opened));
            case InputRefused refused -> out.refuse(refused.origin(), refused.refusal());
            case AnswerSetAside aside -> setAside(aside, out);
            case ClientSet set -> {}
            case RequestDeferred deferred -> {}
            case RequestResumed resumed -> {}
            case CancellationKept kept -> {}
            case CancellationUsed used -> {}
            case DemandForestalled forestalled -> {}
            case DemandGivenUp givenUp -> {}
        }
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
        metrics.observe(this, state);
    }
}
