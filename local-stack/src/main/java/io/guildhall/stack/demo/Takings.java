package io.guildhall.stack.demo;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Payouts added up by whom they concern. */
final class Takings {

    private final Map<String, Amounts> byPool = new TreeMap<>();
    private final Map<String, Amounts> workByClient = new TreeMap<>();
    private final Map<String, Amounts> feesByClient = new TreeMap<>();
    private final Map<String, Payee> byPayee = new TreeMap<>();
    private final Amounts total = new Amounts();
    private int tasks;
    private int reversals;

    /** What somebody received. */
    static final class Payee {
        private final Amounts amounts = new Amounts();
        private int tasks;

        Amounts amounts() {
            return amounts;
        }

        int tasks() {
            return tasks;
        }
    }

    /** A reversal takes back what its payout gave; what no client asked for counts for the payee alone. */
    void on(PayoutIssued payout) {
        boolean isReversal = payout.getKind() == PayoutKind.REVERSAL;
        BigDecimal amount = isReversal ? payout.getAmount().negate() : payout.getAmount();
        BigDecimal fee = isReversal ? payout.getFee().negate() : payout.getFee();
        String currency = payout.getCurrency();
        total.add(amount, currency);
        Payee payee = byPayee.computeIfAbsent(payout.getPayeeId(), id -> new Payee());
        payee.amounts.add(amount, currency);
        if (payout.getKind() == PayoutKind.TASK) {
            tasks++;
            payee.tasks++;
        }
        reversals += isReversal ? 1 : 0;
        if (isReversal || payout.getKind() == PayoutKind.TASK) {
            String client = Objects.requireNonNullElse(payout.getClientId(), "");
            amounts(byPool, Objects.requireNonNullElse(payout.getPoolId(), "")).add(amount, currency);
            amounts(workByClient, client).add(amount, currency);
            amounts(feesByClient, client).add(fee, currency);
        }
    }

    /** How many payouts were taken back. */
    int reversals() {
        return reversals;
    }

    /** How many tasks were paid. */
    int tasks() {
        return tasks;
    }

    Amounts total() {
        return total;
    }

    Amounts ofPool(String poolId) {
        return byPool.getOrDefault(poolId, new Amounts());
    }

    Amounts workOf(String clientId) {
        return workByClient.getOrDefault(clientId, new Amounts());
    }

    Amounts feesOf(String clientId) {
        return feesByClient.getOrDefault(clientId, new Amounts());
    }

    Map<String, Payee> payees() {
        return byPayee;
    }

    private static Amounts amounts(Map<String, Amounts> group, String key) {
        return group.computeIfAbsent(key, id -> new Amounts());
    }
}
