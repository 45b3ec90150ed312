package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.WITHIN_BUDGET;

import io.guildhall.Money;
import io.guildhall.demand.DemandUpdated;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Guarantee 7: spent and reserved money never exceed the budget, and what is spent is what was accepted. */
final class WithinBudget implements Check {

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        if (record.content() instanceof DemandUpdated update) {
            BigDecimal bound = amount(update.getSpent()).add(amount(update.getReserved()));
            if (bound.compareTo(budget(evidence.demand(update.getDemandId()))) > 0) {
                String message = "has " + bound + " spent and reserved, more than its budget";
                found.accept(new Violation(WITHIN_BUDGET, update.getDemandId(), message, record.position()));
            }
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        for (Demand demand : evidence.demands()) {
            check(
                    demand,
                    message ->
                            found.accept(new Violation(WITHIN_BUDGET, demand.demandId, message, demand.anyPosition())));
        }
    }

    private static void check(Demand demand, Consumer<String> wrong) {
        if (demand.spent.compareTo(budget(demand)) > 0) {
            wrong.accept("accepted work costs " + demand.spent + ", more than its budget");
        }
        DemandUpdated last = demand.lastUpdate;
        if (last == null || !last.getFinal$()) {
            return;
        }
        if (amount(last.getSpent()).compareTo(demand.spent) != 0) {
            wrong.accept("says it spent " + amount(last.getSpent()) + ", but accepted work cost " + demand.spent);
        }
        if (amount(last.getReserved()).signum() != 0 || last.getTasksOpen() != 0) {
            wrong.accept("is final, but still reserves money or has open tasks");
        }
        int most = demand.tasksBilled + demand.tasksBorne; // what is borne may be outside the demand, or not
        if (last.getTasksAccepted() < demand.tasksBilled || last.getTasksAccepted() > most) {
            wrong.accept("says " + last.getTasksAccepted() + " tasks were accepted, not " + demand.tasksBilled);
        }
    }

    /** Which of several requests was accepted is not written down: the largest budget bounds them all. */
    private static BigDecimal budget(Demand demand) {
        return demand.requests.stream().map(Demand.Request::budget).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal amount(@Nullable Money money) {
        return money == null ? BigDecimal.ZERO : money.getAmount();
    }
}
