package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.core.Tick;
import io.guildhall.tasks.demand.Assessment;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.DemandRequest;
import io.guildhall.tasks.demand.Fault;
import io.guildhall.tasks.demand.WaitingRequest;
import io.guildhall.tasks.lifecycle.TaskCommand.RequestDemand;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.InputRefused;
import io.guildhall.tasks.lifecycle.TaskEvent.RequestDeferred;
import io.guildhall.tasks.lifecycle.TaskEvent.RequestResumed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a request: a demand once, the same answer when it is repeated, or a refusal. */
final class Requests {

    private final Duration clientWait;

    Requests(Duration clientWait) {
        this.clientWait = clientWait;
    }

    List<TaskEvent> decide(TaskState state, RequestDemand command) {
        DemandRequest request = command.request();
        Demand known = state.demands().find(request.demandId());
        if (known != null) {
            return List.of(repeated(known, request, command.origin(), command.now()));
        }
        Admission admission = new Admission(state, request, command.origin(), command.now());
        return admission.lacksOnlyItsClient()
                ? List.of(new RequestDeferred(waiting(request, command)))
                : admission.decide();
    }

    /** Takes up a request whose client has come, or has not come in time. */
    List<TaskEvent> proceed(TaskState state, Tick tick) {
        WaitingRequest waiting = state.waiting().nextReady();
        if (waiting == null && tick.deadlinesCount()) {
            waiting = state.waiting().timedOut(tick.now());
        }
        if (waiting == null) {
            return List.of();
        }
        List<TaskEvent> events = new ArrayList<>();
        events.add(new RequestResumed(waiting));
        events.addAll(resumed(state, waiting, tick.now()));
        return events;
    }

    private static List<TaskEvent> resumed(TaskState state, WaitingRequest waiting, Instant now) {
        DemandRequest request = waiting.request();
        Demand known = state.demands().find(request.demandId());
        return known != null
                ? List.of(repeated(known, request, waiting.origin(), now))
                : new Admission(state, request, waiting.origin(), now).decide();
    }

    private static TaskEvent repeated(Demand known, DemandRequest request, Origin origin, Instant now) {
        if (known.fingerprint().equals(Demand.fingerprint(request))) {
            List<Fault> reasons =
                    known.told().namesLeftOut() ? Assessment.of(request, now).leftOut() : Updates.reasons(known.told());
            return new DemandUpdated(known.ref(), known.told(), reasons);
        }
        String message = "demandId stands for another request already; use a new id";
        return new InputRefused(
                origin, new Refusal(ReasonCode.ID_REUSED, request.demandId(), "demandId", message), now);
    }

    private WaitingRequest waiting(DemandRequest request, RequestDemand command) {
        return new WaitingRequest(
                request, request.units().size(), command.origin(), command.now().plus(clientWait));
    }
}
