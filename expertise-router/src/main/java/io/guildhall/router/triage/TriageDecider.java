package io.guildhall.router.triage;

import io.guildhall.router.triage.TriageCommand.CloseDemand;
import io.guildhall.router.triage.TriageCommand.KeepDemand;
import io.guildhall.router.triage.TriageCommand.Refuse;
import io.guildhall.router.triage.TriageCommand.Relay;
import io.guildhall.router.triage.TriageCommand.RouteTasks;
import io.guildhall.router.triage.TriageEvent.DemandDropped;
import io.guildhall.router.triage.TriageEvent.DemandKept;
import io.guildhall.router.triage.TriageEvent.Refused;
import io.guildhall.router.triage.TriageEvent.Relayed;
import io.guildhall.router.triage.TriageEvent.TasksRouted;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import java.util.List;

/** Decides the expertise of each task, and hands the market what it needs to know of it, and no more. */
public final class TriageDecider implements Decider<OpenDemands, TriageCommand, TriageEvent> {

    private final ExpertiseRules rules;

    public TriageDecider(ExpertiseRules rules) {
        this.rules = rules;
    }

    @Override
    public List<TriageEvent> decide(OpenDemands demands, TriageCommand command) {
        return switch (command) {
            case KeepDemand keep -> List.of(new DemandKept(keep.demand()));
            case RouteTasks route -> List.of(route(demands, route));
            case Relay relay -> List.of(relayed(relay));
            case Refuse refuse -> List.of(new Refused(refuse.origin(), refuse.refusal()));
            case CloseDemand close -> List.of(relayed(close.notice()), new DemandDropped(close.demandId()));
        };
    }

    @Override
    public void evolve(OpenDemands demands, TriageEvent event) {
        switch (event) {
            case DemandKept kept -> demands.put(kept.demand());
            case DemandDropped dropped -> demands.remove(dropped.demandId());
            case TasksRouted routed -> {}
            case Relayed relayed -> {}
            case Refused refused -> {}
        }
    }

    private TriageEvent route(OpenDemands demands, RouteTasks route) {
        OpenDemand demand = demands.get(route.demandId());
        if (demand == null) {
            String message = "demand " + route.demandId() + " is not open; open it before its units";
            return refused(route, ReasonCode.UNKNOWN_DEMAND, "demandId", message);
        }
        String unitKey = route.demandId() + "/" + route.unitId() + "/";
        if (!route.taskIds().stream().allMatch(id -> id.startsWith(unitKey))) {
            return refused(route, ReasonCode.INVALID_ID, "taskIds", "task ids must begin with " + unitKey);
        }
        Routing routing = rules.route(demand.stated(), demand.taskType());
        return new TasksRouted(
                demand.need(routing.expertise()),
                routing,
                route.unitId(),
                route.taskIds(),
                route.purpose(),
                route.excludedWorkerIds(),
                route.openedAt(),
                route.now());
    }

    private static Refused refused(RouteTasks route, ReasonCode code, String field, String message) {
        return new Refused(route.origin(), new Refusal(code, route.demandId(), field, message));
    }

    private static Relayed relayed(Relay relay) {
        return new Relayed(relay.marketId(), relay.content(), relay.trace());
    }
}
