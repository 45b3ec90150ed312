package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.client;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.lawyer;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.need;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.work;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.client.Client;
import io.guildhall.router.lease.Lease;
import io.guildhall.support.core.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a step costs, in rows touched, does not depend on how much waits. */
class BacklogTest {

    private static final int FEW = 200;
    private static final int MANY = 20_000;

    private final MarketDecider decider = new MarketDecider(MarketSettings.DEFAULT, answer -> null);

    /** A market with a backlog, and one lawyer among many generalists without work. */
    private final class Backlog {
        private final CountingTables tables = new CountingTables();
        private final Market market = new Market(tables, MarketSettings.DEFAULT);

        Backlog(int units, int idle) {
            List.of(marketplace()).forEach(this::tell);
            for (int i = 0; i < idle; i++) {
                tell(worker("g" + i, generalist()));
                tell(ready("g" + i, 1, START));
            }
            for (int unit = 0; unit < units; unit++) {
                tell(tasks(need("d" + unit % 50, "law", 3, "en", "20", 5, null), "u" + unit, 2));
            }
            tell(worker("ann", lawyer(4)));
        }

        List<MarketEvent> tell(MarketCommand command) {
            List<MarketEvent> all = new ArrayList<>(happen(decider.decide(market, command)));
            Tick tick = new Tick(START, true);
            for (List<MarketEvent> events = decider.proceed(market, tick);
                    !events.isEmpty();
                    events = decider.proceed(market, tick)) {
                all.addAll(happen(events));
            }
            return all;
        }

        private List<MarketEvent> happen(List<MarketEvent> events) {
            events.forEach(event -> decider.evolve(market, event));
            return events;
        }

        long touchedBy(Consumer<Backlog> deed) {
            tables.touched();
            deed.accept(this);
            return tables.touched();
        }
    }

    @Test
    void an_assignment() {
        sameCost(backlog -> assertThat(Happened.leases(backlog.tell(ready("ann", 1, START))))
                .hasSize(1));
    }

    @Test
    void the_next_assignment_of_somebody_who_has_judged_what_waits_in_front() {
        sameCost(backlog -> {
            List<Lease> lease = Happened.leases(backlog.tell(ready("ann", 1, START)));
            for (int i = 0; i < 100; i++) {
                lease = Happened.leases(backlog.tell(work(lease.getFirst().assignmentId(), "ann", START)));
                assertThat(lease).hasSize(1);
            }
        });
    }

    @Test
    void judging_goes_past_what_was_judged_once_and_for_all() {
        Backlog backlog = new Backlog(FEW, 0);
        long early = backlog.touchedBy(market -> judge(market, 10));
        judge(backlog, 150);
        long late = backlog.touchedBy(market -> judge(market, 10));

        assertThat(late).isLessThan(early + 30);
    }

    private static void judge(Backlog backlog, int units) {
        for (int i = 0; i < units; i++) {
            backlog.tell(Given.away("ann"));
            Lease lease = Happened.leases(backlog.tell(ready("ann", 1, START))).getFirst();
            backlog.tell(Given.away("ann"));
            backlog.tell(work(lease.assignmentId(), "ann", START));
        }
    }

    @Test
    void pausing_and_resuming_a_client() {
        sameCost(backlog -> {
            backlog.tell(client("acme", Client.Status.PAUSED));
            backlog.tell(client("acme", Client.Status.ACTIVE));
        });
    }

    @Test
    void queueing_one_more_task() {
        sameCost(backlog -> backlog.tell(tasks("d0", "more", 1)));
    }

    private void sameCost(Consumer<Backlog> deed) {
        long few = new Backlog(FEW, 10).touchedBy(deed);
        long many = new Backlog(MANY, 10).touchedBy(deed);
        long crowded = new Backlog(FEW, 1_000).touchedBy(deed);

        assertThat(few).isPositive();
        assertThat(many).as("with 100 times the backlog").isLessThanOrEqualTo(few + 5);
        assertThat(crowded).as("with 100 times the idle workers").isLessThanOrEqualTo(few + 5);
    }
}
