package io.guildhall.payouts.payout;

import io.guildhall.payouts.calendar.Agenda;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes that are told but not settled: those that wait for something to be told first, and those that were set aside.
 * The latter are only remembered to be counted; nothing rests on it.
 */
final class Unpaid {

    private final Table<HeldOutcome> held;
    private final Table<Aside> asides;
    private final Function<Outcome, Optional<String>> need;

    /** Ids of those that wait, by the id of what they wait for. */
    private final Map<String, TreeSet<String>> waiting = new HashMap<>();

    /** Ids of those that wait no longer. */
    private final TreeSet<String> due = new TreeSet<>();

    private final Agenda since = new Agenda();
    private int heldCount;

    /**
     * Those in the tables.
     *
     * @param need tells the id of what an outcome has to wait for
     */
    Unpaid(Tables tables, Function<Outcome, Optional<String>> need) {
        this.need = need;
        held = tables.table("held", HeldOutcome.class);
        asides = tables.table("aside", Aside.class);
        asides.scan("", (outcomeId, row) -> since.put(outcomeId, row.since()));
        held.scan("", (outcomeId, row) -> {
            heldCount++;
            since.put(outcomeId, row.origin().appendedAt());
            index(row.outcome());
        });
    }

    /** The outcome that waits under an id. */
    @Nullable HeldOutcome held(String outcomeId) {
        return heldCount == 0 ? null : held.get(outcomeId);
    }

    /** One that waits no longer. */
    Optional<HeldOutcome> due() {
        return due.isEmpty() ? Optional.empty() : Optional.ofNullable(held.get(due.first()));
    }

    /** How many wait. */
    int waiting() {
        return heldCount;
    }

    /** How many are not settled, those set aside among them. */
    int size() {
        return since.size();
    }

    /** When the oldest of them was told. */
    Optional<Instant> oldest() {
        return since.earliest();
    }

    void hold(HeldOutcome outcome) {
        String outcomeId = outcome.outcome().outcomeId();
        settled(outcomeId);
        held.put(outcomeId, outcome);
        heldCount++;
        since.put(outcomeId, outcome.origin().appendedAt());
        index(outcome.outcome());
    }

    /** The record from there is set aside; another record under the same id still waits. */
    void setAside(String outcomeId, Origin origin) {
        HeldOutcome row = held.get(outcomeId);
        if (row != null && !row.origin().equals(origin)) {
            return;
        }
        settled(outcomeId);
        asides.put(outcomeId, new Aside(origin.appendedAt()));
        since.put(outcomeId, origin.appendedAt());
    }

    /** An outcome is settled, whether it waited before or not. */
    void settled(String outcomeId) {
        if (since.remove(outcomeId)) {
            asides.delete(outcomeId);
            if (held.get(outcomeId) != null) {
                held.delete(outcomeId);
                heldCount--;
                due.remove(outcomeId);
            }
        }
    }

    /** What has this id was told: those that waited for it are due, or wait for something else. */
    void told(String id) {
        TreeSet<String> waited = waiting.remove(id);
        if (waited != null) {
            for (String outcomeId : waited) {
                HeldOutcome row = held.get(outcomeId);
                if (row != null) {
                    index(row.outcome());
                }
            }
        }
    }

    private void index(Outcome outcome) {
        need.apply(outcome)
                .ifPresentOrElse(
                        id -> waiting.computeIfAbsent(id, none -> new TreeSet<>())
                                .add(outcome.outcomeId()),
                        () -> due.add(outcome.outcomeId()));
    }

    /** Row: an outcome that was set aside and not settled since. */
    record Aside(Instant since) {}
}
