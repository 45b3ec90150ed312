package io.guildhall.stack.demo;

import io.guildhall.demand.DemandRequested;
import io.guildhall.stack.workforce.Course;
import io.guildhall.stack.workforce.Need;
import java.util.List;
import java.util.Map;

/**
 * A demand of a scenario.
 *
 * @param needs the people it takes
 * @param ending how it is to end
 * @param courses how its units go, by unitId; where there are none that is left to chance
 * @param isSpecial whether it is there to show something that ordinary demands do not
 */
record PlannedDemand(
        DemandRequested request, List<Need> needs, Ending ending, Map<String, Course> courses, boolean isSpecial) {

    PlannedDemand {
        needs = List.copyOf(needs);
        courses = Map.copyOf(courses);
    }

    /** One that is left to chance, and completes. */
    static PlannedDemand ordinary(DemandRequested request, Need need) {
        int tasks = request.getUnits().size() * request.getJudgementsPerUnit();
        int graded = (int) request.getUnits().stream()
                        .filter(unit -> unit.getGoldAnswer() != null)
                        .count()
                * request.getJudgementsPerUnit();
        Ending ending = Ending.completed(tasks).with(Milestone.GRADED, graded);
        return new PlannedDemand(request, List.of(need), ending, Map.of(), false);
    }

    /** One that ends in a way of its own. */
    static PlannedDemand special(DemandRequested request, Need need, Ending ending) {
        return new PlannedDemand(request, List.of(need), ending, Map.of(), true);
    }

    String demandId() {
        return request.getDemandId();
    }

    PlannedDemand endingIn(Ending other) {
        return new PlannedDemand(request, needs, other, courses, isSpecial);
    }

    PlannedDemand going(Map<String, Course> byUnit) {
        return new PlannedDemand(request, needs, ending, byUnit, isSpecial);
    }

    /** Whether its client answers what is to be reviewed. */
    boolean isReviewedByClient() {
        return !courses.isEmpty() && request.getReviewPoolId() == null;
    }
}
