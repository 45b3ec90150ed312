package io.guildhall.stack.reconcile;

import io.guildhall.routing.RoutedBy;
import org.jspecify.annotations.Nullable;

/** What the log says of one unit. */
final class UnitWork {

    final Demand demand;
    final String unitId;

    /** Where its tasks were routed to last. */
    @Nullable Routing routing;

    int timesOpened;
    int results;

    UnitWork(Demand demand, String unitId) {
        this.demand = demand;
        this.unitId = unitId;
    }

    String id() {
        return demand.demandId + '/' + unitId;
    }

    /**
     * The expertise that tasks were routed by.
     *
     * @param minimumLevel the lowest that suffices
     * @param before where tasks of the unit had been routed to before people corrected it
     */
    record Routing(
            String domain,
            int minimumLevel,
            RoutedBy by,
            @Nullable Routing before) {

        /** Under a level that the demand states, nothing may relax. */
        boolean isStated() {
            return by == RoutedBy.STATED;
        }
    }
}
