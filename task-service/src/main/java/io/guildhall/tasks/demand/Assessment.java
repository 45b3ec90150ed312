package io.guildhall.tasks.demand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request is worth by itself, before its client is looked at.
 *
 * @param faults why it cannot be taken; empty when it can
 * @param leftOut faults of the units that are left out because the client takes the good ones alone
 * @param units the units to be judged
 */
public record Assessment(List<Fault> faults, List<Fault> leftOut, List<UnitRequest> units) {

    public Assessment {
        faults = List.copyOf(faults);
        leftOut = List.copyOf(leftOut);
        units = List.copyOf(units);
    }

    /** Checks a request, and finds all its faults at once. */
    public static Assessment of(DemandRequest request, Instant now) {
        List<Fault> faults = new ArrayList<>(RequestRules.faults(request, now));
        if (request.units().size() > Limits.UNITS) {
            // Its units are not looked at one by one: so many faults would not fit into one record.
            return new Assessment(faults, List.of(), List.of());
        }
        UnitRules.Sorted sorted = UnitRules.sort(request);
        if (request.acceptValidUnits() && !sorted.good().isEmpty()) {
            return new Assessment(faults, sorted.faults(), sorted.good());
        }
        faults.addAll(sorted.faults());
        return new Assessment(faults, List.of(), sorted.good());
    }
}
