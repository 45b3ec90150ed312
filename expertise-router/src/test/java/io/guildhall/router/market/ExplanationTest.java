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
import io.guildhall.router.explain.Round;
import io.guildhall.router.market.Market.PoolFigures;
import io.guildhall.router.market.MarketEvent.IdlenessExplained;
import io.guildhall.router.market.MarketEvent.WaitExplained;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.WaitReason;
import io.guildhall.router.worker.Profile;
import io.guildhall.support.work.Engagement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why tasks wait and people are idle. */
class ExplanationTest {

    private static final Duration WHILE = MarketSettings.DEFAULT.explainAfter();

    private final Scenario scenario = new Scenario().given(marketplace());

    @Test
    void each_reason_is_found_and_said_once_when_it_changes() {
        scenario.given(tasks(need("d1", "law", 3, "en", "20", 5, null), "u", 1));
        assertThat(reasons()).containsExactly(WaitReason.NOBODY_QUALIFIED);
        assertThat(reasons()).isEmpty();

        scenario.given(dollars(), worker("eva", Engagement.GIG, List.of("de"), List.of(), generalist()));
        assertThat(reasons()).containsExactly(WaitReason.CURRENCY);

        scenario.given(worker("hans", Engagement.GIG, List.of("de"), List.of(), lawyer(3)));
        assertThat(reasons()).containsExactly(WaitReason.LANGUAGE);

        scenario.given(worker("ann", Engagement.GIG, List.of("en"), List.of("acme"), lawyer(3)));
        assertThat(reasons()).containsExactly(WaitReason.NONE_READY);

        scenario.given(ready("ann", 1, scenario.now()));
        assertThat(reasons()).containsExactly(WaitReason.WALLED);

        scenario.given(client("acme", Client.Status.PAUSED));
        assertThat(reasons()).containsExactly(WaitReason.CLIENT_PAUSED);
        assertThat(scenario.market().figures())
                .filteredOn(pool -> pool.poolId().equals("law"))
                .extracting(PoolFigures::waiting)
                .containsExactly(Map.of(WaitReason.CLIENT_PAUSED, 1));
    }

    @Test
    void price_and_ceiling_are_named() {
        scenario.given(
                tasks(need("d1", "law", 3, "en", "0.10", 5, null), "u", 1),
                Given.pool("bar", "finance", 1, Pool.Status.ACTIVE, null),
                tasks(need("d2", "finance", 1, "en", "20", 5, null), "u", 1),
                tasks(need("d3", "robotics", 1, "en", "20", 5, null), "u", 1));

        assertThat(reasons())
                .containsExactlyInAnyOrder(WaitReason.OVER_CEILING, WaitReason.NO_RATE, WaitReason.NOBODY_QUALIFIED);
    }

    @Test
    void waiting_for_ones_turn_is_no_reason() {
        scenario.given(worker("ann", generalist()), ready("ann", 1, START), tasks("d1", "u1", 1), tasks("d1", "u2", 1));

        assertThat(reasons()).isEmpty();
    }

    @Test
    void whoever_is_there_may_have_had_to_do_with_the_unit() {
        scenario.given(worker("ann", generalist()), ready("ann", 1, START), tasks("d1", "u1", 2));
        scenario.given(work("d1/u1/1/1", "ann", START));

        assertThat(reasons()).containsExactly(WaitReason.NONE_READY);
    }

    @Test
    void the_end_of_a_wait_is_said() {
        scenario.given(tasks("d1", "u1", 1));
        scenario.pass(WHILE);
        scenario.given(worker("ann", generalist()), ready("ann", 1, scenario.now()));

        WaitExplained over = Happened.only(scenario.pass(WHILE), WaitExplained.class);
        assertThat(over.cause().reason()).isEqualTo(WaitReason.NONE);
        assertThat(over.waiting()).isZero();
    }

    @Test
    void a_restart_does_not_say_it_again() {
        scenario.given(tasks("d1", "u1", 1));
        scenario.pass(WHILE);
        scenario.restart();

        assertThat(reasons()).isEmpty();
        assertThat(scenario.market().figures())
                .contains(new PoolFigures("general", Map.of(WaitReason.NOBODY_QUALIFIED, 1), 0, 0));
    }

    @Test
    void a_worker_is_told_why_their_queues_are_empty() {
        scenario.given(worker("ann", Engagement.GIG, List.of("en"), List.of(), generalist()), ready("ann", 1, START));
        assertThat(idleness()).containsExactly(Map.of("EMPTY", 1));
        assertThat(idleness()).isEmpty();

        scenario.given(
                client("acme", Client.Status.PAUSED),
                tasks("d1", "u1", 1),
                tasks(need("d2", "generalist", 1, "de", "1", 5, null), "u", 1));
        assertThat(idleness()).containsExactly(Map.of("CLIENT_PAUSED", 2));

        scenario.given(client("acme", Client.Status.ACTIVE), ready("ann", 1, scenario.now()));
        assertThat(idleness()).as("busy now").isEmpty();
    }

    @Test
    void each_reason_of_an_idle_worker_is_named() {
        scenario.given(worker("ann", generalist()), ready("ann", 1, START), tasks("d1", "u1", 2));
        scenario.given(
                work("d1/u1/1/1", "ann", START),
                tasks(need("d2", "generalist", 1, "de", "1", 5, null), "u", 1),
                tasks(need("d3", "generalist", 1, "en", "0.10", 5, null), "u", 1));

        assertThat(idleness()).containsExactly(Map.of("JUDGED_BEFORE", 1, "LANGUAGE", 1, "OVER_CEILING", 1));
    }

    @Test
    void many_are_looked_at_some_at_a_time() {
        for (int i = 0; i < Round.SLICE + 5; i++) {
            scenario.given(worker("w" + i, generalist()), ready("w" + i, 1, START));
        }

        assertThat(Happened.all(scenario.pass(WHILE), IdlenessExplained.class)).hasSize(Round.SLICE);
        assertThat(Happened.all(scenario.pass(Duration.ofSeconds(1)), IdlenessExplained.class))
                .hasSize(5);
    }

    private List<WaitReason> reasons() {
        return Happened.all(scenario.pass(WHILE), WaitExplained.class).stream()
                .map(explained -> explained.cause().reason())
                .toList();
    }

    private List<Map<String, Integer>> idleness() {
        return Happened.all(scenario.pass(WHILE), IdlenessExplained.class).stream()
                .map(IdlenessExplained::reasons)
                .toList();
    }

    private static MarketCommand dollars() {
        Profile euros = worker("dan", lawyer(3)).profile();
        return new MarketCommand.SetWorker(new Profile(
                euros.marketId(),
                euros.workerId(),
                euros.engagement(),
                euros.payeeId(),
                euros.qualifications(),
                euros.languages(),
                "USD",
                euros.excludedClients(),
                false,
                euros.position(),
                euros.asOf()));
    }
}
