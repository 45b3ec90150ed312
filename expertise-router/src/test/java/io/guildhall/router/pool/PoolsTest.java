package io.guildhall.router.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.basis.Position;
import io.guildhall.support.core.MapTables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoolsTest {

    private final Pools pools = new Pools(new MapTables());

    @Test
    void takes_the_pool_that_demands_most_among_those_that_demand_no_more_than_the_task() {
        add("medicine", 1, Pool.Status.ACTIVE);
        add("medicine-senior", 4, Pool.Status.ACTIVE);

        assertThat(placeFor(2)).isEqualTo("medicine");
        assertThat(placeFor(4)).isEqualTo("medicine-senior");
    }

    @Test
    void takes_the_least_demanding_when_all_demand_more() {
        add("medicine-expert", 5, Pool.Status.ACTIVE);
        add("medicine-senior", 4, Pool.Status.ACTIVE);

        assertThat(placeFor(1)).isEqualTo("medicine-senior");
    }

    @Test
    void passes_over_what_is_not_active() {
        add("medicine", 1, Pool.Status.DRAINING);

        assertThat(placeFor(1)).isNull();
    }

    private void add(String poolId, int minimumLevel, Pool.Status status) {
        pools.put(new Pool(poolId, "medicine", minimumLevel, status, null, 600, null, false, new Position(0, 1)));
    }

    private @Nullable String placeFor(int level) {
        Pool pool = pools.placeFor("medicine", level);
        return pool == null ? null : pool.poolId();
    }
}
