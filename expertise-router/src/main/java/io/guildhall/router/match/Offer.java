package io.guildhall.router.match;

import io.guildhall.router.client.Client;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.LaneKey;
import io.guildhall.router.rate.RateVersion;

/**
 * What the tasks of a lane are offered at now.
 *
 * @param client whose work it is
 * @param pool pool they are assigned from
 * @param rate price in force
 */
public record Offer(Client client, Pool pool, RateVersion rate) {

    /** The level a worker must hold of the pool's domain. */
    public int level(LaneKey key) {
        return level(pool, key);
    }

    /** The pool's level, or the task's when that is higher; what is relaxed needs what suffices by now. */
    static int level(Pool pool, LaneKey key) {
        if (key.relaxations() > 0) {
            return key.level();
        }
        return key.named() ? pool.minimumLevel() : Math.max(pool.minimumLevel(), key.level());
    }
}
