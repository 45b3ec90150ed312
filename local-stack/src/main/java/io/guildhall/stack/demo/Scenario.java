package io.guildhall.stack.demo;

import io.guildhall.Money;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUnit;
import io.guildhall.stack.publish.UnitRow;
import io.guildhall.stack.workforce.Behaviour;
import io.guildhall.stack.workforce.Course;
import io.guildhall.stack.workforce.Decisions;
import io.guildhall.stack.workforce.Foreknowledge;
import io.guildhall.stack.workforce.Need;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a demonstration asks for, what else happens meanwhile, and how each demand is to end. The same for the same
 * arguments, times aside.
 *
 * @param demands all demands
 * @param opening those sent at once; the others come by a cue
 * @param cues what is sent in the course of it
 */
public record Scenario(List<PlannedDemand> demands, List<PlannedDemand> opening, List<Cue> cues) {

    public Scenario {
        demands = List.copyOf(demands);
        opening = List.copyOf(opening);
        cues = List.copyOf(cues);
    }

    /**
     * The scenario.
     *
     * @param rows what to ask for
     * @param sample rows for the demands that end in special ways
     * @param units how many units to ask for: rows are left out or asked for again under new ids
     * @param faithful whether everybody hands in everything in time, so that what ends early does so at one certain point
     * @throws IllegalArgumentException when rows are of a domain nobody offers work in
     */
    public static Scenario of(List<UnitRow> rows, List<UnitRow> sample, int units, boolean faithful, Instant now) {
        return new ScenarioWriter(now, faithful).write(repeated(rows, units), sample);
    }

    /** What people are needed for. */
    public List<Need> needs() {
        return demands.stream().flatMap(demand -> demand.needs().stream()).toList();
    }

    /** How people decide about its work. */
    public Decisions decisions(long seed, Behaviour behaviour) {
        return new Decisions(seed, behaviour, foreknowledge());
    }

    /** The right answers its clients know, and how the units go that are to show something. */
    Foreknowledge foreknowledge() {
        Map<String, String> answers = new HashMap<>();
        Map<String, Course> courses = new HashMap<>();
        for (PlannedDemand demand : demands) {
            demand.courses().forEach((unit, course) -> courses.put(demand.demandId() + "/" + unit, course));
            for (DemandUnit unit : demand.request().getUnits()) {
                if (unit.getGoldAnswer() != null && unit.getContent() != null) {
                    answers.put(unit.getContent(), unit.getGoldAnswer());
                }
            }
        }
        return new Foreknowledge(answers, courses);
    }

    /** The demands whose clients answer requests for review. */
    Set<String> reviewedByClients() {
        return demands.stream()
                .filter(PlannedDemand::isReviewedByClient)
                .map(PlannedDemand::demandId)
                .collect(Collectors.toSet());
    }

    /** How each demand ended otherwise than it was to, by demandId; empty when all did as stated. */
    Map<String, String> mismatches(Scoreboard board) {
        Map<String, String> mismatches = new LinkedHashMap<>();
        for (PlannedDemand demand : demands) {
            Optional<String> mismatch = demand.ending().mismatch(board.demand(demand.demandId()));
            mismatch.ifPresent(difference -> mismatches.put(demand.demandId(), difference));
        }
        return mismatches;
    }

    /** How many demands have ended. */
    int ended(Scoreboard board) {
        return (int) demands.stream()
                .filter(demand -> demand.ending().isReached(board.demand(demand.demandId())))
                .count();
    }

    /** How many tasks there are to be, all demands together, as far as that is settled. */
    int tasks() {
        return demands.stream()
                .mapToInt(demand -> demand.ending().tasks().fewest())
                .sum();
    }

    /** What a client has set aside for the demands that stand. */
    Amounts budget(String clientId) {
        Amounts budget = new Amounts();
        demands.stream()
                .filter(demand -> demand.request().getClientId().equals(clientId))
                .filter(demand -> demand.ending().status() != DemandStatus.REJECTED)
                .map(demand -> demand.request().getBudget())
                .forEach((Money money) -> budget.add(money.getAmount(), money.getCurrency()));
        return budget;
    }

    private static List<UnitRow> repeated(List<UnitRow> rows, int units) {
        List<UnitRow> repeated = new ArrayList<>(units);
        for (int i = 0; i < units; i++) {
            UnitRow row = rows.get(i % rows.size());
            int copy = i / rows.size();
            repeated.add(copy == 0 ? row : row.withId(row.id() + "." + copy));
        }
        return repeated;
    }
}
