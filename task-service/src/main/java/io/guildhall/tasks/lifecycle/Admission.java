package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.client.Client;
import io.guildhall.tasks.demand.Assessment;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.DemandRef;
import io.guildhall.tasks.demand.DemandRequest;
import io.guildhall.tasks.demand.EarlyCancellation;
import io.guildhall.tasks.demand.Fault;
import io.guildhall.tasks.demand.Standing;
import io.guildhall.tasks.demand.UnitRequest;
import io.guildhall.tasks.lifecycle.TaskEvent.CancellationUsed;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandForestalled;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import io.guildhall.tasks.lifecycle.TaskEvent.InputRefused;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitOpened;
import io.guildhall.tasks.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides on one request under an id that is free. */
final class Admission {

    private final DemandRequest request;
    private final Instant now;
    private final Assessment assessment;
    private final @Nullable Client client;
    private final List<EarlyCancellation> cancellations;
    private final DemandRef ref;

    Admission(TaskState state, DemandRequest request, Origin origin, Instant now) {
        this.request = request;
        this.now = now;
        assessment = Assessment.of(request, now);
        client = state.client(request.clientId());
        cancellations = state.cancellations().of(request.demandId());
        ref = new DemandRef(
                request.demandId(), request.clientId(), request.marketId(), request.projectId(), origin.traceparent());
    }

    /** Whether it could be taken, were its client known. */
    boolean lacksOnlyItsClient() {
        return client == null && assessment.faults().isEmpty() && !cancelledBefore();
    }

    List<TaskEvent> decide() {
        List<Fault> faults = faults();
        if (!faults.isEmpty()) {
            return List.of(new DemandUpdated(ref, Standing.rejected(now), faults));
        }
        List<TaskEvent> events = new ArrayList<>(answeredCancellations());
        if (client == null || cancelledBefore()) { // without a client and without fault, it was cancelled
            events.addAll(forestalled());
        } else {
            events.addAll(opened(client));
        }
        return events;
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(assessment.faults());
        if (lacksOnlyItsClient()) {
            String message = "the operator has not set up this client";
            faults.add(new Fault(ReasonCode.UNKNOWN_CLIENT, "clientId", null, message));
        }
        if (client != null) {
            faults.addAll(ClientRules.standingFaults(client));
        }
        if (client != null && assessment.faults().isEmpty()) {
            faults.addAll(ClientRules.moneyFaults(client, request, tasks()));
        }
        return faults;
    }

    private List<TaskEvent> opened(Client billed) {
        boolean leavesOut = !assessment.leftOut().isEmpty();
        Demand demand = Demand.opened(ref, request, billed.fees(), tasks(), leavesOut, now);
        List<TaskEvent> events = new ArrayList<>();
        events.add(new DemandOpened(demand, request, now));
        for (UnitRequest unit : assessment.units()) {
            List<String> taskIds = Unit.taskIds(ref.demandId(), unit.unitId(), request.judgementsPerUnit());
            events.add(new UnitOpened(ref, unit, taskIds, now));
        }
        events.add(new DemandUpdated(ref, demand.told(), assessment.leftOut()));
        return events;
    }

    private List<TaskEvent> forestalled() {
        Demand demand = Demand.forestalled(ref, request, now);
        return List.of(
                new DemandForestalled(demand), new DemandUpdated(ref, demand.told(), Updates.reasons(demand.told())));
    }

    /** Now that the id is taken, it shows which of the cancellations kept for it were a stranger's. */
    private List<TaskEvent> answeredCancellations() {
        List<TaskEvent> events = new ArrayList<>();
        for (EarlyCancellation cancellation : cancellations) {
            events.add(new CancellationUsed(cancellation));
            if (!fromItsClient(cancellation)) {
                Refusal refusal = Refusals.clientMismatch(ref.demandId());
                events.add(new InputRefused(cancellation.origin(), refusal, now));
            }
        }
        return events;
    }

    private boolean cancelledBefore() {
        return cancellations.stream().anyMatch(this::fromItsClient);
    }

    private boolean fromItsClient(EarlyCancellation cancellation) {
        return cancellation.clientId().equals(request.clientId());
    }

    private int tasks() {
        return assessment.units().size() * request.judgementsPerUnit();
    }
}
