package io.guildhall.tasks.demand;

import io.guildhall.tasks.budget.Budget;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What live demands have spent and reserved, fees included: sums by currency that are carried along. */
public final class Commitments {

    private final Map<CurrencyUnit, Commitment> byCurrency = new TreeMap<>();

    /**
     * The sums in one currency.
     *
     * @param spent on accepted work
     * @param reserved for open tasks, and for denials that can be appealed
     */
    public record Commitment(BigMoney spent, BigMoney reserved) {

        private Commitment plus(Commitment other) {
            return new Commitment(spent.plus(other.spent), reserved.plus(other.reserved));
        }
    }

    /** The sums so far; a currency stays once it was there. */
    public Map<CurrencyUnit, Commitment> byCurrency() {
        return Map.copyOf(byCurrency);
    }

    /** A demand takes the place of what it was before; null for none. */
    void replace(@Nullable Demand before, @Nullable Demand after) {
        if (before != null) {
            Budget budget = before.budget();
            add(new Commitment(budget.spent().negated(), budget.reserved().negated()));
        }
        if (after != null) {
            add(new Commitment(after.budget().spent(), after.budget().reserved()));
        }
    }

    private void add(Commitment commitment) {
        byCurrency.merge(commitment.spent().getCurrencyUnit(), commitment, Commitment::plus);
    }
}
