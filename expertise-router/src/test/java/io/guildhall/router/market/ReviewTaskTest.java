package io.guildhall.router.market;

import static io.guildhall.router.market.Given.START;
import static io.guildhall.router.market.Given.generalist;
import static io.guildhall.router.market.Given.inPool;
import static io.guildhall.router.market.Given.lawyer;
import static io.guildhall.router.market.Given.marketplace;
import static io.guildhall.router.market.Given.pool;
import static io.guildhall.router.market.Given.rate;
import static io.guildhall.router.market.Given.ready;
import static io.guildhall.router.market.Given.work;
import static io.guildhall.router.market.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketCommand.QueueTasks;
import io.guildhall.router.market.MarketCommand.Submit;
import io.guildhall.router.market.MarketEvent.ReleaseReason;
import io.guildhall.router.market.MarketEvent.TaskMisrouted;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.pool.Pool.Status;
import io.guildhall.router.queue.Queue.Origins;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.work.Purpose;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewTaskTest {

    private static final QueueTasks REVIEW = new QueueTasks(
            inPool("d1", "law"),
            List.of("d1/u1/2"),
            new Origins(Purpose.REVIEW, "d1/u1/1/1", START),
            List.of("judge"),
            false);

    private final Scenario scenario = new Scenario().given(marketplace());

    @Test
    void goes_to_the_named_pool_at_the_pools_level_and_not_to_who_judged() {
        scenario.given(
                worker("judge", lawyer(5)),
                worker("junior", lawyer(2)),
                worker("other", generalist()),
                ready("judge", 1, START),
                ready("junior", 1, START),
                ready("other", 1, START));
        assertThat(Happened.leases(scenario.when(REVIEW))).isEmpty();

        scenario.given(worker("ann", lawyer(3)));
        Lease lease = Happened.leases(scenario.when(ready("ann", 1, START))).getFirst();

        assertThat(lease.workerId()).isEqualTo("ann");
        assertThat(lease.purpose()).isEqualTo(Purpose.REVIEW);
        assertThat(lease.subjectAssignmentId()).isEqualTo("d1/u1/1/1");
        assertThat(lease.terms().poolId()).isEqualTo("law");
    }

    @Test
    void an_answer_that_is_no_review_is_refused_and_the_lease_goes_on() {
        scenario.given(REVIEW, worker("ann", lawyer(3)), ready("ann", 1, START));

        assertThat(Happened.refusals(scenario.when(work("d1/u1/2/1", "ann", START))))
                .containsExactly(ReasonCode.INVALID_VALUE);
        assertThat(Happened.only(scenario.when(good()), WorkDelivered.class).answer())
                .isEqualTo("good");
    }

    @Test
    void waits_for_a_pool_that_is_not_there_yet() {
        QueueTasks elsewhere =
                new QueueTasks(inPool("d1", "bar"), List.of("d1/u1/2"), REVIEW.origins(), List.of(), false);
        scenario.given(elsewhere, worker("ann", lawyer(3)), ready("ann", 1, START), rate("bar/*/EUR", 1, START, "5"));

        assertThat(Happened.assignments(scenario.when(pool("bar", "law", 3, Status.ACTIVE, null))))
                .containsExactly("ann=d1/u1/2/1");
    }

    @Test
    void goes_to_the_successor_of_a_retired_pool_or_is_given_back() {
        scenario.given(
                pool("law", "law", 3, Status.RETIRED, "general"), worker("ann", generalist()), ready("ann", 1, START));
        assertThat(Happened.assignments(scenario.when(REVIEW))).containsExactly("ann=d1/u1/2/1");

        Scenario orphaned = new Scenario().given(marketplace());
        orphaned.given(pool("law", "law", 3, Status.RETIRED, null));
        assertThat(Happened.only(orphaned.when(REVIEW), TaskReleased.class).reason())
                .isEqualTo(ReleaseReason.POOL_RETIRED);
    }

    @Test
    void is_not_sent_elsewhere() {
        scenario.given(REVIEW, worker("ann", lawyer(3)), ready("ann", 1, START), worker("bob", lawyer(3)));
        scenario.given(ready("bob", 1, START));

        List<MarketEvent> events = scenario.when(Given.answer("d1/u1/2/1", "ann", Disposition.MISROUTED, START, START));

        assertThat(Happened.all(events, TaskMisrouted.class)).isEmpty();
        assertThat(Happened.assignments(events)).containsExactly("bob=d1/u1/2/2");
    }

    private static Submit good() {
        return new Submit(
                "d1/u1/2/1",
                new WorkerKey(Given.MAIN, "ann"),
                Disposition.SUBMITTED,
                "good",
                null,
                5,
                Given.origin(START),
                START);
    }
}
