package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.WITHIN_BUDGET;

import io.guildhall.Money;
import io.guildhall.demand.DemandUpdated;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Guarantee 7: spent and reserved money never exceed the budget, and what is spent is what was accepted less what was
 * taken back. What may still be won by an appeal is reserved until then.
 */
final class WithinBudget implements Check {

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        if (record.content() instanceof DemandUpdated update) {
            long bound = amount(update.getSpent()) + amount(update.getReserved());
            if (bound > budget(evidence.demand(update.getDemandId()))) {
                String message = "has " + TenThousandths.toDecimal(bound) + " spent and reserved, more than its budget";
                found.accept(new Violation(WITHIN_BUDGET, update.getDemandId(), message, record.position()));
            }
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        Map<Demand, Long> disputed = disputed(evidence);
        for (Demand demand : evidence.demands()) {
            Consumer<String> wrong = message ->
                    found.accept(new Violation(WITHIN_BUDGET, demand.demandId, message, demand.anyPosition()));
            checkSpent(demand, disputed.getOrDefault(demand, 0L), wrong);
            if (demand.openDisputes == 0 && demand.lastUpdate != null && demand.isFinal()) {
                checkFinal(demand, demand.lastUpdate, wrong);
            }
        }
    }

    /** What rejected and reversed work costs if its worker is right, by demand, as long as that is open. */
    private static Map<Demand, Long> disputed(Evidence evidence) {
        Map<Demand, Long> disputed = new HashMap<>();
        evidence.verdicts().disputes().forEach((assignmentId, dispute) -> {
            Assignment assignment = evidence.leases().known(assignmentId);
            if (dispute.isOpen() && assignment != null && assignment.unit != null && assignment.quote != null) {
                disputed.merge(assignment.unit.demand, assignment.quote.pay() + assignment.fee, Long::sum);
            }
        });
        return disputed;
    }

    private static void checkSpent(Demand demand, long disputed, Consumer<String> wrong) {
        BigDecimal spent = TenThousandths.toDecimal(demand.spent);
        if (demand.spent > budget(demand)) {
            wrong.accept("accepted work costs " + spent + ", more than its budget");
        } else if (demand.spent + disputed > budget(demand)) {
            wrong.accept("accepted work costs " + spent + " and disputed work " + TenThousandths.toDecimal(disputed)
                    + ", together more than its budget");
        }
    }

    private static void checkFinal(Demand demand, DemandUpdated last, Consumer<String> wrong) {
        if (amount(last.getSpent()) != demand.spent) {
            wrong.accept("says it spent " + TenThousandths.toDecimal(amount(last.getSpent()))
                    + ", but accepted work cost " + TenThousandths.toDecimal(demand.spent));
        }
        if (amount(last.getReserved()) != 0 || last.getTasksOpen() != 0) {
            wrong.accept("is final, but still reserves money or has open tasks");
        }
        int fewest = demand.paymentsBilled - demand.paymentsReversed;
        int most = demand.paymentsBilled + demand.paymentsBorne; // what is borne may be outside the demand, or not
        if (last.getTasksAccepted() < fewest || last.getTasksAccepted() > most) {
            wrong.accept("says " + last.getTasksAccepted() + " tasks were accepted, not " + fewest);
        }
    }

    /** Which of several requests was accepted is not written down: the largest budget bounds them all. */
    private static long budget(Demand demand) {
        return demand.requests.stream().mapToLong(Demand.Request::budget).max().orElse(0);
    }

    private static long amount(@Nullable Money money) {
        return money == null ? 0 : TenThousandths.of(money.getAmount());
    }
}
