package io.guildhall.payouts.payout;

import io.guildhall.payouts.ledger.Ledger;
import io.guildhall.payouts.rate.RateHistory;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was paid, what waits for its price, the prices, and the books. */
public final class Payouts {

    private final Table<AcceptedWork> paid;
    private final Table<HeldWork> held;
    private final RateHistory rates;
    private final Ledger ledger;

    /** Assignments that wait, by the rate version they wait for. */
    private final Map<String, TreeSet<String>> waiting = new HashMap<>();

    /** Assignments whose rate version has come. */
    private final TreeSet<String> due = new TreeSet<>();

    public Payouts(Tables tables) {
        paid = tables.table("paid", AcceptedWork.class);
        held = tables.table("held", HeldWork.class);
        rates = new RateHistory(tables);
        ledger = new Ledger(tables);
        held.scan("", (assignmentId, row) -> index(row.work()));
    }

    /** The history of prices. */
    public RateHistory rates() {
        return rates;
    }

    /** The books. */
    public Ledger ledger() {
        return ledger;
    }

    /** The work that was paid under an assignment. */
    public @Nullable AcceptedWork paid(String assignmentId) {
        return paid.get(assignmentId);
    }

    /** The work that waits under an assignment. */
    public @Nullable HeldWork held(String assignmentId) {
        return held.get(assignmentId);
    }

    /** How many accepted tasks wait for the version of a rate card. */
    public int waiting() {
        return due.size() + waiting.values().stream().mapToInt(TreeSet::size).sum();
    }

    /** One that waited, and whose rate version has come. */
    Optional<HeldWork> due() {
        return due.isEmpty() ? Optional.empty() : Optional.ofNullable(held.get(due.first()));
    }

    void add(RateVersion version) {
        rates.add(version);
        TreeSet<String> waited = waiting.remove(RateHistory.id(version.rateKey(), version.version()));
        if (waited != null) {
            due.addAll(waited);
        }
    }

    void hold(HeldWork work) {
        held.put(work.work().assignmentId(), work);
        index(work.work());
    }

    void pay(AcceptedWork work) {
        paid.put(work.assignmentId(), work);
        unhold(work.assignmentId());
    }

    /** Work whose record came from there waits no longer; another record under the same assignment still does. */
    void setAside(String assignmentId, Origin origin) {
        HeldWork row = held.get(assignmentId);
        if (row != null && row.origin().equals(origin)) {
            unhold(assignmentId);
        }
    }

    private void unhold(String assignmentId) {
        if (due.remove(assignmentId)) {
            held.delete(assignmentId);
        }
    }

    private void index(AcceptedWork work) {
        String rateKey = work.terms().rateKey();
        int version = work.terms().rateVersion();
        if (rates.knows(rateKey, version)) {
            due.add(work.assignmentId());
        } else {
            waiting.computeIfAbsent(RateHistory.id(rateKey, version), id -> new TreeSet<>())
                    .add(work.assignmentId());
        }
    }
}
