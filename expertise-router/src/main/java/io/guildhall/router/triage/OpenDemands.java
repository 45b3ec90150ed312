package io.guildhall.router.triage;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import org.jspecify.annotations.Nullable;

/** The state of triage: the demands that are open, one row each. */
public final class OpenDemands {

    private final Table<OpenDemand> table;

    /** The demands of those tables. */
    public OpenDemands(Tables tables) {
        table = tables.table("demand", OpenDemand.class);
    }

    @Nullable OpenDemand get(String demandId) {
        return table.get(demandId);
    }

    void put(OpenDemand demand) {
        table.put(demand.demandId(), demand);
    }

    void remove(String demandId) {
        table.delete(demandId);
    }
}
