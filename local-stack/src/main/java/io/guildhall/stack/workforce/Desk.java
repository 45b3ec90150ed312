package io.guildhall.stack.workforce;

import io.guildhall.review.ReviewRequested;
import io.guildhall.stack.workforce.Decision.Act;
import io.guildhall.task.DemandClosed;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.Purpose;
import io.guildhall.task.UnitOpened;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What lies on the desks of all people: their assignments, the content these refer to, and what each is going to send
 * when. Pure: it is told what has come and what time it is.
 */
final class Desk {

    /** Assignment and content come by different topics, in no given order. */
    private static final Duration CONTENT_PATIENCE = Duration.ofMillis(100);

    private static final String SUGGESTED_DOMAIN = "generalist";

    private final Set<String> people;
    private final Decisions decisions;
    private final Answers answers;
    private final ReviewTray reviews;
    private final Instant opened;
    private final Map<String, DemandOpened> demands = new HashMap<>();
    private final Map<String, Map<String, UnitOpened>> units = new HashMap<>();
    private final Map<String, TaskAssigned> held = new HashMap<>();
    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::assignmentId));

    /**
     * @param people ids of those who sit here
     * @param opened leases that lapsed before this are forgotten
     */
    Desk(Set<String> people, Decisions decisions, Instant opened) {
        this.people = Set.copyOf(people);
        this.decisions = decisions;
        this.answers = new Answers(decisions.known().rightAnswers());
        this.reviews = new ReviewTray(new Reviewers(decisions.known()));
        this.opened = opened;
    }

    private record Step(Instant at, TaskAssigned assigned, Disposition disposition, long dice, boolean late) {
        String assignmentId() {
            return assigned.getAssignmentId();
        }

        Step postponed(Instant later) {
            return new Step(later, assigned, disposition, dice, late);
        }
    }

    /** Takes in a record of the lifecycle, the assignments or the requests for review; others are no business of the workforce. */
    void on(SpecificRecordBase record) {
        switch (record) {
            case DemandOpened demand -> demands.put(demand.getDemandId(), demand);
            case UnitOpened unit ->
                units.computeIfAbsent(unit.getDemandId(), id -> new HashMap<>()).put(unit.getUnitId(), unit);
            case ReviewRequested request -> reviews.on(request);
            case DemandClosed closed -> forget(closed.getDemandId());
            case TaskAssigned assigned -> take(assigned);
            case AssignmentEnded ended -> putAside(ended);
            default -> {}
        }
    }

    /** How many assignments people hold. */
    int held() {
        return held.size();
    }

    /** What people send by this time, in the order they do; each is handed out once. */
    List<WorkSubmitted> due(Instant now) {
        List<WorkSubmitted> due = new ArrayList<>();
        while (!steps.isEmpty() && !steps.element().at().isAfter(now)) {
            Step step = steps.remove();
            if (!step.late() && !held.containsKey(step.assignmentId())) {
                continue;
            }
            if (step.disposition() == Disposition.SUBMITTED && !hasContent(step.assigned())) {
                steps.add(step.postponed(now.plus(CONTENT_PATIENCE)));
                continue;
            }
            due.add(message(step, now));
        }
        return due;
    }

    private void take(TaskAssigned assigned) {
        if (!people.contains(assigned.getWorkerId())) {
            return;
        }
        held.put(assigned.getAssignmentId(), assigned);
        Decision decision = decisions.decide(assigned);
        Duration takes = decision.takes();
        switch (decision.act()) {
            case SUBMITS -> plan(assigned, decision, takes, Disposition.SUBMITTED);
            case ASKS_FOR_TIME -> {
                plan(assigned, decision, takes.dividedBy(2), Disposition.EXTEND);
                plan(assigned, decision, takes, Disposition.SUBMITTED);
            }
            case DECLINES_ONCE -> plan(assigned, decision, takes, Disposition.DECLINED_ONCE);
            case DECLINES_FOR_GOOD -> plan(assigned, decision, takes, Disposition.DECLINED_FOR_GOOD);
            case SAYS_MISROUTED -> plan(assigned, decision, takes, Disposition.MISROUTED);
            case FORGETS, SUBMITS_LATE -> {}
        }
    }

    private void plan(TaskAssigned assigned, Decision decision, Duration after, Disposition disposition) {
        steps.add(new Step(assigned.getAssignedAt().plus(after), assigned, disposition, decision.dice(), false));
    }

    private void putAside(AssignmentEnded ended) {
        TaskAssigned assigned = held.remove(ended.getAssignmentId());
        if (assigned == null
                || ended.getReason() != EndReason.LAPSED
                || ended.getEndedAt().isBefore(opened)) {
            return;
        }
        Decision decision = decisions.decide(assigned);
        if (decision.act() == Act.SUBMITS_LATE) {
            Instant at = ended.getEndedAt().plus(decision.takes());
            steps.add(new Step(at, assigned, Disposition.SUBMITTED, decision.dice(), true));
        }
    }

    private boolean hasContent(TaskAssigned assigned) {
        if (assigned.getPurpose() == Purpose.REVIEW) {
            return reviews.shows(assigned);
        }
        String demandId = assigned.getDemandId();
        boolean closed = !held.containsKey(assigned.getAssignmentId());
        return closed
                || (demands.containsKey(demandId)
                        && units.getOrDefault(demandId, Map.of()).containsKey(assigned.getUnitId()));
    }

    private WorkSubmitted message(Step step, Instant now) {
        TaskAssigned assigned = step.assigned();
        long spent = Duration.between(assigned.getAssignedAt(), now).toSeconds();
        Disposition disposition = step.disposition();
        return WorkSubmitted.newBuilder()
                .setAssignmentId(assigned.getAssignmentId())
                .setWorkerId(assigned.getWorkerId())
                .setMarketId(assigned.getMarketId())
                .setDisposition(disposition)
                .setAnswer(disposition == Disposition.SUBMITTED ? answer(step) : null)
                .setSuggestedDomain(disposition == Disposition.MISROUTED ? SUGGESTED_DOMAIN : null)
                .setSecondsSpent((int) Math.max(1, spent))
                .setSubmittedAt(now)
                .build();
    }

    /** A late answer may concern a demand that has ended meanwhile; its content is gone from the desk. */
    private String answer(Step step) {
        TaskAssigned assigned = step.assigned();
        DemandOpened demand = demands.get(assigned.getDemandId());
        UnitOpened unit = units.getOrDefault(assigned.getDemandId(), Map.of()).get(assigned.getUnitId());
        if (assigned.getPurpose() == Purpose.REVIEW) {
            return reviews.answer(
                    assigned, work -> demand == null || unit == null || answers.isRight(demand, unit, work));
        }
        return demand == null || unit == null
                ? assigned.getUnitId()
                : answers.of(demand, unit, decisions.isDoneWell(assigned), step.dice());
    }

    private void forget(String demandId) {
        demands.remove(demandId);
        units.remove(demandId);
        reviews.forget(demandId);
    }
}
