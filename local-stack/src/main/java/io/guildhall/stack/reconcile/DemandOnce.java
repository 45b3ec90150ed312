package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.DEMAND_ONCE;

import java.util.function.Consumer;

/** Guarantee 1: an accepted demandId stands for ever, and for one request. */
final class DemandOnce implements Check {

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        for (Demand demand : evidence.demands()) {
            if (demand.timesOpened > 1) {
                found.accept(violation(demand, "was opened " + demand.timesOpened + " times"));
            }
            if (demand.opened != null) {
                checkOpened(demand, found);
            }
            if (demand.lastUpdate != null && differentRequests(demand) > demand.rejections + 1) {
                found.accept(violation(
                        demand,
                        differentRequests(demand) + " different requests were taken under this id and "
                                + demand.rejections + " rejected"));
            }
        }
        evidence.units().forEach(unit -> checkUnit(unit, found));
    }

    private static void checkOpened(Demand demand, Consumer<Violation> found) {
        if (demand.lastUpdate == null) {
            found.accept(violation(demand, "was opened, but the client was never told that it is accepted"));
        }
        int requested = demand.requests.stream()
                .filter(request -> request.openable().equals(demand.openedDigest))
                .mapToInt(Demand.Request::units)
                .max()
                .orElse(0);
        if (requested == 0) {
            found.accept(violation(demand, "was opened as nobody requested it"));
        } else if (demand.unitsOpened > requested) {
            found.accept(
                    violation(demand, "opened " + demand.unitsOpened + " units, but was requested with " + requested));
        }
    }

    private static void checkUnit(UnitWork unit, Consumer<Violation> found) {
        if (unit.timesOpened > 1) {
            String message = "was opened " + unit.timesOpened + " times";
            found.accept(new Violation(DEMAND_ONCE, unit.id(), message, unit.demand.anyPosition()));
        }
    }

    private static long differentRequests(Demand demand) {
        return demand.requests.stream().map(Demand.Request::digest).distinct().count();
    }

    private static Violation violation(Demand demand, String message) {
        return new Violation(DEMAND_ONCE, demand.demandId, message, demand.anyPosition());
    }
}
