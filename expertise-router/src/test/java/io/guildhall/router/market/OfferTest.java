package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.client;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.lawyer;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.need;
import static io.guildhall.router.market.Given.pool;
import static io.guildhall.router.market.Given.rate;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.client.Client;
import io.guildhall.router.market.Market.PoolFigures;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Need;
import io.guildhall.router.queue.WaitReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class OfferTest {

    private final Scenario scenario = new Scenario().given(marketplace());

    @Test
    void a_paused_client_waits_and_goes_on() {
        scenario.given(
                client("acme", Client.Status.PAUSED),
                worker("ann", generalist()),
                ready("ann", 1, START),
                tasks("d1", "u1", 1));
        assertThat(scenario.market().figures())
                .contains(
                        new PoolFigures("general", Map.of(WaitReason.NONE, 1), 0, 1),
                        new PoolFigures("law", Map.of(), 0, 0));

        assertThat(Happened.leases(scenario.when(client("acme", Client.Status.ACTIVE))))
                .hasSize(1);
        assertThat(scenario.market().figures()).contains(new PoolFigures("general", Map.of(), 1, 0));
    }

    @Test
    void tasks_of_a_client_not_heard_of_wait_for_it() {
        Scenario early = new Scenario();
        for (MarketCommand command : marketplace()) {
            if (!(command instanceof MarketCommand.SetClient)) {
                early.given(command);
            }
        }
        early.given(worker("ann", generalist()), ready("ann", 1, START), tasks("d1", "u1", 1));

        assertThat(Happened.leases(early.when(client("acme", Client.Status.ACTIVE))))
                .hasSize(1);
    }

    @Test
    void a_price_above_the_ceiling_or_not_there_is_waited_for() {
        scenario.given(
                worker("ann", generalist()),
                ready("ann", 2, START),
                tasks(need("cheap", "generalist", 1, "en", "0.50", 5, null), "u", 1));
        assertThat(scenario.market().leases.leased("general")).isZero();

        List<MarketEvent> events = scenario.when(rate("general/rating/EUR", 1, START, "0.40"));

        assertThat(Happened.leases(events).getFirst().terms().pay()).isEqualTo(BigMoney.parse("EUR 0.40"));
    }

    @Test
    void a_price_is_quoted_from_when_it_takes_effect() {
        scenario.given(rate("general/*/EUR", 2, START.plusSeconds(60), "0.90"), worker("ann", generalist()));
        scenario.given(ready("ann", 5, START));

        assertThat(Happened.leases(scenario.when(tasks("d1", "u1", 1)))
                        .getFirst()
                        .terms()
                        .rateVersion())
                .isEqualTo(1);
        scenario.pass(Duration.ofSeconds(60));
        assertThat(Happened.leases(scenario.when(tasks("d1", "u2", 1)))
                        .getFirst()
                        .terms()
                        .rateVersion())
                .isEqualTo(2);
    }

    @Test
    void the_pool_that_demands_no_more_than_the_task_is_taken() {
        scenario.given(
                pool("law-senior", "law", 5, Pool.Status.ACTIVE, null),
                rate("law-senior/*/EUR", 1, START, "18"),
                worker("ann", lawyer(5)),
                ready("ann", 9, START));

        assertThat(poolOf(need("d1", "law", 2, "en", "20", 5, null))).isEqualTo("law");
        assertThat(poolOf(need("d2", "law", 3, "en", "20", 5, null))).isEqualTo("law");
        assertThat(poolOf(need("d3", "law", 4, "en", "20", 5, null))).isEqualTo("law");
        assertThat(poolOf(need("d4", "law", 5, "en", "20", 5, null))).isEqualTo("law-senior");
    }

    private String poolOf(Need need) {
        return Happened.leases(scenario.when(tasks(need, "u", 1)))
                .getFirst()
                .terms()
                .poolId();
    }
}
