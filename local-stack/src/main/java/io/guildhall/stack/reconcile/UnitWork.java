package io.guildhall.stack.reconcile;

import org.jspecify.annotations.Nullable;

/** What the log says of one unit. */
final class UnitWork {

    final String demandId;
    final String unitId;

    /** Domain its tasks were routed to, and the lowest level that suffices. */
    @Nullable String domain;

    int minimumLevel;
    boolean opened;
    int results;

    UnitWork(String demandId, String unitId) {
        this.demandId = demandId;
        this.unitId = unitId;
    }
}
