package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Decider;
import io.guildhall.support.core.Tick;
import io.guildhall.tasks.lifecycle.TaskCommand.AppealRejection;
import io.guildhall.tasks.lifecycle.TaskCommand.CancelDemand;
import io.guildhall.tasks.lifecycle.TaskCommand.DeliverReview;
import io.guildhall.tasks.lifecycle.TaskCommand.DeliverWork;
import io.guildhall.tasks.lifecycle.TaskCommand.ReleaseTask;
import io.guildhall.tasks.lifecycle.TaskCommand.RequestDemand;
import io.guildhall.tasks.lifecycle.TaskCommand.ReverseWork;
import io.guildhall.tasks.lifecycle.TaskCommand.ReviewWork;
import io.guildhall.tasks.lifecycle.TaskCommand.SetClient;
import io.guildhall.tasks.lifecycle.TaskEvent.ClientSet;
import java.util.List;

/** The task service, but for the streams: which command leads to which events, and what follows of itself. */
public final class TaskDecider implements Decider<TaskState, TaskCommand, TaskEvent> {

    private final Requests requests;
    private final Cancellations cancellations = new Cancellations();
    private final Deliveries deliveries;
    private final Releases releases;
    private final Reviews reviews;
    private final Appeals appeals;
    private final Reversals reversals;
    private final Windows windows;
    private final Updates updates;

    public TaskDecider(TaskSettings settings) {
        Settlement settlement = new Settlement(settings.reliability(), settings.appealWindow());
        ReviewTasks reviewTasks = new ReviewTasks();
        requests = new Requests(settings.clientWait());
        appeals = new Appeals(reviewTasks, settlement);
        reviews = new Reviews(reviewTasks, appeals, settlement);
        deliveries = new Deliveries(reviews, settlement);
        releases = new Releases(settlement);
        reversals = new Reversals(settings.appealWindow());
        windows = new Windows(reviews, appeals, settlement);
        updates = new Updates(settings.updateInterval());
    }

    @Override
    public List<TaskEvent> decide(TaskState state, TaskCommand command) {
        return switch (command) {
            case RequestDemand request -> requests.decide(state, request);
            case CancelDemand cancel -> cancellations.decide(state, cancel);
            case SetClient set -> List.of(new ClientSet(set.client()));
            case DeliverWork deliver -> deliveries.decide(state, deliver);
            case DeliverReview deliver -> deliveries.decide(state, deliver);
            case ReleaseTask release -> releases.decide(state, release);
            case ReviewWork review -> reviews.decide(state, review);
            case AppealRejection appeal -> appeals.decide(state, appeal);
            case ReverseWork reverse -> reversals.decide(state, reverse);
        };
    }

    @Override
    public List<TaskEvent> proceed(TaskState state, Tick tick) {
        List<TaskEvent> events = requests.proceed(state, tick);
        if (events.isEmpty()) {
            events = cancellations.proceed(state, tick);
        }
        if (events.isEmpty()) {
            events = windows.proceed(state, tick);
        }
        return events.isEmpty() ? updates.proceed(state, tick) : events;
    }

    @Override
    public void evolve(TaskState state, TaskEvent event) {
        Evolution.apply(state, event);
    }
}
