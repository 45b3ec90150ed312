package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.client;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.lawyer;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.need;
import static io.guildhall.router.market.Given.openToSpecialists;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.work;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.client.Client;
import io.guildhall.router.market.MarketCommand.GradeWork;
import io.guildhall.router.market.MarketCommand.QueueTasks;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.worker.Qualification;
import io.guildhall.router.worker.WorkerKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which worker has a task, and which task a worker. */
class ChoiceTest {

    private static final QueueTasks LAW = tasks(need("law", "law", 3, "en", "20", 5, null), "u", 1);

    private final Scenario scenario = new Scenario().given(marketplace());

    @Test
    void whoever_has_the_least_expertise_to_spare_comes_before_who_is_idle_longest() {
        scenario.given(worker("senior", lawyer(5)), ready("senior", 1, START));
        scenario.given(worker("polymath", lawyer(3), new Qualification("medicine", 4, null)));
        scenario.given(ready("polymath", 1, START));
        scenario.pass(Duration.ofMinutes(1));
        scenario.given(worker("ann", lawyer(3)), ready("ann", 1, scenario.now()));

        assertThat(Happened.assignments(scenario.when(LAW))).containsExactly("ann=law/u/1/1");
    }

    @Test
    void of_the_same_expertise_the_more_accurate_comes_before_who_is_idle_longest() {
        scenario.given(worker("idle", generalist()), ready("idle", 1, START));
        scenario.pass(Duration.ofMinutes(1));
        scenario.given(worker("other", generalist()), ready("other", 1, scenario.now()));
        assertThat(Happened.assignments(scenario.when(tasks("d1", "u1", 1)))).containsExactly("idle=d1/u1/1/1");

        scenario.pass(Duration.ofMinutes(1));
        scenario.given(work("d1/u1/1/1", "idle", scenario.now()));
        grade("idle", true, 8);
        grade("other", false, 1);

        assertThat(Happened.assignments(scenario.when(tasks("d1", "u2", 1)))).containsExactly("idle=d1/u2/1/1");
    }

    @Test
    void measured_accuracy_is_stamped_on_what_is_delivered() {
        scenario.given(worker("ann", generalist()), ready("ann", 2, START), tasks("d1", "u1", 1));
        assertThat(delivered("d1/u1/1/1").measuredAccuracy()).isNull();

        grade("ann", true, 5);
        grade("ann", false, 1);
        scenario.given(tasks("d1", "u2", 1)).restart();

        assertThat(delivered("d1/u2/1/1").measuredAccuracy())
                .as("3 of 4 believed, 5 of 6 measured")
                .isEqualTo(0.8);
    }

    private WorkDelivered delivered(String assignmentId) {
        return Happened.only(scenario.when(work(assignmentId, "ann", START)), WorkDelivered.class);
    }

    private void grade(String workerId, boolean right, int times) {
        for (int i = 0; i < times; i++) {
            scenario.given(new GradeWork(new WorkerKey(Given.MAIN, workerId), "general", right));
        }
    }

    @Test
    void a_specialist_does_the_work_of_generalists_only_where_the_pool_is_open_to_them() {
        scenario.given(worker("lex", lawyer(3), generalist()), ready("lex", 2, START));
        assertThat(Happened.leases(scenario.when(tasks("d1", "u1", 1)))).isEmpty();

        assertThat(Happened.assignments(scenario.when(openToSpecialists()))).containsExactly("lex=d1/u1/1/1");
    }

    @Test
    void and_only_when_nothing_of_theirs_waits() {
        scenario.given(openToSpecialists(), tasks("d1", "u1", 1), LAW);

        scenario.given(worker("lex", lawyer(3), generalist()));
        assertThat(Happened.assignments(scenario.when(ready("lex", 1, START))))
                .as("though the other came first")
                .containsExactly("lex=law/u/1/1");
        assertThat(Happened.assignments(scenario.when(work("law/u/1/1", "lex", START))))
                .containsExactly("lex=d1/u1/1/1");
    }

    @Test
    void and_at_once_when_somebody_else_has_taken_what_was_theirs() {
        scenario.given(openToSpecialists(), client("acme", Client.Status.PAUSED), tasks("d1", "u1", 1), LAW);
        scenario.given(worker("lex", lawyer(3), generalist()), ready("lex", 1, START));
        scenario.given(worker("ann", lawyer(3)), ready("ann", 1, START));

        assertThat(Happened.assignments(scenario.when(client("acme", Client.Status.ACTIVE))))
                .containsExactly("ann=law/u/1/1", "lex=d1/u1/1/1");
    }

    @Test
    void a_generalist_comes_before_a_specialist_who_is_idle_longer() {
        scenario.given(openToSpecialists(), worker("lex", lawyer(3), generalist()), ready("lex", 1, START));
        scenario.pass(Duration.ofMinutes(1));
        scenario.given(worker("ann", generalist()), ready("ann", 1, scenario.now()));

        assertThat(Happened.assignments(scenario.when(tasks("d1", "u1", 1)))).containsExactly("ann=d1/u1/1/1");
    }

    @Test
    void whoever_waits_long_overtakes_what_is_more_urgent() {
        Duration ageing = MarketSettings.DEFAULT.ageing();
        scenario.given(
                opened("calm", 0, START),
                opened("urgent-too-late", 9, START.plus(ageing.multipliedBy(10))),
                opened("urgent", 9, START.plus(ageing.multipliedBy(8))),
                worker("ann", generalist()));

        assertThat(Happened.assignments(scenario.when(ready("ann", 3, START))))
                .containsExactly("ann=urgent/u/1/1", "ann=calm/u/1/1", "ann=urgent-too-late/u/1/1");
    }

    private static QueueTasks opened(String demandId, int priority, Instant at) {
        return tasks(need(demandId, "generalist", 1, "en", "1", priority, null), "u", 1, at);
    }
}
