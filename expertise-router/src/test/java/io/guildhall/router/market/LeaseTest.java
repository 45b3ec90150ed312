package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.answer;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.tasks;
import static io.guildhall.router.market.Given.withdrawal;
import static io.guildhall.router.market.Given.work;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.lease.EndReason;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketCommand.Submit;
import io.guildhall.router.market.MarketEvent.LapseOverturned;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.LeaseExtended;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeaseTest {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Instant EXPIRY = START.plus(LEASE);
    private static final String FIRST = "d1/u1/1/1";

    private final Scenario scenario = new Scenario()
            .given(marketplace())
            .given(worker("ann", generalist()), ready("ann", 1, START), tasks("d1", "u1", 1));

    @Test
    void work_appended_in_time_is_delivered_and_ends_the_lease() {
        Instant at = START.plusSeconds(20);

        List<MarketEvent> events = scenario.when(work(FIRST, "ann", at));

        LeaseEnded ended = Happened.only(events, LeaseEnded.class);
        assertThat(ended.reason()).isEqualTo(EndReason.SUBMITTED);
        assertThat(ended.endedAt()).isEqualTo(at);
        WorkDelivered delivered = Happened.only(events, WorkDelivered.class);
        assertThat(delivered.overdue()).isFalse();
        assertThat(delivered.countedSeconds()).as("30 claimed, 20 leased").isEqualTo(20);
        assertThat(delivered.deliveredAt()).isEqualTo(at);
        assertThat(scenario.market().queue.task("d1/u1/1")).isNull();
    }

    @Test
    void what_is_appended_when_the_lease_is_over_is_late() {
        assertThat(Happened.refusals(scenario.when(work(FIRST, "ann", EXPIRY)))).containsExactly(ReasonCode.LATE);
        assertThat(Happened.refusals(scenario.when(work(FIRST, "ann", EXPIRY.minusMillis(1)))))
                .isEmpty();
    }

    @Test
    void somebody_elses_assignment_is_refused() {
        assertThat(Happened.refusals(scenario.when(work(FIRST, "bob", START)))).containsExactly(ReasonCode.NOT_YOURS);
        scenario.when(work(FIRST, "ann", START));
        assertThat(Happened.refusals(scenario.when(work(FIRST, "bob", START)))).containsExactly(ReasonCode.NOT_YOURS);
    }

    @Test
    void an_unknown_assignment_is_refused_and_so_is_one_of_another_market() {
        Submit elsewhere = new Submit(
                FIRST,
                new WorkerKey("other", "ann"),
                Disposition.SUBMITTED,
                "yes",
                null,
                1,
                Given.origin(START),
                START);

        assertThat(Happened.refusals(scenario.when(work("d1/u1/1/9", "ann", START))))
                .containsExactly(ReasonCode.UNKNOWN_ASSIGNMENT);
        assertThat(Happened.refusals(scenario.when(elsewhere))).containsExactly(ReasonCode.UNKNOWN_ASSIGNMENT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            names = {"SUBMITTED", "DECLINED_ONCE", "DECLINED_FOR_GOOD", "MISROUTED"})
    void whoever_has_answered_has_answered(Disposition first) {
        scenario.given(answer(FIRST, "ann", first, START, START));

        assertThat(Happened.refusals(scenario.when(work(FIRST, "ann", START))))
                .containsExactly(ReasonCode.ALREADY_SUBMITTED);
    }

    @Test
    void a_task_declined_once_waits_in_its_place_and_is_offered_again_later() {
        List<MarketEvent> events = scenario.when(answer(FIRST, "ann", Disposition.DECLINED_ONCE, START, START));
        assertThat(Happened.only(events, LeaseEnded.class).reason()).isEqualTo(EndReason.DECLINED_ONCE);
        assertThat(Happened.leases(events)).isEmpty();

        scenario.pass(Duration.ofMinutes(4));
        scenario.given(ready("ann", 1, scenario.now()));
        scenario.pass(Duration.ofMinutes(4));
        scenario.given(ready("ann", 1, scenario.now()));

        assertThat(Happened.assignments(scenario.pass(Duration.ofMinutes(2)))).containsExactly("ann=d1/u1/1/2");
    }

    @Test
    void a_task_declined_for_good_never_comes_back_to_that_worker() {
        scenario.given(answer(FIRST, "ann", Disposition.DECLINED_FOR_GOOD, START, START), worker("bob", generalist()));
        scenario.pass(Duration.ofDays(2));
        assertThat(Happened.leases(scenario.when(ready("ann", 1, scenario.now()))))
                .isEmpty();

        assertThat(Happened.assignments(scenario.when(ready("bob", 1, scenario.now()))))
                .containsExactly("bob=d1/u1/1/2");
    }

    @Test
    void a_lease_is_extended_twice_from_where_it_would_have_lapsed() {
        Submit more = answer(FIRST, "ann", Disposition.EXTEND, START.plusSeconds(5), START.plusSeconds(5));

        LeaseExtended first = Happened.only(scenario.when(more), LeaseExtended.class);
        LeaseExtended second = Happened.only(scenario.when(more), LeaseExtended.class);

        assertThat(first.lease().expiresAt()).isEqualTo(EXPIRY.plus(LEASE));
        assertThat(first.lease().extensions()).isEqualTo(1);
        assertThat(second.lease().expiresAt()).isEqualTo(EXPIRY.plus(LEASE).plus(LEASE));
        assertThat(Happened.refusals(scenario.when(more))).containsExactly(ReasonCode.EXTENSIONS_USED_UP);
        assertThat(Happened.all(scenario.pass(LEASE.plusSeconds(10)), LeaseEnded.class))
                .isEmpty();
    }

    @Test
    void a_lease_that_runs_out_lapses_and_the_task_goes_to_somebody_else() {
        scenario.given(worker("bob", generalist()));
        scenario.pass(LEASE);
        scenario.given(ready("ann", 1, scenario.now()), ready("bob", 1, scenario.now()));

        List<MarketEvent> events = scenario.pass(Duration.ofSeconds(2));

        LeaseEnded ended = Happened.only(events, LeaseEnded.class);
        assertThat(ended.reason()).isEqualTo(EndReason.LAPSED);
        assertThat(ended.endedAt()).isEqualTo(EXPIRY);
        assertThat(Happened.assignments(events)).containsExactly("bob=d1/u1/1/2");
        assertThat(Happened.refusals(scenario.when(work(FIRST, "ann", EXPIRY)))).containsExactly(ReasonCode.LATE);
    }

    @Test
    void nothing_lapses_while_the_core_is_behind() {
        assertThat(Happened.all(scenario.passBehind(Duration.ofHours(5)), LeaseEnded.class))
                .isEmpty();
        assertThat(Happened.refusals(scenario.when(work(FIRST, "ann", EXPIRY.minusSeconds(1)))))
                .isEmpty();
    }

    @Test
    void work_in_time_that_is_read_after_the_lapse_is_taken_while_the_task_waits() {
        scenario.pass(LEASE.plusSeconds(5));

        List<MarketEvent> events = scenario.when(work(FIRST, "ann", EXPIRY.minusSeconds(1)));

        assertThat(Happened.only(events, WorkDelivered.class).overdue()).isFalse();
        assertThat(Happened.all(events, LapseOverturned.class)).hasSize(1);
        assertThat(scenario.market().queue.task("d1/u1/1")).isNull();
        scenario.given(worker("bob", generalist()));
        assertThat(Happened.leases(scenario.when(ready("bob", 1, scenario.now()))))
                .isEmpty();
    }

    @Test
    void work_in_time_that_is_read_when_another_has_the_task_is_overdue() {
        scenario.pass(LEASE.plusSeconds(5));
        scenario.given(worker("bob", generalist()), ready("bob", 1, scenario.now()));

        List<MarketEvent> events = scenario.when(work(FIRST, "ann", EXPIRY.minusSeconds(1)));

        assertThat(Happened.only(events, WorkDelivered.class).overdue()).isTrue();
        assertThat(Happened.only(scenario.when(work("d1/u1/1/2", "bob", scenario.now())), WorkDelivered.class)
                        .overdue())
                .isFalse();
        assertThat(Happened.refusals(scenario.when(work(FIRST, "ann", EXPIRY.minusSeconds(1)))))
                .containsExactly(ReasonCode.ALREADY_SUBMITTED);
    }

    @Test
    void work_in_time_that_is_read_when_the_task_is_released_is_overdue() {
        scenario.pass(LEASE.plusSeconds(5));
        assertThat(Happened.all(scenario.when(withdrawal("d1/u1/1")), TaskReleased.class))
                .hasSize(1);

        assertThat(Happened.only(scenario.when(work(FIRST, "ann", EXPIRY.minusSeconds(1))), WorkDelivered.class)
                        .overdue())
                .isTrue();
    }

    @Test
    void an_ended_lease_is_forgotten_after_a_day() {
        scenario.given(work(FIRST, "ann", START.plusSeconds(5)));
        scenario.pass(Duration.ofDays(1));
        assertThat(Happened.refusals(scenario.when(work(FIRST, "ann", START))))
                .containsExactly(ReasonCode.ALREADY_SUBMITTED);

        scenario.pass(Duration.ofMinutes(2));

        assertThat(Happened.refusals(scenario.when(work(FIRST, "ann", START))))
                .containsExactly(ReasonCode.UNKNOWN_ASSIGNMENT);
    }

    @Test
    void a_worker_who_goes_away_keeps_what_they_have() {
        scenario.given(Given.away("ann"));

        assertThat(Happened.all(scenario.when(work(FIRST, "ann", START)), WorkDelivered.class))
                .hasSize(1);
    }

    @Test
    void and_when_it_lapses_it_goes_to_somebody_else_all_the_same() {
        scenario.given(Given.away("ann"), worker("bob", generalist()));
        scenario.pass(LEASE);
        scenario.given(ready("bob", 1, scenario.now()));

        assertThat(Happened.assignments(scenario.pass(Duration.ofSeconds(2)))).containsExactly("bob=d1/u1/1/2");
    }
}
