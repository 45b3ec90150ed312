package io.guildhall.router.match;

import io.guildhall.router.client.Client;
import io.guildhall.router.client.Clients;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.pool.Pools;
import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.LaneKey;
import io.guildhall.router.queue.WaitReason;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.rate.Rates;
import io.guildhall.router.worker.Search;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What lanes may be assigned at now, and what they are relaxed to when they wait too long. */
public final class Offers {

    /** Most steps a task is relaxed by: pools may be each other's successors. */
    static final int MOST_RELAXATIONS = 10;

    private final Clients clients;
    private final Pools pools;
    private final Rates rates;

    public Offers(Clients clients, Pools pools, Rates rates) {
        this.clients = clients;
        this.pools = pools;
        this.rates = rates;
    }

    /** What a lane's tasks are offered at; null while they may not be assigned. */
    @Nullable Offer of(LaneKey key) {
        if (hindrance(key) != WaitReason.NONE) {
            return null;
        }
        Pool pool = Objects.requireNonNull(pools.get(key.poolId()));
        return new Offer(
                Objects.requireNonNull(clients.get(key.clientId())), pool, Objects.requireNonNull(quote(pool, key)));
    }

    /** What keeps a lane's tasks from being assigned to anybody; {@code NONE} when nothing does. */
    public WaitReason hindrance(LaneKey key) {
        if (!clients.active(key.clientId())) {
            return WaitReason.CLIENT_PAUSED;
        }
        Pool pool = pools.get(key.poolId());
        if (pool == null || pool.status() == Pool.Status.RETIRED) {
            return WaitReason.NOBODY_QUALIFIED;
        }
        RateVersion rate = quote(pool, key);
        if (rate == null) {
            return WaitReason.NO_RATE;
        }
        return rate.amount().compareTo(key.maxPay()) > 0 ? WaitReason.OVER_CEILING : WaitReason.NONE;
    }

    /** The client of a lane, or null when it is not set up. */
    public @Nullable Client client(LaneKey key) {
        return clients.get(key.clientId());
    }

    /** Who may do the tasks of a lane that has a pool. */
    public Search search(Lane lane) {
        LaneKey key = lane.key();
        Pool pool = Objects.requireNonNull(pools.get(key.poolId()));
        return new Search(
                key.marketId(),
                pool.domain(),
                Offer.level(pool, key),
                lane.language().sought(),
                key.currency(),
                pool.forSpecialists());
    }

    /** Whether a lane's pool serves it no more, or it had none and has one to go to now. */
    boolean isStranded(LaneKey key) {
        Pool pool = pools.get(key.poolId());
        if (pool == null) {
            return !key.named() && pools.placeFor(key.domain(), key.level()) != null;
        }
        return pool.status() == Pool.Status.RETIRED;
    }

    /**
     * The next step for the tasks of a lane that have waited too long: a level down, but not under the one that the demand
     * states; then to the pool's successor, if they have a price there, which is of the same domain where the demand states
     * one. Null when there is none.
     */
    public @Nullable Relaxed relaxed(LaneKey key) {
        Pool pool = pools.get(key.poolId());
        Integer after = pool == null ? null : pool.relaxAfterSeconds();
        if (pool == null || after == null || key.relaxations() >= MOST_RELAXATIONS || of(key) == null) {
            return null;
        }
        int level = Offer.level(pool, key);
        if (level > lowest(pool, key)) {
            return new Relaxed(pool, level, key.relaxedTo(pool.poolId(), level - 1), after);
        }
        Pool successor = pools.successorOf(pool);
        if (successor == null || !allowed(successor, key)) {
            return null;
        }
        LaneKey next = key.relaxedTo(successor.poolId(), Math.max(successor.minimumLevel(), lowest(pool, key)));
        return of(next) == null ? null : new Relaxed(pool, level, next, after);
    }

    /**
     * A step that makes do with less.
     *
     * @param from pool the tasks wait in
     * @param level level that is needed there
     * @param to where they go
     * @param afterSeconds after which wait
     */
    public record Relaxed(Pool from, int level, LaneKey to, int afterSeconds) {}

    private static int lowest(Pool pool, LaneKey key) {
        if (key.named()) {
            return pool.minimumLevel();
        }
        return Math.max(1, key.statedLevel());
    }

    private static boolean allowed(Pool successor, LaneKey key) {
        boolean stated = key.statedLevel() > 0 && !key.named();
        return !stated || successor.domain().equals(key.domain());
    }

    private @Nullable RateVersion quote(Pool pool, LaneKey key) {
        return rates.quote(pool.poolId(), key.taskType(), key.currency());
    }
}
