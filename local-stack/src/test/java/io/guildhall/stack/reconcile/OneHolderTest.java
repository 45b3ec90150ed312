package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.ONE_HOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneHolderTest {

    private final SmallLog log = new SmallLog();

    @Test
    void finds_a_lease_that_began_before_the_last_one_ended() {
        log.also(Topics.ASSIGNMENTS, next(Life.ASSIGNED.plusSeconds(59)));

        assertThat(log.only(ONE_HOLDER))
                .singleElement()
                .asString()
                .contains("began at 2026-11-20T10:01:09Z while d1/u1/1/1 lasted until 2026-11-20T10:01:10Z");
    }

    @Test
    void finds_a_lease_that_began_before_an_open_one_ran_out() {
        log.without(AssignmentEnded.class).also(Topics.ASSIGNMENTS, next(Life.EXPIRES.minusMillis(1)));

        assertThat(log.about(ONE_HOLDER)).singleElement().asString().contains("lasted until");
    }

    @Test
    void takes_a_lease_that_began_when_the_last_one_ended() {
        log.also(Topics.ASSIGNMENTS, next(Life.ASSIGNED.plusSeconds(60)));

        assertThat(log.only(ONE_HOLDER)).isEmpty();
    }

    @Test
    void finds_work_that_was_submitted_when_its_lease_had_ended() {
        log.life.submittedAt = Life.EXPIRES;

        assertThat(log.only(ONE_HOLDER)).containsExactly("was delivered without a submission in time");
    }

    @Test
    void takes_work_that_was_submitted_in_an_extension() {
        log.life.submittedAt = Life.EXPIRES.plusSeconds(1);
        log.also(Topics.ASSIGNMENTS, extended(1, Life.EXPIRES.plusSeconds(2)));

        assertThat(log.only(ONE_HOLDER)).isEmpty();
    }

    @Test
    void finds_a_third_extension() {
        for (int extension = 1; extension <= 3; extension++) {
            log.also(Topics.ASSIGNMENTS, extended(extension, Life.EXPIRES.plusSeconds(extension)));
        }

        assertThat(log.only(ONE_HOLDER)).containsExactly("was extended 3 times");
    }

    @Test
    void finds_an_assignment_made_ended_or_delivered_twice() {
        assertThat(log.twice(TaskAssigned.class).only(ONE_HOLDER)).containsExactly("was assigned 2 times");
        assertThat(new SmallLog().twice(AssignmentEnded.class).only(ONE_HOLDER)).containsExactly("ended 2 times");
        assertThat(new SmallLog().twice(WorkDelivered.class).only(ONE_HOLDER)).containsExactly("was delivered 2 times");
    }

    @Test
    void finds_work_nobody_was_assigned() {
        assertThat(log.without(TaskAssigned.class).about(ONE_HOLDER)).containsExactly("was never assigned");
    }

    @Test
    void finds_a_task_that_two_people_delivered_unless_one_is_overdue() {
        assertThat(log.about(ONE_HOLDER)).isEmpty();
        SmallLog both = new SmallLog();
        both.also(Topics.ASSIGNMENTS, next(Life.ASSIGNED.plusSeconds(60)))
                .also(Topics.SUBMISSIONS, Life.ASSIGNED.plusSeconds(70), submitted())
                .also(Topics.ROUTING_ASSIGNMENTS, delivered(false));
        SmallLog overdue = new SmallLog();
        overdue.also(Topics.ASSIGNMENTS, next(Life.ASSIGNED.plusSeconds(60)))
                .also(Topics.SUBMISSIONS, Life.ASSIGNED.plusSeconds(70), submitted())
                .also(Topics.ROUTING_ASSIGNMENTS, delivered(true));

        assertThat(both.about(ONE_HOLDER)).containsExactly("was delivered, although d1/u1/1/1 was already");
        assertThat(overdue.about(ONE_HOLDER)).isEmpty();
    }

    @Test
    void finds_a_lease_of_a_task_that_was_released() {
        TaskReleased released = TaskReleased.newBuilder()
                .setDemandId("d1")
                .setUnitId("u1")
                .setTaskId("d1/u1/1")
                .setClientId("acme")
                .setMarketId("main")
                .setReason(ReleaseReason.WITHDRAWN)
                .setReleasedAt(Life.ASSIGNED.minusSeconds(1))
                .build();

        assertThat(log.also(Topics.ROUTING_ASSIGNMENTS, released).only(ONE_HOLDER))
                .containsExactly("began after its task had been released");
    }

    private TaskAssigned next(Instant assignedAt) {
        return TaskAssigned.newBuilder(log.life.assigned)
                .setAssignmentId("d1/u1/1/2")
                .setAssignedAt(assignedAt)
                .build();
    }

    private WorkSubmitted submitted() {
        return WorkSubmitted.newBuilder(log.life.submitted)
                .setAssignmentId("d1/u1/1/2")
                .build();
    }

    private WorkDelivered delivered(boolean overdue) {
        return WorkDelivered.newBuilder(log.life.delivered)
                .setAssignmentId("d1/u1/1/2")
                .setOverdue(overdue)
                .build();
    }

    private static LeaseExtended extended(int extension, Instant leaseExpiresAt) {
        return LeaseExtended.newBuilder()
                .setAssignmentId("d1/u1/1/1")
                .setTaskId("d1/u1/1")
                .setDemandId("d1")
                .setMarketId("main")
                .setWorkerId("ada")
                .setExtension(extension)
                .setLeaseExpiresAt(leaseExpiresAt)
                .setExtendedAt(Life.ASSIGNED)
                .build();
    }
}
