package io.guildhall.router.market;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Demands that are closed, about which something is kept still. */
final class ClosedDemands {

    private record Row(String demandId) {}

    private final Table<Row> table;
    private final TreeSet<String> ids = new TreeSet<>();

    ClosedDemands(Tables tables) {
        table = tables.table("closed", Row.class);
        table.scan("", (id, row) -> ids.add(id));
    }

    void add(String demandId) {
        table.put(demandId, new Row(demandId));
        ids.add(demandId);
    }

    void remove(String demandId) {
        table.delete(demandId);
        ids.remove(demandId);
    }

    @Nullable String first() {
        return ids.isEmpty() ? null : ids.first();
    }
}
