package io.guildhall.tasks.lifecycle;

import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.unit.Unit;
import io.guildhall.tasks.work.Work;
import org.jspecify.annotations.Nullable;

/** What the fate of a task is written in. */
interface Rows {

    @Nullable Demand demand(String demandId);

    @Nullable Unit unit(String demandId, String unitId);

    @Nullable Work work(String assignmentId);

    void put(Demand demand);

    void put(String demandId, String unitId, Unit unit);

    void put(Work work);
}
