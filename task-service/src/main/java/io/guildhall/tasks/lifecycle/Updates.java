package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Tick;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.Ending;
import io.guildhall.tasks.demand.Fault;
import io.guildhall.tasks.demand.Standing;
import io.guildhall.tasks.lifecycle.TaskEvent.DemandUpdated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells clients how their demands get on: not at each task, but soon enough. */
final class Updates {

    private final Duration interval;

    Updates(Duration interval) {
        this.interval = interval;
    }

    List<TaskEvent> proceed(TaskState state, Tick tick) {
        Demand moved = state.demands().untoldFor(interval, tick.now());
        return moved == null ? List.of() : List.of(update(moved, tick.now()));
    }

    /** Tells the client where a demand stands now. */
    static DemandUpdated update(Demand demand, Instant now) {
        Standing standing = demand.standing(now);
        return new DemandUpdated(demand.ref(), standing, reasons(standing));
    }

    /** Why a demand stands so. */
    static List<Fault> reasons(Standing standing) {
        Ending ending = standing.ending();
        return ending == null ? List.of() : List.of(ending.reason());
    }
}
