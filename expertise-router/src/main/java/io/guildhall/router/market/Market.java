package io.guildhall.router.market;

import io.guildhall.router.client.Clients;
import io.guildhall.router.history.UnitHistory;
import io.guildhall.router.lease.Leases;
import io.guildhall.router.match.Floor;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.pool.Pools;
import io.guildhall.router.queue.Queue;
import io.guildhall.router.rate.Rates;
import io.guildhall.router.worker.Workforce;
import io.guildhall.support.core.Tables;
import java.util.List;

/**
 * The state of all markets of a partition: tables, and indexes built from them. Clients, pools and rates are shared;
 * tasks and workers are in one market each.
 */
public final class Market {

    final Clients clients;
    final Pools pools;
    final Rates rates;
    final UnitHistory history;
    final Leases leases;
    final Workforce workforce;
    final Floor floor;
    final Queue queue;
    final ClosedDemands closed;

    /** The state those tables hold. */
    public Market(Tables tables) {
        clients = new Clients(tables);
        pools = new Pools(tables);
        rates = new Rates(tables);
        history = new UnitHistory(tables);
        leases = new Leases(tables);
        workforce = new Workforce(tables, leases::heldBy);
        floor = new Floor(clients, pools, rates, history, workforce.benches());
        queue = new Queue(tables, floor);
        closed = new ClosedDemands(tables);
    }

    /** How it stands in each pool, over all markets of the partition. */
    public List<PoolFigures> figures() {
        return pools.all().stream().map(this::figures).toList();
    }

    private PoolFigures figures(Pool pool) {
        int ready = 0;
        for (String marketId : workforce.markets()) {
            ready += workforce.benches().count(marketId, pool.domain(), pool.minimumLevel());
        }
        String poolId = pool.poolId();
        return new PoolFigures(poolId, queue.lanes().waiting(poolId), leases.leased(poolId), ready);
    }

    /**
     * How it stands in a pool.
     *
     * @param poolId the pool
     * @param waiting tasks that wait
     * @param leased tasks that are leased
     * @param ready workers who could take one more task
     */
    public record PoolFigures(String poolId, int waiting, int leased, int ready) {}
}
