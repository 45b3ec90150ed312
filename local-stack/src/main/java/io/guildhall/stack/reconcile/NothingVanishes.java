package io.guildhall.stack.reconcile;

import static io.guildhall.schemas.catalogue.Topics.EXPERTISE_ROUTER;
import static io.guildhall.schemas.catalogue.Topics.PAYOUT_SERVICE;
import static io.guildhall.schemas.catalogue.Topics.TASK_SERVICE;
import static io.guildhall.stack.reconcile.Guarantee.NOTHING_VANISHES;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.WorkReversed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Guarantee 2: every record sent in ends in an effect, a refusal or a dead letter. */
final class NothingVanishes implements Check {

    /** Which services take in a public topic. */
    private static final Map<String, List<String>> READERS = Map.ofEntries(
            Map.entry(Topics.DEMAND_REQUESTS.name(), List.of(TASK_SERVICE)),
            Map.entry(Topics.DEMAND_CANCELLATIONS.name(), List.of(TASK_SERVICE)),
            Map.entry(Topics.CLIENTS.name(), List.of(TASK_SERVICE, EXPERTISE_ROUTER)),
            Map.entry(Topics.POOLS.name(), List.of(EXPERTISE_ROUTER)),
            Map.entry(Topics.RATES.name(), List.of(EXPERTISE_ROUTER, PAYOUT_SERVICE)),
            Map.entry(Topics.REVERSALS.name(), List.of(TASK_SERVICE)),
            Map.entry(Topics.WORKERS.name(), List.of(EXPERTISE_ROUTER)),
            Map.entry(Topics.PRESENCE.name(), List.of(EXPERTISE_ROUTER)),
            Map.entry(Topics.SUBMISSIONS.name(), List.of(EXPERTISE_ROUTER)),
            Map.entry(Topics.OFFBOARDINGS.name(), List.of(EXPERTISE_ROUTER, PAYOUT_SERVICE)),
            Map.entry(Topics.REVIEW_VERDICTS.name(), List.of(TASK_SERVICE)),
            Map.entry(Topics.REVIEW_APPEALS.name(), List.of(TASK_SERVICE)));

    private final Map<String, LogPosition> reversalsAsked = new HashMap<>();

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        LogPosition position = record.position();
        for (String service : READERS.getOrDefault(position.topic(), List.of())) {
            if (!evidence.answers().isTakenIn(service, position)
                    && !evidence.answers().isTurnedDown(service, position)) {
                String message = service + " has neither taken it in nor refused it nor put it away";
                found.accept(violation(position.toString(), message, position));
            }
        }
        switch (record.content()) {
            case DemandCancelled cancelled -> checkCancellation(cancelled, position, evidence, found);
            case ReversalRequested asked
            when !evidence.answers().isTurnedDown(TASK_SERVICE, position) ->
                reversalsAsked.put(asked.getReversalId(), position);
            case WorkReversed reversed -> checkReversal(reversed, position, found);
            case null, default -> {}
        }
    }

    private void checkReversal(WorkReversed reversed, LogPosition position, Consumer<Violation> found) {
        if (reversalsAsked.remove(reversed.getReversalId()) == null) {
            String message = "was reversed, but nobody asked for it";
            found.accept(violation(reversed.getAssignmentId(), message, position));
        }
    }

    private static void checkCancellation(
            DemandCancelled cancelled, LogPosition position, Evidence evidence, Consumer<Violation> found) {
        Demand demand = evidence.demand(cancelled.getDemandId());
        boolean hadEffect = demand.opened == null
                || demand.finished
                || demand.tasksWithdrawn > 0
                || !demand.isAcceptedUnseen(); // nothing is withdrawn of what waits for its verdict alone
        if (!hadEffect && !evidence.answers().isTurnedDown(TASK_SERVICE, position)) {
            found.accept(violation(demand.demandId, "its cancellation had no effect", position));
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        evidence.demands().forEach(demand -> checkDemand(demand, found));
        evidence.units().forEach(unit -> checkUnit(unit, found));
        evidence.assignments().forEach(assignment -> checkSubmissions(assignment, found));
        reversalsAsked.forEach((reversalId, position) ->
                found.accept(violation(reversalId, "was asked for, but nothing was reversed", position)));
    }

    private static void checkDemand(Demand demand, Consumer<Violation> found) {
        if (demand.requests.size() > demand.updates) {
            LogPosition last = demand.requests.getLast().position();
            String message = "was requested " + demand.requests.size() + " times, but answered " + demand.updates;
            found.accept(violation(demand.demandId, message, last));
        }
        int fewest = demand.tasksOpened - demand.tasksWithPool;
        if (demand.tasksRouted < fewest || demand.tasksRouted > demand.tasksOpened) {
            String message = "has " + demand.tasksOpened + " tasks, of which " + demand.tasksRouted + " were routed";
            found.accept(violation(demand.demandId, message, demand.anyPosition()));
        }
    }

    private static void checkUnit(UnitWork unit, Consumer<Violation> found) {
        boolean lacking = unit.demand.finished && unit.timesOpened > 0 && unit.results == 0;
        if (lacking || unit.results > 1) {
            String message = "has " + unit.results + " results";
            found.accept(violation(unit.id(), message, unit.demand.anyPosition()));
        }
    }

    private static void checkSubmissions(Assignment assignment, Consumer<Violation> found) {
        if (assignment.submissions > 0 && assignment.deliveries == 0) {
            found.accept(violation(assignment, "work was submitted, but neither delivered nor refused"));
        }
        if (assignment.submissions > 1) {
            found.accept(violation(assignment, assignment.submissions + " submissions were taken, one can count"));
        }
        if (assignment.declines > 0 && assignment.endings == 0) {
            found.accept(violation(assignment, "was declined, but did not end"));
        }
        if (assignment.extensionsAsked > assignment.extensions) {
            found.accept(violation(
                    assignment,
                    "was extended " + assignment.extensions + " times of " + assignment.extensionsAsked + " asked"));
        }
    }

    private static Violation violation(Assignment assignment, String message) {
        return violation(assignment.assignmentId, message, assignment.anyPosition());
    }

    private static Violation violation(String entity, String message, LogPosition position) {
        return new Violation(NOTHING_VANISHES, entity, message, position);
    }
}
