package io.guildhall.stack.demo;

import io.guildhall.demand.DemandRequested;
import io.guildhall.stack.workforce.Need;

/**
 * A demand of a scenario.
 *
 * @param need the people it takes
 * @param ending how it is to end
 */
record PlannedDemand(DemandRequested request, Need need, Ending ending) {

    String demandId() {
        return request.getDemandId();
    }

    int tasks() {
        return request.getUnits().size() * request.getJudgementsPerUnit();
    }

    PlannedDemand endingIn(Ending other) {
        return new PlannedDemand(request, need, other);
    }
}
