package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.RIGHT_PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.Position;
import io.guildhall.demand.DemandRequested;
import io.guildhall.operations.ClientAccount;
import io.guildhall.routing.TaskRouted;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.Purpose;
import io.guildhall.task.TaskOpened;
import io.guildhall.workforce.Basis;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.TaskAssigned;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WallsTest {

    private static final String REVIEW = "d1/u1/2/1";

    private final SmallLog log = new SmallLog();

    @Test
    void takes_a_review_by_somebody_else() {
        log.also(Topics.WORKERS, log.life.worker.setWorkerId("rosa").build());
        log.life.worker.setWorkerId("ada");
        log.also(Topics.TASK_LIFECYCLE, Sequel.reviewTask().build())
                .also(
                        Topics.ASSIGNMENTS,
                        review("rosa")
                                .setBasis(new Basis(at(1), at(0), at(0), at(0)))
                                .build());

        assertThat(log.about(RIGHT_PEOPLE)).isEmpty();
    }

    @Test
    void finds_a_person_who_judged_a_unit_twice() {
        log.also(
                        Topics.ASSIGNMENTS,
                        review("ada")
                                .setPurpose(Purpose.JUDGE)
                                .setSubjectAssignmentId(null)
                                .build())
                .also(Topics.ROUTING_ASSIGNMENTS, delivered());

        assertThat(log.about(RIGHT_PEOPLE)).containsExactly("ada had to do with the same unit twice");
    }

    @Test
    void finds_a_person_who_reviewed_a_unit_that_they_judged() {
        log.also(
                        Topics.TASK_LIFECYCLE,
                        Sequel.reviewTask().setExcludedWorkerIds(List.of()).build())
                .also(Topics.ASSIGNMENTS, review("ada").build())
                .also(Topics.ROUTING_ASSIGNMENTS, delivered());

        assertThat(log.about(RIGHT_PEOPLE)).containsExactly("ada reviewed a unit that they judged");
    }

    @Test
    void finds_a_person_who_is_excluded() {
        log.also(Topics.TASK_LIFECYCLE, Sequel.reviewTask().build())
                .also(Topics.ASSIGNMENTS, review("ada").build());

        assertThat(log.about(RIGHT_PEOPLE)).containsExactly("ada is excluded from the task");
    }

    @Test
    void finds_a_task_leased_for_another_purpose_or_subject() {
        TaskOpened open = Sequel.reviewTask().setExcludedWorkerIds(List.of()).build();
        SmallLog subject = new SmallLog()
                .also(Topics.TASK_LIFECYCLE, open)
                .also(
                        Topics.ASSIGNMENTS,
                        review("ada").setSubjectAssignmentId("d1/u1/3/1").build());
        log.life.assigned.setPurpose(Purpose.REVIEW);

        assertThat(subject.about(RIGHT_PEOPLE))
                .containsExactly("is leased for another purpose or subject than it was opened for");
        assertThat(log.about(RIGHT_PEOPLE)).containsExactly("is leased as a review, but was opened as a judgement");
    }

    @Test
    void finds_a_review_in_another_pool_than_was_named() {
        log.also(
                        Topics.TASK_LIFECYCLE,
                        Sequel.reviewTask()
                                .setPoolId("law-seniors")
                                .setExcludedWorkerIds(List.of())
                                .build())
                .also(Topics.ASSIGNMENTS, review("ada").build());

        assertThat(log.about(RIGHT_PEOPLE)).containsExactly("the task is for the pool law-seniors, not law");
    }

    @Test
    void finds_a_person_who_had_declined_the_task_for_good() {
        log.life.ended.setReason(EndReason.DECLINED_FOR_GOOD);
        log.also(
                Topics.ASSIGNMENTS,
                TaskAssigned.newBuilder(log.life.assigned)
                        .setAssignmentId("d1/u1/1/2")
                        .setAssignedAt(Life.EXPIRES.minusSeconds(1))
                        .build());

        assertThat(log.about(RIGHT_PEOPLE)).containsExactly("ada declined the task for good");
    }

    @Test
    void finds_a_person_who_works_for_two_rivals_at_a_time() {
        assertThat(rivals(log, Sequel.DELIVERED.minusMillis(1)).about(RIGHT_PEOPLE))
                .containsExactly("ada works for acme and its rival bolt at a time");
        assertThat(rivals(new SmallLog(), Sequel.DELIVERED).about(RIGHT_PEOPLE)).isEmpty();
    }

    /** Acme's task is held until it is delivered; the rival's from the given time. */
    private static SmallLog rivals(SmallLog log, Instant from) {
        log.life.client.setConflictGroup("anvils");
        ClientAccount bolt =
                ClientAccount.newBuilder(log.life.client).setClientId("bolt").build();
        return log.also(Topics.CLIENTS, bolt)
                .also(
                        Topics.DEMAND_REQUESTS,
                        DemandRequested.newBuilder(log.life.request)
                                .setDemandId("d2")
                                .setClientId("bolt")
                                .build())
                .also(
                        Topics.TASK_LIFECYCLE,
                        DemandOpened.newBuilder(log.life.opened)
                                .setDemandId("d2")
                                .setClientId("bolt")
                                .build())
                .also(
                        Topics.ROUTING_DECISIONS,
                        TaskRouted.newBuilder(log.life.routed).setDemandId("d2").build())
                .also(
                        Topics.ASSIGNMENTS,
                        TaskAssigned.newBuilder(log.life.assigned)
                                .setAssignmentId("d2/u1/1/1")
                                .setTaskId("d2/u1/1")
                                .setDemandId("d2")
                                .setClientId("bolt")
                                .setBasis(new Basis(at(0), at(1), at(0), at(0)))
                                .setAssignedAt(from)
                                .build());
    }

    private TaskAssigned.Builder review(String workerId) {
        return TaskAssigned.newBuilder(log.life.assigned)
                .setAssignmentId(REVIEW)
                .setTaskId("d1/u1/2")
                .setWorkerId(workerId)
                .setPurpose(Purpose.REVIEW)
                .setSubjectAssignmentId(Sequel.FIRST)
                .setAssignedAt(Sequel.DELIVERED.plusSeconds(1));
    }

    private WorkDelivered delivered() {
        return WorkDelivered.newBuilder(log.life.delivered)
                .setAssignmentId(REVIEW)
                .build();
    }

    private static Position at(long offset) {
        return new Position(0, offset);
    }
}
