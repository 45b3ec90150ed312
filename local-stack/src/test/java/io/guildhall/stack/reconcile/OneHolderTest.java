package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.ONE_HOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.TaskAssigned;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneHolderTest {

    private final SmallLog log = new SmallLog();

    @Test
    void finds_a_lease_that_began_before_the_last_one_ended() {
        declineFirst(log);
        log.also(Topics.ASSIGNMENTS, next(Life.ASSIGNED.plusSeconds(59)));

        assertThat(log.about(ONE_HOLDER))
                .singleElement()
                .asString()
                .contains("began at 2026-11-20T10:01:09Z while d1/u1/1/1 lasted until 2026-11-20T10:01:10Z");
    }

    @Test
    void finds_a_lease_that_began_before_an_open_one_ran_out() {
        declineFirst(log);
        log.without(AssignmentEnded.class).also(Topics.ASSIGNMENTS, next(Life.EXPIRES.minusMillis(1)));

        assertThat(log.about(ONE_HOLDER)).singleElement().asString().contains("lasted until");
    }

    @Test
    void takes_a_lease_that_began_when_the_last_one_ended() {
        declineFirst(log);
        log.also(Topics.ASSIGNMENTS, next(Life.ASSIGNED.plusSeconds(60)));

        assertThat(log.about(ONE_HOLDER)).isEmpty();
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
    void takes_a_lapse_that_work_in_time_overturned_but_not_twice() {
        AssignmentEnded overturned = log.life.ended.build();
        log.life.ended.setReason(EndReason.LAPSED).setEndedAt(Life.EXPIRES);
        log.also(Topics.ASSIGNMENTS, overturned);

        assertThat(log.about(ONE_HOLDER)).isEmpty();
        assertThat(log.also(Topics.ASSIGNMENTS, overturned).about(ONE_HOLDER)).containsExactly("ended 2 times");
    }

    @Test
    void finds_work_nobody_was_assigned() {
        assertThat(log.without(TaskAssigned.class).about(ONE_HOLDER)).containsExactly("was never assigned");
    }

    @Test
    void finds_a_lease_of_a_task_that_was_delivered() {
        log.also(Topics.ASSIGNMENTS, next(Life.ASSIGNED.plusSeconds(60)));

        assertThat(log.about(ONE_HOLDER)).containsExactly("was leased, although d1/u1/1/1 was delivered");
    }

    @Test
    void takes_work_in_time_that_was_read_when_another_had_declined() {
        log.also(Topics.ASSIGNMENTS, next(Life.ASSIGNED.plusSeconds(60)))
                .also(
                        Topics.ASSIGNMENTS,
                        AssignmentEnded.newBuilder(log.life.ended)
                                .setAssignmentId("d1/u1/1/2")
                                .setReason(EndReason.DECLINED_ONCE)
                                .build());

        assertThat(log.about(ONE_HOLDER)).isEmpty();
    }

    @Test
    void takes_a_lease_of_a_task_that_was_delivered_too_late_for_its_demand() {
        log.life.delivered.setOverdue(true);
        log.also(Topics.ASSIGNMENTS, next(Life.ASSIGNED.plusSeconds(60)));

        assertThat(log.about(ONE_HOLDER)).isEmpty();
    }

    @Test
    void finds_a_lease_that_follows_none() {
        log.also(
                Topics.ASSIGNMENTS,
                TaskAssigned.newBuilder(log.life.assigned)
                        .setAssignmentId("d1/u1/1/3")
                        .setAssignedAt(Life.EXPIRES)
                        .build());

        assertThat(log.about(ONE_HOLDER)).containsExactly("does not follow a lease of the same task");
    }

    @Test
    void finds_an_assignment_whose_id_does_not_follow_from_its_task() {
        log.life.assigned.setTaskId("d1/u1/2");

        assertThat(log.about(ONE_HOLDER)).containsExactly("its id does not follow from its task");
    }

    @Test
    void finds_work_refused_as_late_that_was_in_time() {
        log.without(WorkDelivered.class)
                .without(AssignmentEnded.class)
                .refused(Topics.EXPERTISE_ROUTER, Topics.SUBMISSIONS, 0, "LATE");

        assertThat(log.about(ONE_HOLDER)).containsExactly("work that was submitted in time was refused as late");
    }

    @Test
    void takes_a_decline_in_time_that_was_read_when_its_lease_had_lapsed() {
        log.life.submitted.setDisposition(Disposition.DECLINED_ONCE);
        log.without(WorkDelivered.class)
                .without(AssignmentEnded.class)
                .refused(Topics.EXPERTISE_ROUTER, Topics.SUBMISSIONS, 0, "LATE");

        assertThat(log.about(ONE_HOLDER)).isEmpty();
    }

    @Test
    void takes_work_refused_as_late_that_was() {
        log.life.submittedAt = Life.EXPIRES;
        log.without(WorkDelivered.class)
                .without(AssignmentEnded.class)
                .refused(Topics.EXPERTISE_ROUTER, Topics.SUBMISSIONS, 0, "LATE");

        assertThat(log.about(ONE_HOLDER)).isEmpty();
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

    private static void declineFirst(SmallLog log) {
        log.life.submitted.setDisposition(Disposition.DECLINED_ONCE);
        log.life.ended.setReason(EndReason.DECLINED_ONCE);
        log.without(WorkDelivered.class);
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
