package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.DEMAND_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.DemandOpened;
import org.junit.jupiter.api.Test;

class DemandOnceTest {

    private final SmallLog log = new SmallLog();

    @Test
    void finds_a_demand_that_was_opened_twice() {
        assertThat(log.twice(DemandOpened.class).only(DEMAND_ONCE)).containsExactly("was opened 2 times");
    }

    @Test
    void finds_a_demand_that_was_opened_otherwise_than_requested() {
        log.life.opened.setPriority(9);

        assertThat(log.only(DEMAND_ONCE)).containsExactly("was opened as nobody requested it");
    }

    @Test
    void finds_a_demand_whose_client_was_never_told() {
        assertThat(log.without(DemandUpdated.class).about(DEMAND_ONCE))
                .containsExactly("was opened, but the client was never told that it is accepted");
    }

    @Test
    void finds_another_request_under_the_id_that_was_not_refused() {
        assertThat(log.also(Topics.DEMAND_REQUESTS, other()).only(DEMAND_ONCE))
                .containsExactly("2 different requests were taken under this id and 0 rejected");
    }

    @Test
    void takes_another_request_that_was_refused() {
        log.also(Topics.DEMAND_REQUESTS, other()).refused(Topics.TASK_SERVICE, Topics.DEMAND_REQUESTS, 1);

        assertThat(log.only(DEMAND_ONCE)).isEmpty();
    }

    @Test
    void takes_another_request_that_was_rejected() {
        log.also(Topics.DEMAND_REQUESTS, other())
                .also(
                        Topics.DEMAND_UPDATES,
                        DemandUpdated.newBuilder(log.life.accepted)
                                .setStatus(DemandStatus.REJECTED)
                                .setReserved(null)
                                .build());

        assertThat(log.only(DEMAND_ONCE)).isEmpty();
    }

    @Test
    void takes_the_same_request_again_whenever_it_was_made() {
        DemandRequested again = DemandRequested.newBuilder(log.life.request)
                .setRequestedAt(Life.START.plusSeconds(5))
                .build();

        assertThat(log.also(Topics.DEMAND_REQUESTS, again).only(DEMAND_ONCE)).isEmpty();
    }

    private DemandRequested other() {
        return DemandRequested.newBuilder(log.life.request).setTitle("Another").build();
    }
}
