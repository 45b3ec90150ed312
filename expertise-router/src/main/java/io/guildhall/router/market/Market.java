package io.guildhall.router.market;

import io.guildhall.router.accuracy.Accuracies;
import io.guildhall.router.client.Clients;
import io.guildhall.router.explain.Explained;
import io.guildhall.router.explain.Reasons;
import io.guildhall.router.explain.Rounds;
import io.guildhall.router.history.UnitHistory;
import io.guildhall.router.lease.Leases;
import io.guildhall.router.match.Floor;
import io.guildhall.router.match.Offers;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.pool.Pools;
import io.guildhall.router.queue.Lanes;
import io.guildhall.router.queue.Queue;
import io.guildhall.router.queue.WaitReason;
import io.guildhall.router.rate.Rates;
import io.guildhall.router.rivalry.Ties;
import io.guildhall.router.worker.Circumstances;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.router.worker.Workforce;
import io.guildhall.support.core.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    final Ties ties;
    final Accuracies accuracies;
    final Workforce workforce;
    final Offers offers;
    final Floor floor;
    final Queue queue;
    final Explained explained;
    final Rounds rounds;
    final Reasons reasons;
    final ClosedDemands closed;

    /** The state those tables hold. */
    public Market(Tables tables, MarketSettings settings) {
        clients = new Clients(tables);
        pools = new Pools(tables);
        rates = new Rates(tables);
        history = new UnitHistory(tables);
        leases = new Leases(tables);
        ties = new Ties(tables);
        accuracies = new Accuracies(tables, settings.prior());
        workforce = new Workforce(tables, new Known());
        offers = new Offers(clients, pools, rates);
        floor = new Floor(offers, clients, history, workforce.benches());
        queue = new Queue(tables, settings.ageing(), floor);
        explained = new Explained(tables);
        explained.forEachWait(queue.lanes()::explain);
        rounds = new Rounds(tables);
        reasons = new Reasons(offers, pools, queue.lanes(), workforce, history);
        closed = new ClosedDemands(tables);
    }

    /** How it stands in each pool, and with what belongs to none, over all markets of the partition. */
    public List<PoolFigures> figures() {
        List<PoolFigures> figures = new ArrayList<>();
        pools.all().forEach(pool -> figures.add(figures(pool)));
        figures.add(new PoolFigures(Lanes.NO_POOL, queue.lanes().waitingFor(Lanes.NO_POOL), 0, 0));
        return figures;
    }

    private PoolFigures figures(Pool pool) {
        int ready = 0;
        for (String marketId : workforce.markets()) {
            ready += workforce.benches().count(marketId, pool.domain(), pool.minimumLevel());
        }
        String poolId = pool.poolId();
        return new PoolFigures(poolId, queue.lanes().waitingFor(poolId), leases.leased(poolId), ready);
    }

    /**
     * How it stands in a pool.
     *
     * @param poolId the pool
     * @param waiting tasks that wait, by why they do
     * @param leased tasks that are leased
     * @param ready workers who could take one more task
     */
    public record PoolFigures(String poolId, Map<WaitReason, Integer> waiting, int leased, int ready) {}

    private final class Known implements Circumstances {
        @Override
        public int held(WorkerKey worker) {
            return leases.heldBy(worker);
        }

        @Override
        public Map<String, String> ties(WorkerKey worker) {
            return ties.of(worker);
        }

        @Override
        public double accuracy(WorkerKey worker, String domain) {
            return accuracies.expected(worker, domain);
        }
    }
}
