package io.guildhall.router.triage;

import io.guildhall.router.triage.TriageCommand.RouteTasks;
import io.guildhall.router.triage.TriageEvent.TaskKept;
import io.guildhall.router.triage.TriageEvent.TasksRouted;
import io.guildhall.router.triage.TriageEvent.UnitKept;
import io.guildhall.support.work.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where tasks go when they are opened. */
final class Openings {

    private final Triage triage;

    Openings(Triage triage) {
        this.triage = triage;
    }

    List<TriageEvent> route(OpenDemands demands, OpenDemand demand, RouteTasks route) {
        List<TriageEvent> events = new ArrayList<>();
        Routing routing = routing(demands, demand, route, events);
        events.addFirst(routed(demand, route, routing));
        if (isAdded(demands, route)) {
            route.taskIds().stream()
                    .map(task -> new AddedTask(task, route.excludedWorkerIds(), route.openedAt()))
                    .forEach(task -> events.add(new TaskKept(task)));
        }
        return events;
    }

    /** A judgement whose unit was opened before, and that needs more than its unit's row to be queued again. */
    private static boolean isAdded(OpenDemands demands, RouteTasks route) {
        boolean known = demands.unit(route.demandId(), route.unitId()) != null;
        return route.purpose() == Purpose.JUDGE
                && (known || !route.excludedWorkerIds().isEmpty());
    }

    private Routing routing(OpenDemands demands, OpenDemand demand, RouteTasks route, List<TriageEvent> events) {
        if (demand.stated() != null) {
            return Routing.plain(demand.stated(), Routing.By.STATED, null);
        }
        RoutedUnit unit = demands.unit(demand.demandId(), route.unitId());
        if (route.poolId() != null) {
            Expertise place = unit == null ? triage.otherwise() : unit.expertise();
            return Routing.plain(place, Routing.By.RULE, "pool:" + route.poolId());
        }
        return unit == null ? first(demands, demand, route, events) : again(unit);
    }

    private Routing first(OpenDemands demands, OpenDemand demand, RouteTasks route, List<TriageEvent> events) {
        Triage.Decision decision = triage.decide(demand.taskType(), route.content());
        Routing routing = decision.routing();
        Evidence evidence = demands.evidence(demand.demandId());
        if (evidence.reports() > 0) {
            routing = triage.choose(
                    decision.belief().after(evidence.likelihood()),
                    routing.by(),
                    Corrections.source(routing.rule(), evidence.reports()),
                    routing.expertise());
        }
        events.add(new UnitKept(
                demand.demandId(),
                new RoutedUnit(
                        route.unitId(),
                        decision.belief(),
                        routing.expertise(),
                        routing.by(),
                        String.valueOf(decision.routing().rule()),
                        0,
                        route.taskIds(),
                        route.openedAt())));
        return routing;
    }

    /** A further task of a unit goes where the unit went. */
    private static Routing again(RoutedUnit unit) {
        Routing.By by = unit.reports() > 0 ? Routing.By.CORRECTION : unit.by();
        return new Routing(unit.expertise(), by, unit.source(), unit.belief().probabilities(), false);
    }

    private static TasksRouted routed(OpenDemand demand, RouteTasks route, Routing routing) {
        return new TasksRouted(
                demand.need(routing.expertise()),
                routing,
                route.unitId(),
                route.taskIds(),
                route.purpose(),
                route.poolId(),
                route.subjectAssignmentId(),
                statedLevel(demand),
                false,
                route.excludedWorkerIds(),
                route.openedAt(),
                route.now());
    }

    static @Nullable Integer statedLevel(OpenDemand demand) {
        return demand.stated() == null ? null : demand.stated().minimumLevel();
    }
}
