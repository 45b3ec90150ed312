package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Decider;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.core.Tick;
import io.guildhall.tasks.lifecycle.TaskCommand.AppealRejection;
import io.guildhall.tasks.lifecycle.TaskCommand.CancelDemand;
import io.guildhall.tasks.lifecycle.TaskCommand.DeliverWork;
import io.guildhall.tasks.lifecycle.TaskCommand.ReleaseTask;
import io.guildhall.tasks.lifecycle.TaskCommand.RequestDemand;
import io.guildhall.tasks.lifecycle.TaskCommand.ReverseWork;
import io.guildhall.tasks.lifecycle.TaskCommand.ReviewWork;
import io.guildhall.tasks.lifecycle.TaskCommand.SetClient;
import io.guildhall.tasks.lifecycle.TaskEvent.ClientSet;
import io.guildhall.tasks.lifecycle.TaskEvent.InputRefused;
import java.time.Instant;
import java.util.List;

/** The task service, but for the streams: which command leads to which events, and what follows of itself. */
public final class TaskDecider implements Decider<TaskState, TaskCommand, TaskEvent> {

    private final Requests requests;
    private final Cancellations cancellations = new Cancellations();
    private final Answers answers = new Answers();
    private final Updates updates;

    public TaskDecider(TaskSettings settings) {
        requests = new Requests(settings.clientWait());
        updates = new Updates(settings.updateInterval());
    }

    @Override
    public List<TaskEvent> decide(TaskState state, TaskCommand command) {
        return switch (command) {
            case RequestDemand request -> requests.decide(state, request);
            case CancelDemand cancel -> cancellations.decide(state, cancel);
            case SetClient set -> List.of(new ClientSet(set.client()));
            case DeliverWork deliver -> answers.decide(state, deliver);
            case ReleaseTask release -> answers.decide(state, release);
            case ReviewWork(String id, Origin origin, Instant now) ->
                refused(origin, now, ReasonCode.UNKNOWN_REVIEW, id, "reviewRequestId", "no review waits under this id");
            case AppealRejection(String id, Origin origin, Instant now) ->
                refused(origin, now, ReasonCode.NOT_REJECTED, id, "assignmentId", "the assignment is not rejected");
            case ReverseWork(String id, Origin origin, Instant now) ->
                refused(origin, now, ReasonCode.UNSUPPORTED, id, "reversalId", "reversals are not offered yet");
        };
    }

    @Override
    public List<TaskEvent> proceed(TaskState state, Tick tick) {
        List<TaskEvent> events = requests.proceed(state, tick);
        if (events.isEmpty()) {
            events = cancellations.proceed(state, tick);
        }
        return events.isEmpty() ? updates.proceed(state, tick) : events;
    }

    @Override
    public void evolve(TaskState state, TaskEvent event) {
        Evolution.apply(state, event);
    }

    private static List<TaskEvent> refused(
            Origin origin, Instant now, ReasonCode code, String id, String field, String message) {
        return List.of(new InputRefused(origin, new Refusal(code, id, field, message), now));
    }
}
