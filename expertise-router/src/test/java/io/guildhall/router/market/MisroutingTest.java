package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.lawyer;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.need;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.withdrawal;
import static io.guildhall.router.market.Given.work;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.lease.EndReason;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketCommand.QueueTasks;
import io.guildhall.router.market.MarketCommand.Submit;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.ReleaseReason;
import io.guildhall.router.market.MarketEvent.TaskMisrouted;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.worker.WorkerKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class MisroutingTest {

    private final Scenario scenario = new Scenario()
            .given(marketplace())
            .given(worker("ann", generalist()), ready("ann", 1, START), tasks("d1", "u1", 1))
            .given(worker("bob", generalist()), ready("bob", 1, START))
            .given(worker("lex", lawyer(3)), ready("lex", 1, START));

    @Test
    void the_task_is_reported_and_held_till_triage_has_spoken() {
        List<MarketEvent> events = scenario.when(misrouted());

        TaskMisrouted reported = Happened.only(events, TaskMisrouted.class);
        assertThat(reported.domain()).isEqualTo("generalist");
        assertThat(reported.suggestedDomain()).isEqualTo("law");
        assertThat(Happened.only(events, LeaseEnded.class).reason()).isEqualTo(EndReason.MISROUTED);
        assertThat(Happened.leases(events)).as("though bob is idle").isEmpty();
        assertThat(Happened.leases(scenario.restart().step())).isEmpty();
    }

    @Test
    void a_correction_sends_it_elsewhere() {
        scenario.given(misrouted());

        assertThat(Happened.assignments(scenario.when(correction("law", 3)))).containsExactly("lex=d1/u1/1/2");
    }

    @Test
    void a_correction_that_holds_to_it_sends_it_to_somebody_else() {
        scenario.given(misrouted());

        assertThat(Happened.assignments(scenario.when(correction("generalist", 1))))
                .containsExactly("bob=d1/u1/1/2");
    }

    @Test
    void a_correction_of_a_leased_task_counts_once_it_comes_back() {
        assertThat(scenario.when(correction("law", 3))).hasSize(1);

        assertThat(Happened.assignments(
                        scenario.when(Given.answer("d1/u1/1/1", "ann", Disposition.DECLINED_ONCE, START, START))))
                .containsExactly("lex=d1/u1/1/2");
    }

    @Test
    void a_correction_of_an_ended_task_changes_nothing() {
        scenario.given(work("d1/u1/1/1", "ann", START));

        assertThat(scenario.when(correction("law", 3))).isEmpty();
    }

    @Test
    void a_held_task_that_is_withdrawn_is_released() {
        scenario.given(misrouted());

        assertThat(Happened.only(scenario.when(withdrawal("d1/u1/1")), TaskReleased.class)
                        .reason())
                .isEqualTo(ReleaseReason.WITHDRAWN);
        assertThat(scenario.when(correction("law", 3))).isEmpty();
    }

    private static Submit misrouted() {
        return new Submit(
                "d1/u1/1/1",
                new WorkerKey(Given.MAIN, "ann"),
                Disposition.MISROUTED,
                null,
                "law",
                5,
                Given.origin(START),
                START);
    }

    private static QueueTasks correction(String domain, int level) {
        QueueTasks first = tasks("d1", "u1", 1);
        return new QueueTasks(
                need("d1", domain, level, "en", "20", 5, null), first.taskIds(), first.origins(), List.of(), true);
    }
}
