package io.guildhall.tasks.demand;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.ArrayList;
import java.util.List;

/**
 * Cancellations that wait for their demand, for as long as it takes. Kept per client, since until the demand comes nobody
 * can tell whose it is: a stranger's cancellation must not hide the client's own.
 */
public final class EarlyCancellations {

    private final Table<EarlyCancellation> rows;

    public EarlyCancellations(Tables tables) {
        rows = tables.table("cancelled-early", EarlyCancellation.class);
    }

    /** All that name that demand. */
    public List<EarlyCancellation> of(String demandId) {
        List<EarlyCancellation> found = new ArrayList<>();
        rows.scan(demandId + "/", (key, row) -> found.add(row));
        return found;
    }

    /** Keeps one. */
    public void put(EarlyCancellation cancellation) {
        rows.put(key(cancellation), cancellation);
    }

    /** Forgets one that was answered. */
    public void remove(EarlyCancellation cancellation) {
        rows.delete(key(cancellation));
    }

    private static String key(EarlyCancellation cancellation) {
        return cancellation.demandId() + "/" + cancellation.clientId();
    }
}
