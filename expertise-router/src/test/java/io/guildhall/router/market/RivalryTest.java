package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.needOf;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.rival;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.work;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RivalryTest {

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Scenario scenario = new Scenario()
            .given(marketplace())
            .given(rival("acme", "labs"), rival("globex", "labs"), rival("solo", "others"))
            .given(worker("ann", generalist()), ready("ann", 3, START), tasks(needOf("acme", "d1"), "u", 1));

    @Test
    void nobody_works_for_two_rivals_at_once() {
        assertThat(Happened.leases(scenario.when(tasks(needOf("globex", "d2"), "u", 1))))
                .isEmpty();
        assertThat(Happened.leases(scenario.when(tasks(needOf("solo", "d3"), "u", 1))))
                .hasSize(1);
        assertThat(Happened.leases(scenario.when(tasks(needOf("acme", "d4"), "u", 1))))
                .hasSize(1);
    }

    @Test
    void nor_within_the_configured_time() {
        scenario.given(work("d1/u/1/1", "ann", START), tasks(needOf("globex", "d2"), "u", 1));
        Duration separation = MarketSettings.DEFAULT.rivalry();

        scenario.pass(separation.plus(LEASE).minusSeconds(1));
        assertThat(Happened.leases(scenario.when(ready("ann", 3, scenario.now()))))
                .isEmpty();

        assertThat(Happened.assignments(scenario.pass(Duration.ofSeconds(1)))).containsExactly("ann=d2/u/1/1");
    }

    @Test
    void a_restart_does_not_forget_it() {
        scenario.given(work("d1/u/1/1", "ann", START)).restart();

        assertThat(Happened.leases(scenario.when(tasks(needOf("globex", "d2"), "u", 1))))
                .isEmpty();
    }
}
