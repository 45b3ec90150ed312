package io.guildhall.router.market;

import io.guildhall.router.market.MarketEvent.TasksRelaxed;
import io.guildhall.router.match.Offers.Relaxed;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Makes do with less for tasks that have waited too long, once nobody idle may have them as they are. */
final class Relaxations {

    /** One step for some of the tasks for which one is due. */
    List<MarketEvent> next(Market market, Instant now) {
        Lane lane = market.floor.overdue(now);
        Relaxed step = lane == null ? null : market.offers.relaxed(lane.key());
        if (lane == null || step == null) {
            return List.of();
        }
        long since = now.minusSeconds(step.afterSeconds()).toEpochMilli();
        List<String> taskIds = lane.waitingSince(since, Upkeep.SLICE).stream()
                .map(Waiting::taskId)
                .toList();
        Pool pool = Objects.requireNonNull(market.pools.get(step.to().poolId()));
        return List.of(new TasksRelaxed(
                taskIds, step.from().poolId(), step.level(), step.to(), pool.domain(), step.afterSeconds(), now));
    }
}
