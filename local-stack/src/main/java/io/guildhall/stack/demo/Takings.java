package io.guildhall.stack.demo;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
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

    void on(PayoutIssued payout) {
        if (payout.getKind() != PayoutKind.TASK) {
            return;
        }
        String currency = payout.getCurrency();
        String client = Objects.requireNonNullElse(payout.getClientId(), "");
        tasks++;
        total.add(payout.getAmount(), currency);
        amounts(byPool, Objects.requireNonNullElse(payout.getPoolId(), "")).add(payout.getAmount(), currency);
        amounts(workByClient, client).add(payout.getAmount(), currency);
        amounts(feesByClient, client).add(payout.getFee(), currency);
        Payee payee = byPayee.computeIfAbsent(payout.getPayeeId(), id -> new Payee());
        payee.amounts.add(payout.getAmount(), currency);
        payee.tasks++;
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
