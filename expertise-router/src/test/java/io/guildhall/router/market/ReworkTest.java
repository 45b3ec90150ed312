package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.answer;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.rate;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.work;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketCommand.CloseDemand;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketCommand.RequestRework;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.ReleaseReason;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReworkTest {

    private static final Instant DUE = START.plus(Duration.ofDays(2));
    private static final String FIRST = "d1/u1/1/1";
    private static final String AGAIN = "d1/u1/1/2";

    private final Scenario scenario = new Scenario()
            .given(marketplace())
            .given(worker("ann", generalist()), ready("ann", 1, START), tasks("d1", "u1", 1));

    private final @Nullable Lease first = scenario.market().leases.live(FIRST);

    @Test
    void it_goes_to_the_same_worker_at_once_at_the_first_terms_till_it_is_due() {
        scenario.given(work(FIRST, "ann", START), rate("general/*/EUR", 2, START, "9"), Given.away("ann"));

        TaskAssigned again = Happened.only(scenario.when(rework()), TaskAssigned.class);

        assertThat(again.lease().assignmentId()).isEqualTo(AGAIN);
        assertThat(again.lease().reworkOf()).isEqualTo(FIRST);
        assertThat(again.lease().workerId()).isEqualTo("ann");
        assertThat(again.lease().terms())
                .isEqualTo(Objects.requireNonNull(first).terms());
        assertThat(again.lease().expiresAt()).isEqualTo(DUE);
        assertThat(again.choice().rule()).isEqualTo("REWORK");
    }

    @Test
    void it_takes_no_slot() {
        scenario.given(work(FIRST, "ann", START), rework());

        assertThat(Happened.assignments(scenario.when(tasks("d1", "u2", 1)))).containsExactly("ann=d1/u2/1/1");
    }

    @Test
    void it_is_delivered_under_its_own_assignment() {
        scenario.given(work(FIRST, "ann", START), rework());

        WorkDelivered delivered =
                Happened.only(scenario.when(work(AGAIN, "ann", START.plusSeconds(50))), WorkDelivered.class);

        assertThat(delivered.lease().assignmentId()).isEqualTo(AGAIN);
        assertThat(delivered.overdue()).isFalse();
        assertThat(Happened.refusals(scenario.when(work(AGAIN, "ann", START.plusSeconds(51)))))
                .containsExactly(ReasonCode.ALREADY_SUBMITTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            names = {"DECLINED_ONCE", "DECLINED_FOR_GOOD", "MISROUTED"})
    void declinedItIsReleasedAndGoesToNobodyElse(Disposition disposition) {
        scenario.given(work(FIRST, "ann", START), rework(), worker("bob", generalist()), ready("bob", 1, START));

        List<MarketEvent> events = scenario.when(answer(AGAIN, "ann", disposition, START, START));

        assertThat(Happened.only(events, TaskReleased.class).reason()).isEqualTo(ReleaseReason.REWORK_DECLINED);
        assertThat(Happened.leases(events)).isEmpty();
    }

    @Test
    void it_lapses_when_it_is_due_and_is_not_extended() {
        scenario.given(work(FIRST, "ann", START), rework());
        assertThat(Happened.refusals(scenario.when(answer(AGAIN, "ann", Disposition.EXTEND, START, START))))
                .containsExactly(ReasonCode.EXTENSIONS_USED_UP);

        List<MarketEvent> events = scenario.pass(Duration.ofDays(2).plusSeconds(2));

        assertThat(Happened.only(events, LeaseEnded.class).endedAt()).isEqualTo(DUE);
        assertThat(Happened.only(events, TaskReleased.class).reason()).isEqualTo(ReleaseReason.REWORK_LAPSED);
    }

    @Test
    void asked_for_twice_it_is_leased_once() {
        scenario.given(work(FIRST, "ann", START), rework());

        assertThat(scenario.when(rework())).isEmpty();
    }

    @Test
    void asked_for_again_when_its_lease_is_forgotten_it_is_not_leased_twice() {
        scenario.given(work(FIRST, "ann", START), rework(), work(AGAIN, "ann", START.plusSeconds(50)));
        scenario.pass(Duration.ofDays(3));

        assertThat(scenario.when(rework())).isEmpty();
    }

    @Test
    void it_is_leased_after_all_others_where_its_work_was_read_when_another_had_declined() {
        readAfterAnotherDeclined();

        assertThat(Happened.assignments(scenario.when(rework()))).containsExactly("ann=d1/u1/1/3");
        assertThat(Happened.refusals(scenario.when(work("d1/u1/1/3", "ann", scenario.now()))))
                .isEmpty();
        assertThat(Happened.assignments(scenario.when(rework("d1/u1/1/3")))).containsExactly("ann=d1/u1/1/4");
    }

    @Test
    void no_id_is_given_twice_though_the_lease_that_had_it_is_forgotten() {
        readAfterAnotherDeclined();
        scenario.pass(Duration.ofDays(3));
        scenario.restart();

        assertThat(Happened.assignments(scenario.when(rework()))).containsExactly("ann=d1/u1/1/3");
    }

    @Test
    void how_often_a_task_was_leased_is_forgotten_with_its_demand() {
        scenario.given(work(FIRST, "ann", START), rework(), work(AGAIN, "ann", START.plusSeconds(50)));

        assertThat(scenario.market().leases.epochs().tasksOf("d1", 9)).containsExactly("d1/u1/1");
        scenario.given(new CloseDemand("d1"));
        assertThat(scenario.market().leases.epochs().tasksOf("d1", 9)).isEmpty();
        assertThat(scenario.market().closed.first()).isNull();
    }

    @Test
    void whoever_declines_it_has_still_judged_the_unit() {
        scenario.given(
                work(FIRST, "ann", START), rework(), answer(AGAIN, "ann", Disposition.DECLINED_ONCE, START, START));
        scenario.pass(Duration.ofDays(1));
        scenario.given(ready("ann", 1, scenario.now()));

        MarketCommand.QueueTasks another = new MarketCommand.QueueTasks(
                Given.need("d1"), List.of("d1/u1/2"), tasks("d1", "u1", 1).origins(), List.of(), false);
        assertThat(Happened.leases(scenario.when(another))).isEmpty();
    }

    private void readAfterAnotherDeclined() {
        scenario.pass(Duration.ofMinutes(11));
        scenario.given(
                worker("bob", generalist()),
                ready("bob", 1, scenario.now()),
                answer(AGAIN, "bob", Disposition.DECLINED_FOR_GOOD, scenario.now(), scenario.now()),
                answer(FIRST, "ann", Disposition.SUBMITTED, START.plusSeconds(50), scenario.now()));
    }

    private RequestRework rework() {
        return rework(FIRST);
    }

    private RequestRework rework(String assignmentId) {
        return new RequestRework(
                assignmentId,
                "d1/u1/1",
                "acme",
                new WorkerKey(Given.MAIN, "ann"),
                "en",
                Objects.requireNonNull(first).terms(),
                DUE,
                START,
                "trace");
    }
}
