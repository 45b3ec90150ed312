package io.guildhall.stack.demo;

import java.time.Duration;
import java.util.List;

/**
 * How far a run is.
 *
 * @param people how many work
 * @param busy how many of them hold a task
 * @param demandsEnded demands that have ended
 * @param demands all demands
 * @param tasks all tasks there are to be
 * @param paid what people have received
 */
record Progress(
        List<PoolScore> pools,
        int people,
        int busy,
        int demandsEnded,
        int demands,
        int tasks,
        Amounts paid,
        Duration elapsed) {

    Progress {
        pools = List.copyOf(pools);
    }
}
