package io.guildhall.stack.reconcile;

import java.util.List;
import java.util.Map;

/**
 * What a reconciliation found.
 *
 * @param totals what the log comes to
 * @param violations the first of each guarantee
 * @param counts how many there are of each guarantee that is broken
 */
public record Report(Totals totals, List<Violation> violations, Map<Guarantee, Long> counts) {

    public Report {
        violations = List.copyOf(violations);
        counts = Map.copyOf(counts);
    }

    /** Whether all guarantees hold. */
    public boolean isReconciled() {
        return counts.isEmpty();
    }

    /** The last line: {@code RECONCILED …} when all guarantees hold. */
    public String lastLine() {
        if (!isReconciled()) {
            return "NOT RECONCILED violations="
                    + counts.values().stream().mapToLong(Long::longValue).sum();
        }
        return "RECONCILED tasks=" + totals.tasks() + " accepted=" + totals.accepted() + " payouts=" + totals.payouts()
                + " total=" + totals.total() + " ledger=balanced";
    }
}
