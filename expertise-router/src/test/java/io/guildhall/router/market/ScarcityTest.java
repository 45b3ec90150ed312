package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.need;
import static io.guildhall.router.market.Given.pool;
import static io.guildhall.router.market.Given.rate;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketEvent.WaitExplained;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.WaitReason;
import io.guildhall.router.worker.Qualification;
import io.guildhall.support.work.Engagement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Few people who may do it among many who may not: all is done in the end, and meanwhile it is said why it waits. */
class ScarcityTest {

    private static final int CROWD = 40;
    private static final Duration WHILE = MarketSettings.DEFAULT.explainAfter();

    private final Scenario scenario = new Scenario().given(marketplace());

    @Test
    void one_person_in_the_world_knows_it() {
        scenario.given(pool("knots", "mathematics", 5, Pool.Status.ACTIVE, null), rate("knots/*/EUR", 1, START, "9"));
        crowd("en", List.of());
        for (int unit = 0; unit < 10; unit++) {
            scenario.given(tasks(need("d1", "mathematics", 5, "en", "20", 5, null), "u" + unit, 1));
        }
        assertThat(waits()).containsExactly(WaitReason.NOBODY_QUALIFIED);
        scenario.given(worker("gauss", new Qualification("mathematics", 5, null)));
        assertThat(waits()).containsExactly(WaitReason.NONE_READY);

        assertThat(workersOf(work(scenario.when(ready("gauss", 1, scenario.now()))), 10))
                .containsExactly("gauss");
    }

    @Test
    void half_of_them_do_not_work_for_the_client() {
        crowd("en", List.of("acme"));
        for (int unit = 0; unit < 100; unit++) {
            scenario.given(tasks("d1", "u" + unit, 1));
        }
        assertThat(waits()).containsExactly(WaitReason.WALLED);

        Deque<Lease> leases = new ArrayDeque<>();
        for (int i = 0; i < CROWD; i++) {
            scenario.given(worker("free" + i, generalist()));
            leases.addAll(Happened.leases(scenario.when(ready("free" + i, 1, scenario.now()))));
        }
        assertThat(workersOf(leases, 100)).hasSize(CROWD).allMatch(id -> id.startsWith("free"));
    }

    @Test
    void two_people_speak_the_language() {
        crowd("en", List.of());
        for (int unit = 0; unit < 10; unit++) {
            scenario.given(tasks(need("d1", "generalist", 1, "is", "1", 5, null), "u" + unit, 2));
        }
        assertThat(waits()).containsExactly(WaitReason.LANGUAGE);

        Deque<Lease> leases = new ArrayDeque<>();
        for (String id : List.of("jon", "sigga")) {
            scenario.given(worker(id, Engagement.GIG, List.of("is"), List.of(), generalist()));
            leases.addAll(Happened.leases(scenario.when(ready(id, 1, scenario.now()))));
        }
        assertThat(workersOf(leases, 20)).containsExactlyInAnyOrder("jon", "sigga");
    }

    private void crowd(String language, List<String> excluded) {
        for (int i = 0; i < CROWD; i++) {
            scenario.given(worker("c" + i, Engagement.GIG, List.of(language), excluded, generalist()));
            scenario.given(ready("c" + i, 1, START));
        }
    }

    private List<WaitReason> waits() {
        return Happened.all(scenario.pass(WHILE), WaitExplained.class).stream()
                .map(explained -> explained.cause().reason())
                .toList();
    }

    private static Deque<Lease> work(List<MarketEvent> events) {
        return new ArrayDeque<>(Happened.leases(events));
    }

    /** Answers every lease, and those that follow, till there are none; returns who delivered, of so many in all. */
    private Set<String> workersOf(Deque<Lease> leases, int expected) {
        Set<String> workers = new HashSet<>();
        int delivered = 0;
        while (!leases.isEmpty()) {
            Lease lease = leases.removeFirst();
            List<MarketEvent> events =
                    scenario.when(Given.work(lease.assignmentId(), lease.workerId(), scenario.now()));
            delivered += Happened.all(events, WorkDelivered.class).size();
            workers.add(lease.workerId());
            leases.addAll(Happened.leases(events));
        }
        assertThat(delivered).isEqualTo(expected);
        return workers;
    }
}
