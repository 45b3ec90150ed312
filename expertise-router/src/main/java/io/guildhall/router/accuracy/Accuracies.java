package io.guildhall.router.accuracy;

import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The measured accuracy of workers, by market and domain. */
public final class Accuracies {

    private final Table<Measured> table;
    private final Map<String, Measured> measured = new HashMap<>();
    private final Prior prior;

    public Accuracies(Tables tables, Prior prior) {
        this.prior = prior;
        table = tables.table("accuracy", Measured.class);
        table.scan("", measured::put);
    }

    /** Counts one graded piece of work. */
    public void count(WorkerKey worker, String domain, boolean right) {
        String key = key(worker, domain);
        Measured now = measured.getOrDefault(key, Measured.NOTHING).and(right);
        table.put(key, now);
        measured.put(key, now);
    }

    /** The share of a worker's work that is expected to be right, 0 to 1; null when nothing was measured. */
    public @Nullable Double of(WorkerKey worker, String domain) {
        Measured known = measured.get(key(worker, domain));
        return known == null ? null : prior.expect(known);
    }

    /** The same, from the prior alone when nothing was measured. */
    public double expected(WorkerKey worker, String domain) {
        return prior.expect(measured.getOrDefault(key(worker, domain), Measured.NOTHING));
    }

    private static String key(WorkerKey worker, String domain) {
        return worker + "/" + domain;
    }
}
