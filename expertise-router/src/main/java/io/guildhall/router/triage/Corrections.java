package io.guildhall.router.triage;

import io.guildhall.router.triage.TriageCommand.Reconsider;
import io.guildhall.router.triage.TriageEvent.MisroutingNoted;
import io.guildhall.router.triage.TriageEvent.Outcome;
import io.guildhall.router.triage.TriageEvent.TasksRouted;
import io.guildhall.router.triage.TriageEvent.UnitKept;
import io.guildhall.support.work.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows when somebody says that a task is not theirs. The unit goes where they suggest; after that, what all have
 * said of it and its text are weighed together, so that two people cannot send it to and fro. The other units of the demand
 * are likely of the same domain: the report is weighed for each of them too, and those whose best place changes are moved.
 */
final class Corrections {

    private static final String HELD = "reported, held: the demand states it";

    private final Triage triage;

    Corrections(Triage triage) {
        this.triage = triage;
    }

    /** Names the source of a routing that people had a say in. */
    static String source(@Nullable String first, int reports) {
        return first + ", reports " + reports;
    }

    List<TriageEvent> reconsider(OpenDemands demands, OpenDemand demand, Reconsider report) {
        Testimony word = new Testimony(report.domain(), report.suggested());
        Evidence evidence =
                demands.evidence(demand.demandId()).and(word.forSiblings(triage.domains(), triage.likeness()));
        RoutedUnit unit = demands.unit(demand.demandId(), report.unitId());
        if (demand.stated() != null || unit == null) {
            return held(demands, demand, report, evidence);
        }
        List<TriageEvent> events = new ArrayList<>();
        Outcome outcome = reported(demands, demand, unit, report, evidence, events);
        events.addFirst(new MisroutingNoted(evidence, outcome));
        for (RoutedUnit sibling : demands.units(demand.demandId())) {
            if (!sibling.unitId().equals(unit.unitId())) {
                weigh(demands, demand, sibling, evidence, report.now(), events);
            }
        }
        return events;
    }

    /** The client's word stands. The task is queued as it was, since its market holds it back meanwhile. */
    private static List<TriageEvent> held(
            OpenDemands demands, OpenDemand demand, Reconsider report, Evidence evidence) {
        Expertise place = demand.stated() != null ? demand.stated() : new Expertise(report.domain(), 1);
        Routing routing = Routing.plain(place, Routing.By.CORRECTION, HELD);
        AddedTask added = demands.added(report.taskId());
        AddedTask task = added != null ? added : new AddedTask(report.taskId(), List.of(), report.reportedAt());
        return List.of(
                new MisroutingNoted(evidence, Outcome.HELD),
                queued(demand, report.unitId(), routing, List.of(report.taskId()), task, report.now()));
    }

    /** The unit that the report is on: its tasks are queued again, even if it stays. */
    private Outcome reported(
            OpenDemands demands,
            OpenDemand demand,
            RoutedUnit unit,
            Reconsider report,
            Evidence evidence,
            List<TriageEvent> events) {
        Map<String, Double> said = new Testimony(report.domain(), report.suggested()).likelihood(triage.domains());
        RoutedUnit known = unit.reported(unit.belief().after(said));
        Routing routing = choose(known, evidence);
        boolean followed = unit.reports() == 0 && triage.domains().contains(String.valueOf(report.suggested()));
        if (followed) {
            routing = new Routing(
                    triage.at(String.valueOf(report.suggested())),
                    routing.by(),
                    "suggested by " + report.workerId(),
                    routing.probabilities(),
                    false);
        }
        events.add(new UnitKept(demand.demandId(), known.movedTo(routing.expertise())));
        requeue(demands, demand, known, routing, report.now(), events);
        return routing.expertise().equals(unit.expertise()) ? Outcome.KEPT : Outcome.MOVED;
    }

    private void weigh(
            OpenDemands demands,
            OpenDemand demand,
            RoutedUnit unit,
            Evidence evidence,
            Instant now,
            List<TriageEvent> events) {
        Routing routing = choose(unit, evidence);
        if (unit.reports() == 0
                && !routing.expertise().domain().equals(unit.expertise().domain())) {
            events.add(new UnitKept(demand.demandId(), unit.movedTo(routing.expertise())));
            requeue(demands, demand, unit, routing, now, events);
        }
    }

    private Routing choose(RoutedUnit unit, Evidence evidence) {
        return triage.choose(
                unit.belief().after(evidence.likelihood()),
                Routing.By.CORRECTION,
                source(unit.source(), evidence.reports()),
                unit.expertise());
    }

    private static void requeue(
            OpenDemands demands,
            OpenDemand demand,
            RoutedUnit unit,
            Routing routing,
            Instant now,
            List<TriageEvent> events) {
        AddedTask first = new AddedTask(unit.taskIds().getFirst(), List.of(), unit.openedAt());
        events.add(queued(demand, unit.unitId(), routing, unit.taskIds(), first, now));
        demands.added(demand.demandId(), unit.unitId())
                .forEach(task -> events.add(queued(demand, unit.unitId(), routing, List.of(task.taskId()), task, now)));
    }

    private static TasksRouted queued(
            OpenDemand demand, String unitId, Routing routing, List<String> taskIds, AddedTask like, Instant now) {
        return new TasksRouted(
                demand.need(routing.expertise()),
                routing,
                unitId,
                taskIds,
                Purpose.JUDGE,
                null,
                null,
                Openings.statedLevel(demand),
                true,
                like.excludedWorkerIds(),
                like.openedAt(),
                now);
    }
}
