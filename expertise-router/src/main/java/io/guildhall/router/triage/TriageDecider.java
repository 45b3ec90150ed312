package io.guildhall.router.triage;

import io.guildhall.router.classify.Classifier;
import io.guildhall.router.triage.TriageCommand.CloseDemand;
import io.guildhall.router.triage.TriageCommand.KeepDemand;
import io.guildhall.router.triage.TriageCommand.Reconsider;
import io.guildhall.router.triage.TriageCommand.Refuse;
import io.guildhall.router.triage.TriageCommand.Relay;
import io.guildhall.router.triage.TriageCommand.RouteTasks;
import io.guildhall.router.triage.TriageEvent.DemandDropped;
import io.guildhall.router.triage.TriageEvent.DemandKept;
import io.guildhall.router.triage.TriageEvent.MisroutingNoted;
import io.guildhall.router.triage.TriageEvent.Refused;
import io.guildhall.router.triage.TriageEvent.Relayed;
import io.guildhall.router.triage.TriageEvent.RowsForgotten;
import io.guildhall.router.triage.TriageEvent.TaskKept;
import io.guildhall.router.triage.TriageEvent.TasksRouted;
import io.guildhall.router.triage.TriageEvent.UnitKept;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.core.Tick;
import java.util.List;

/** Decides the expertise of each task, and hands the market what it needs to know of it, and no more. */
public final class TriageDecider implements Decider<OpenDemands, TriageCommand, TriageEvent> {

    /** Rows of a closed demand that one step forgets. */
    private static final int SLICE = 100;

    private final Openings openings;
    private final Corrections corrections;

    /** A decider that goes by those settings, and by the text where they say nothing. */
    public TriageDecider(TriageSettings settings, Classifier classifier) {
        Triage triage = new Triage(settings, classifier);
        this.openings = new Openings(triage);
        this.corrections = new Corrections(triage);
    }

    @Override
    public List<TriageEvent> decide(OpenDemands demands, TriageCommand command) {
        return switch (command) {
            case KeepDemand keep -> List.of(new DemandKept(keep.demand()));
            case RouteTasks route -> route(demands, route);
            case Reconsider report -> reconsider(demands, report);
            case Relay relay -> List.of(relayed(relay));
            case Refuse refuse -> List.of(new Refused(refuse.origin(), refuse.refusal()));
            case CloseDemand close -> List.of(relayed(close.notice()), new DemandDropped(close.demandId()));
        };
    }

    @Override
    public void evolve(OpenDemands demands, TriageEvent event) {
        switch (event) {
            case DemandKept kept -> demands.put(kept.demand());
            case UnitKept kept -> demands.put(kept.demandId(), kept.unit());
            case TaskKept kept -> demands.put(kept.task());
            case MisroutingNoted noted -> demands.put(noted.evidence());
            case DemandDropped dropped -> demands.remove(dropped.demandId());
            case RowsForgotten forgotten -> demands.sweep(forgotten.demandId(), forgotten.atMost());
            case TasksRouted routed -> {}
            case Relayed relayed -> {}
            case Refused refused -> {}
        }
    }

    @Override
    public List<TriageEvent> proceed(OpenDemands demands, Tick tick) {
        String closed = demands.leftover();
        return closed == null ? List.of() : List.of(new RowsForgotten(closed, SLICE));
    }

    private List<TriageEvent> route(OpenDemands demands, RouteTasks route) {
        OpenDemand demand = demands.get(route.demandId());
        if (demand == null) {
            return notOpen(route.origin(), route.demandId());
        }
        String unitKey = route.demandId() + "/" + route.unitId() + "/";
        if (!route.taskIds().stream().allMatch(id -> id.startsWith(unitKey))) {
            String message = "task ids must begin with " + unitKey;
            return refused(route.origin(), new Refusal(ReasonCode.INVALID_ID, route.demandId(), "taskIds", message));
        }
        return openings.route(demands, demand, route);
    }

    private List<TriageEvent> reconsider(OpenDemands demands, Reconsider report) {
        OpenDemand demand = demands.get(report.demandId());
        return demand == null
                ? notOpen(report.origin(), report.demandId())
                : corrections.reconsider(demands, demand, report);
    }

    private static List<TriageEvent> notOpen(Origin origin, String demandId) {
        String message = "demand " + demandId + " is not open; open it before its units";
        return refused(origin, new Refusal(ReasonCode.UNKNOWN_DEMAND, demandId, "demandId", message));
    }

    private static List<TriageEvent> refused(Origin origin, Refusal refusal) {
        return List.of(new Refused(origin, refusal));
    }

    private static Relayed relayed(Relay relay) {
        return new Relayed(relay.marketId(), relay.content(), relay.trace());
    }
}
