package io.guildhall.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.reconcile.LogUnusableException;
import io.guildhall.stack.reconcile.Patience;
import io.guildhall.stack.reconcile.Progress;
import io.guildhall.stack.reconcile.Reconciliation;
import io.guildhall.stack.reconcile.Report;

/** Replays the log of a cluster once its services are done. */
final class Reconciled {

    /** The line a reconciliation ends with when all is well. */
    static final String LAST_LINE = "RECONCILED tasks=\\d+ accepted=\\d+ payouts=\\d+ total=.+ ledger=balanced";

    private Reconciled() {}

    /** Asserts that every guarantee holds, and prints the line that says so. */
    static void allOf(Cluster cluster) {
        Report report = report(cluster);
        assertThat(report.violations()).isEmpty();
        assertThat(report.lastLine()).matches(LAST_LINE);
        System.out.println(report.lastLine());
    }

    private static Report report(Cluster cluster) {
        try {
            return Reconciliation.run(cluster, Patience.DEFAULT, Progress.NONE);
        } catch (LogUnusableException unusable) {
            throw new AssertionError(unusable.reason(), unusable);
        }
    }
}
