package io.guildhall.tasks.budget;

import org.joda.money.BigMoney;

/**
 * The money of one demand, fees included. Spent and reserved together never exceed the limit: a value that would break
 * this cannot be made.
 *
 * @param limit the most the client spends
 * @param spent what accepted work has cost
 * @param reserved what open tasks, and denials that can be appealed, may still cost
 */
public record Budget(BigMoney limit, BigMoney spent, BigMoney reserved) {

    /**
     * @throws IllegalArgumentException when spent and reserved exceed the limit, or one of them is negative
     */
    public Budget {
        if (spent.isNegative() || reserved.isNegative() || spent.plus(reserved).isGreaterThan(limit)) {
            throw new IllegalArgumentException(
                    "spent " + spent + " and reserved " + reserved + " do not fit the budget of " + limit);
        }
    }

    /** A budget of which nothing is used. */
    public static Budget of(BigMoney limit) {
        BigMoney nothing = BigMoney.zero(limit.getCurrencyUnit(), limit.getScale());
        return new Budget(limit, nothing, nothing);
    }

    /** Sets that much aside. */
    public Budget reserve(BigMoney amount) {
        return new Budget(limit, spent, reserved.plus(amount));
    }

    /** Frees what was set aside for a task. */
    public Budget release(BigMoney amount) {
        return new Budget(limit, spent, reserved.minus(amount));
    }

    /**
     * Turns what was set aside for a task into what it cost.
     *
     * @param setAside what was reserved for it
     * @param cost what it came to, at most that
     */
    public Budget spend(BigMoney setAside, BigMoney cost) {
        return new Budget(limit, spent.plus(cost), reserved.minus(setAside));
    }

    /** Sets aside again what had been spent. */
    public Budget unspend(BigMoney cost) {
        return new Budget(limit, spent.minus(cost), reserved.plus(cost));
    }

    /** What is neither spent nor set aside. */
    public BigMoney free() {
        return limit.minus(spent).minus(reserved);
    }
}
