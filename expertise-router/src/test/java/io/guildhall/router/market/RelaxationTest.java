package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.lawyer;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.need;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.relaxing;
import static io.guildhall.router.market.Given.stated;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.client.Client;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.market.MarketEvent.TasksRelaxed;
import io.guildhall.router.queue.Need;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelaxationTest {

    private static final Need DECIDED = need("d1", "law", 3, "en", "20", 5, null);
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final Scenario scenario = new Scenario().given(marketplace());

    @Test
    void aTaskThatWaitsGoesALevelDownAndSoOnAndThenToTheSuccessor() {
        scenario.given(relaxing("law", "law", 3, 60, "general"), tasks(DECIDED, "u", 1));

        assertThat(scenario.pass(WAIT.minusMillis(1))).noneMatch(TasksRelaxed.class::isInstance);
        assertThat(step(Duration.ofMillis(1))).isEqualTo("law 2");
        assertThat(step(WAIT)).isEqualTo("law 1");
        assertThat(step(WAIT)).isEqualTo("general 1");

        scenario.given(worker("ann", generalist()));
        TaskAssigned assigned = Happened.only(scenario.when(ready("ann", 1, scenario.now())), TaskAssigned.class);
        assertThat(assigned.choice().rule()).isEqualTo("LEAST_SPARE_EXPERTISE,RELAXED_3");
        assertThat(assigned.lease().terms().poolId()).isEqualTo("general");
    }

    @Test
    void whoeverSufficesByThenHasIt() {
        scenario.given(relaxing("law", "law", 3, 60, null), tasks(DECIDED, "u", 1));
        scenario.given(worker("ann", lawyer(2)), ready("ann", 1, START));

        List<MarketEvent> events = scenario.pass(WAIT);

        TaskAssigned assigned = Happened.only(events, TaskAssigned.class);
        assertThat(assigned.matched().level()).isEqualTo(2);
        assertThat(assigned.choice().rule()).isEqualTo("LEAST_SPARE_EXPERTISE,RELAXED_1");
    }

    @Test
    void neverUnderTheLevelNorOutOfTheDomainThatTheDemandStates() {
        scenario.given(relaxing("law", "law", 2, 60, "general"), tasks(stated("d1", "law", 3), "u", 1));

        assertThat(scenario.pass(WAIT.multipliedBy(5))).noneMatch(TasksRelaxed.class::isInstance);
    }

    @Test
    void downToTheStatedLevelWhereThePoolDemandsMore() {
        scenario.given(relaxing("law", "law", 4, 60, "general"), tasks(stated("d1", "law", 3), "u", 1));

        assertThat(step(WAIT)).isEqualTo("law 3");
        assertThat(scenario.pass(WAIT.multipliedBy(5))).noneMatch(TasksRelaxed.class::isInstance);
    }

    @Test
    void onlyThoseThatHaveWaitedSoLong() {
        scenario.given(
                relaxing("law", "law", 3, 60, null),
                tasks(DECIDED, "old", 1),
                tasks(DECIDED, "young", 1, START.plusSeconds(30)));

        TasksRelaxed relaxed = Happened.only(scenario.pass(WAIT), TasksRelaxed.class);
        assertThat(relaxed.taskIds()).containsExactly("d1/old/1");
        assertThat(Happened.only(scenario.pass(Duration.ofSeconds(30)), TasksRelaxed.class)
                        .taskIds())
                .containsExactly("d1/young/1");
    }

    @Test
    void notWhileTheClientIsPausedOrTheCoreIsBehind() {
        scenario.given(relaxing("law", "law", 3, 60, null), tasks(DECIDED, "u", 1));
        assertThat(scenario.passBehind(WAIT)).noneMatch(TasksRelaxed.class::isInstance);

        scenario.given(Given.client("acme", Client.Status.PAUSED));

        assertThat(scenario.pass(WAIT)).noneMatch(TasksRelaxed.class::isInstance);
    }

    @Test
    void notToASuccessorThatHasNoPriceForIt() {
        scenario.given(
                relaxing("law", "law", 1, 60, "cheap"),
                relaxing("cheap", "generalist", 1, 60, null),
                tasks(need("d1", "law", 1, "en", "20", 5, null), "u", 1));
        assertThat(scenario.pass(WAIT)).noneMatch(TasksRelaxed.class::isInstance);

        scenario.given(Given.rate("cheap/*/EUR", 1, START, "0.50"));

        assertThat(step(Duration.ZERO)).isEqualTo("cheap 1");
    }

    @Test
    void aRestartForgetsNeitherStepNorWait() {
        scenario.given(relaxing("law", "law", 3, 60, null), tasks(DECIDED, "u", 1));
        scenario.pass(WAIT);
        scenario.restart();

        assertThat(scenario.pass(WAIT.minusMillis(1))).noneMatch(TasksRelaxed.class::isInstance);
        assertThat(step(Duration.ofMillis(1))).isEqualTo("law 1");
    }

    private String step(Duration time) {
        TasksRelaxed relaxed = Happened.only(scenario.pass(time), TasksRelaxed.class);
        return relaxed.to().poolId() + " " + relaxed.to().level();
    }
}
