package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.away;
import static io.guildhall.router.market.Given.departure;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.rate;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.work;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.market.MarketCommand.SetWorker;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.worker.Profile;
import io.guildhall.router.worker.Qualification;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.work.Engagement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleOverTimeTest {

    private final Scenario scenario = new Scenario().given(marketplace());

    @Test
    void a_suspended_worker_gets_nothing_new_and_may_finish() {
        scenario.given(worker("ann", generalist()), ready("ann", 5, START), tasks("d1", "u1", 1));
        Profile profile = worker("ann", generalist()).profile();
        scenario.given(new SetWorker(suspended(profile)));

        assertThat(Happened.leases(scenario.when(tasks("d1", "u2", 1)))).isEmpty();
        assertThat(Happened.all(scenario.when(work("d1/u1/1/1", "ann", START)), WorkDelivered.class))
                .hasSize(1);
        assertThat(Happened.leases(scenario.when(worker("ann", generalist())))).hasSize(1);
    }

    @Test
    void an_ended_engagement_gets_nothing_new_from_its_last_day_on() {
        Instant lastDay = START.plusSeconds(60);
        scenario.given(worker("ann", generalist()), ready("ann", 5, START));
        scenario.given(departure("ann", Engagement.GIG, lastDay));
        assertThat(Happened.leases(scenario.when(tasks("d1", "u1", 1)))).hasSize(1);

        scenario.pass(Duration.ofSeconds(60));

        assertThat(Happened.leases(scenario.when(tasks("d1", "u2", 1)))).isEmpty();
        assertThat(Happened.leases(scenario.when(worker("ann", generalist()))))
                .as("the same engagement, set again")
                .isEmpty();
        assertThat(Happened.leases(
                        scenario.when(worker("ann", Engagement.VENDOR, List.of("en"), List.of(), generalist()))))
                .as("another engagement")
                .hasSize(1);
    }

    @Test
    void whoever_is_away_gets_nothing() {
        scenario.given(worker("ann", generalist()), ready("ann", 5, START), away("ann"));

        assertThat(Happened.leases(scenario.when(tasks("d1", "u1", 1)))).isEmpty();
        assertThat(scenario.when(away("ann"))).isEmpty();
    }

    @Test
    void presence_may_come_before_the_profile() {
        scenario.given(ready("ann", 1, START), tasks("d1", "u1", 1));

        assertThat(Happened.leases(scenario.when(worker("ann", generalist())))).hasSize(1);
        assertThat(Happened.refusals(scenario.pass(Duration.ofMinutes(5)))).isEmpty();
    }

    @Test
    void presence_of_somebody_without_a_profile_is_refused_when_it_lapses() {
        scenario.given(ready("nobody", 1, START));

        assertThat(Happened.refusals(scenario.pass(Duration.ofMinutes(5)))).containsExactly(ReasonCode.UNKNOWN_WORKER);
    }

    @Test
    void a_version_of_a_rate_card_never_changes() {
        assertThat(scenario.when(rate("general/*/EUR", 1, START.minusSeconds(3600), "0.8000")))
                .isEmpty();
        assertThat(Happened.refusals(scenario.when(rate("general/*/EUR", 1, START.minusSeconds(3600), "0.90"))))
                .containsExactly(ReasonCode.VERSION_REUSED);
        assertThat(Happened.refusals(scenario.when(rate("general/*/EUR", 1, START, "0.80"))))
                .containsExactly(ReasonCode.VERSION_REUSED);
    }

    @Test
    void whoever_gains_a_qualification_has_what_waited_for_it() {
        scenario.given(worker("ann", generalist()), ready("ann", 1, START));
        scenario.given(tasks(Given.need("d1", "law", 3, "en", "20", 5, null), "u1", 1));

        assertThat(Happened.leases(scenario.when(worker("ann", generalist(), Given.lawyer(3)))))
                .hasSize(1);
    }

    @Test
    void whoever_loses_their_domain_is_a_generalist_again() {
        Qualification brief = new Qualification("law", 3, START.plusSeconds(60));
        scenario.given(worker("ann", generalist(), brief), ready("ann", 1, START), tasks("d1", "u1", 1));
        assertThat(scenario.market().leases.leased("general")).isZero();

        assertThat(Happened.assignments(scenario.pass(Duration.ofSeconds(60)))).containsExactly("ann=d1/u1/1/1");
    }

    @Test
    void whoever_moves_to_another_engagement_keeps_the_terms_of_what_they_hold() {
        scenario.given(worker("ann", generalist()), ready("ann", 2, START), tasks("d1", "u1", 1));
        scenario.given(worker("ann", Engagement.VENDOR, List.of("en"), List.of(), generalist()));

        assertThat(Happened.leases(scenario.when(tasks("d1", "u2", 1)))
                        .getFirst()
                        .terms()
                        .engagement())
                .isEqualTo(Engagement.VENDOR);
        assertThat(Happened.only(scenario.when(work("d1/u1/1/1", "ann", START)), WorkDelivered.class)
                        .lease()
                        .terms()
                        .engagement())
                .isEqualTo(Engagement.GIG);
    }

    @Test
    void whoever_leaves_may_finish_what_they_hold() {
        scenario.given(worker("ann", generalist()), ready("ann", 2, START), tasks("d1", "u1", 1));
        scenario.given(departure("ann", Engagement.GIG, START.plusSeconds(60)));
        scenario.pass(Duration.ofSeconds(61));

        assertThat(Happened.all(scenario.when(work("d1/u1/1/1", "ann", scenario.now())), WorkDelivered.class))
                .hasSize(1);
        assertThat(Happened.leases(scenario.when(tasks("d1", "u2", 1)))).isEmpty();
    }

    private static Profile suspended(Profile profile) {
        return new Profile(
                profile.marketId(),
                profile.workerId(),
                profile.engagement(),
                profile.payeeId(),
                profile.qualifications(),
                profile.languages(),
                profile.currency(),
                profile.excludedClients(),
                true,
                profile.position(),
                profile.asOf());
    }
}
