package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.lawyer;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.need;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.basis.Basis;
import io.guildhall.router.basis.Position;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketEvent.Choice;
import io.guildhall.router.market.MarketEvent.MatchExplained;
import io.guildhall.router.market.MarketEvent.Matched;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.match.Candidate;
import io.guildhall.router.queue.Need;
import io.guildhall.router.worker.Qualification;
import io.guildhall.support.work.Engagement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private final Scenario scenario = new Scenario().given(marketplace());

    @Test
    void a_ready_worker_gets_the_task_with_terms_reasons_and_basis() {
        scenario.given(worker("ann", lawyer(4)), ready("ann", 1, START));

        List<MarketEvent> events = scenario.when(tasks(need("d1", "law", 3, "en", "20", 5, null), "u1", 1));

        TaskAssigned assigned = Happened.only(events, TaskAssigned.class);
        Lease lease = assigned.lease();
        assertThat(lease.assignmentId()).isEqualTo("d1/u1/1/1");
        assertThat(lease.expiresAt()).isEqualTo(START.plusSeconds(600));
        assertThat(lease.trace()).isEqualTo("trace");
        assertThat(lease.terms().pay()).isEqualTo(BigMoney.parse("EUR 12.50"));
        assertThat(lease.terms().rateKey()).isEqualTo("law/*/EUR");
        assertThat(lease.terms().poolId()).isEqualTo("law");
        assertThat(lease.terms().payeeId()).isEqualTo("ann");
        assertThat(assigned.matched()).isEqualTo(new Matched("law", 4, "en"));
        assertThat(assigned.choice()).isEqualTo(new Choice(1, 1, "LEAST_SPARE_EXPERTISE"));
        assertThat(assigned.basis())
                .isEqualTo(new Basis(new Position(0, 3), new Position(0, 1), new Position(0, 2), new Position(0, 1)));
    }

    @Test
    void tasks_go_by_priority_then_deadline_then_arrival() {
        Instant soon = START.plusSeconds(3600);
        scenario.given(
                tasks(need("late", "generalist", 1, "en", "1", 5, null), "u", 1),
                tasks(need("later", "generalist", 1, "en", "1", 5, null), "u", 1),
                tasks(need("dated", "generalist", 1, "en", "1", 5, soon), "u", 1),
                tasks(need("urgent", "generalist", 1, "en", "1", 9, null), "u", 1),
                worker("ann", generalist()));

        List<MarketEvent> events = scenario.when(ready("ann", 4, START));

        assertThat(Happened.assignments(events))
                .containsExactly("ann=urgent/u/1/1", "ann=dated/u/1/1", "ann=late/u/1/1", "ann=later/u/1/1");
    }

    @Test
    void the_longest_idle_worker_is_chosen() {
        scenario.given(worker("ann", generalist()), worker("bob", generalist()));
        scenario.given(ready("bob", 1, START));
        scenario.pass(Duration.ofSeconds(1));
        scenario.given(ready("ann", 1, scenario.now()), ready("bob", 1, scenario.now()));

        assertThat(Happened.assignments(scenario.when(tasks("d1", "u1", 1)))).containsExactly("bob=d1/u1/1/1");
    }

    @Test
    void whoever_was_served_goes_to_the_end_of_the_order() {
        scenario.given(worker("ann", generalist()), worker("bob", generalist()));
        scenario.given(ready("ann", 5, START), ready("bob", 5, START));
        scenario.pass(Duration.ofSeconds(1));

        assertThat(Happened.assignments(scenario.when(tasks("d1", "u1", 1)))).containsExactly("ann=d1/u1/1/1");
        assertThat(Happened.assignments(scenario.when(tasks("d1", "u2", 1)))).containsExactly("bob=d1/u2/1/1");
    }

    @Test
    void nobody_gets_two_tasks_of_a_unit() {
        scenario.given(worker("ann", generalist()), ready("ann", 5, START));

        assertThat(Happened.assignments(scenario.when(tasks("d1", "u1", 3)))).containsExactly("ann=d1/u1/1/1");

        scenario.given(worker("bob", generalist()));
        assertThat(Happened.assignments(scenario.when(ready("bob", 5, START)))).containsExactly("bob=d1/u1/2/1");
    }

    @Test
    void slots_are_not_exceeded() {
        scenario.given(tasks("d1", "u1", 1), tasks("d1", "u2", 1), tasks("d1", "u3", 1), worker("ann", generalist()));

        assertThat(scenario.when(ready("ann", 2, START)).stream().filter(TaskAssigned.class::isInstance))
                .hasSize(2);
        assertThat(Happened.leases(scenario.when(ready("ann", 3, START)))).hasSize(1);
    }

    @Test
    void level_domain_currency_and_language_must_fit() {
        Need law = need("d1", "law", 4, "en-GB", "20", 5, null);
        scenario.given(
                tasks(law, "u1", 1),
                worker("weak", lawyer(3)),
                worker("other", generalist()),
                worker("american", Engagement.GIG, List.of("en-US"), List.of(), lawyer(5)),
                ready("weak", 1, START),
                ready("other", 1, START),
                ready("american", 1, START));
        assertThat(scenario.market().leases.leased("law")).isZero();

        scenario.given(worker("fit", Engagement.GIG, List.of("fr", "en"), List.of(), lawyer(4)));
        List<MarketEvent> events = scenario.when(ready("fit", 1, START));

        assertThat(Happened.assignments(events)).containsExactly("fit=d1/u1/1/1");
        assertThat(Happened.only(events, TaskAssigned.class).matched()).isEqualTo(new Matched("law", 4, "en"));
    }

    @Test
    void an_expired_qualification_does_not_count() {
        Qualification brief = new Qualification("generalist", 1, START.plusSeconds(60));
        scenario.given(worker("ann", brief), ready("ann", 1, START));
        scenario.pass(Duration.ofSeconds(60));

        assertThat(Happened.leases(scenario.when(tasks("d1", "u1", 1)))).isEmpty();
    }

    @Test
    void readiness_lapses_five_minutes_after_it_was_appended() {
        scenario.given(worker("ann", generalist()), ready("ann", 1, START));
        scenario.passBehind(Duration.ofMinutes(5));

        assertThat(Happened.leases(scenario.when(tasks("d1", "u1", 1)))).isEmpty();
        assertThat(Happened.leases(scenario.when(ready("ann", 1, scenario.now()))))
                .hasSize(1);
    }

    @Test
    void a_worker_is_not_given_work_of_clients_they_exclude() {
        scenario.given(
                worker("ann", Engagement.GIG, List.of("en"), List.of("acme"), generalist()), ready("ann", 1, START));
        assertThat(Happened.leases(scenario.when(tasks("d1", "u1", 1)))).isEmpty();

        assertThat(Happened.leases(scenario.when(worker("ann", generalist())))).hasSize(1);
    }

    @Test
    void excluded_workers_do_not_get_it() {
        scenario.given(worker("ann", generalist()), ready("ann", 1, START));
        MarketCommand.QueueTasks plain = tasks("d1", "u1", 1);

        assertThat(Happened.leases(scenario.when(new MarketCommand.QueueTasks(
                        plain.need(), plain.taskIds(), plain.origins(), List.of("ann"), false))))
                .isEmpty();
    }

    @Test
    void the_same_tasks_again_change_nothing() {
        scenario.given(tasks("d1", "u1", 2));

        assertThat(scenario.when(tasks("d1", "u1", 2))).isEmpty();
    }

    @Test
    void a_sampled_match_is_explained_with_those_who_could_not_have_it() {
        Scenario explained = new Scenario(explainingAll()).given(marketplace());
        explained.given(
                worker("ann", Engagement.GIG, List.of("en"), List.of("acme"), generalist()),
                worker("bob", generalist()),
                ready("ann", 1, START),
                ready("bob", 1, START));

        List<MarketEvent> events = explained.when(tasks("d1", "u1", 1));

        assertThat(Happened.only(events, MatchExplained.class).candidates())
                .containsExactly(new Candidate("ann", "WALLED", 0.75), new Candidate("bob", null, 0.75));
        assertThat(Happened.only(events, TaskAssigned.class).choice())
                .isEqualTo(new Choice(2, 1, "LEAST_SPARE_EXPERTISE"));
    }

    private static MarketSettings explainingAll() {
        MarketSettings usual = MarketSettings.DEFAULT;
        return new MarketSettings(
                usual.readyFor(),
                usual.askAgainAfter(),
                usual.lapseGrace(),
                usual.rememberEnded(),
                10_000,
                usual.ageing(),
                usual.rivalry(),
                usual.explainEvery(),
                usual.explainAfter(),
                usual.prior());
    }
}
