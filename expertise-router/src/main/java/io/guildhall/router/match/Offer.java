package io.guildhall.router.match;

import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.LaneKey;
import io.guildhall.router.rate.RateVersion;

/**
 * What the tasks of a lane are offered at now.
 *
 * @param pool pool they are assigned from
 * @param rate price in force
 */
public record Offer(Pool pool, RateVersion rate) {

    /** The level a worker must hold of the pool's domain: the pool's, or the task's when that is higher. */
    int level(LaneKey key) {
        return Math.max(pool.minimumLevel(), key.level());
    }
}
