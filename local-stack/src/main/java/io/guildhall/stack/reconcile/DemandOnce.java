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
    }

    private static void checkOpened(Demand demand, Consumer<Violation> found) {
        if (demand.lastUpdate == null) {
            found.accept(violation(demand, "was opened, but the client was never told that it is accepted"));
        }
        boolean asRequested =
                demand.requests.stream().anyMatch(request -> request.openable().equals(demand.openedDigest));
        if (!asRequested) {
            found.accept(violation(demand, "was opened as nobody requested it"));
        }
    }

    private static long differentRequests(Demand demand) {
        return demand.requests.stream().map(Demand.Request::digest).distinct().count();
    }

    private static Violation violation(Demand demand, String message) {
        return new Violation(DEMAND_ONCE, demand.demandId, message, demand.anyPosition());
    }
}
