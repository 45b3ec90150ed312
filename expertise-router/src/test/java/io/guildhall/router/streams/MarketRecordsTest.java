package io.guildhall.router.streams;

import static io.guildhall.router.streams.Records.demand;
import static io.guildhall.router.streams.Records.unit;
import static io.guildhall.router.streams.Records.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guildhall.routing.IdlenessExplained;
import io.guildhall.routing.MisroutingReported;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.RoutedBy;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.TaskRouted;
import io.guildhall.routing.WaitExplained;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.AcceptedBy;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.AppealResult;
import io.guildhall.task.Grade;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.WorkAccepted;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.TaskAssigned;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the market reads from task-service and says to triage and auditors. */
class MarketRecordsTest extends RouterScene {

    private static final String TASK = "d1/u1/1";
    private static final String ASSIGNMENT = "d1/u1/1/1";

    @BeforeEach
    void set_up() {
        RouterDriver.setUp(service);
    }

    @Test
    void outcomes_are_measured_and_stamped_on_what_is_delivered() {
        TaskAssigned assigned = open();
        service.send(Topics.TASK_OUTCOMES, "ada", accepted(assigned, AcceptedBy.GOLD, Grade.RIGHT));
        service.send(Topics.TASK_OUTCOMES, "ada", accepted(assigned, AcceptedBy.REVIEWER, Grade.UNGRADED));
        service.send(Topics.TASK_OUTCOMES, "ada", accepted(assigned, AcceptedBy.SILENCE, Grade.UNGRADED));
        service.send(Topics.TASK_OUTCOMES, "ada", closed(AppealResult.LOST));
        service.send(Topics.TASK_OUTCOMES, "ada", closed(AppealResult.WON));
        service.send(Topics.SUBMISSIONS, "ada", work(ASSIGNMENT).build());

        assertThat(service.read(Topics.ROUTING_ASSIGNMENTS, WorkDelivered.class)
                        .getFirst()
                        .getMeasuredAccuracy())
                .as("3 of 4 believed, 2 of 3 measured")
                .isEqualTo(5.0 / 7);
    }

    @Test
    void a_misrouted_task_is_reported_to_triage() {
        open();
        service.send(
                Topics.SUBMISSIONS,
                "ada",
                work(ASSIGNMENT)
                        .setDisposition(Disposition.MISROUTED)
                        .setAnswer(null)
                        .setSuggestedDomain("finance")
                        .build());

        MisroutingReported reported = service.read(Topics.EXPERTISE_ROUTER_CORRECTIONS, MisroutingReported.class)
                .getFirst();
        assertThat(reported.getTaskId()).isEqualTo(TASK);
        assertThat(reported.getDomain()).isEqualTo("law");
        assertThat(reported.getSuggestedDomain()).isEqualTo("finance");
    }

    @Test
    void rework_is_leased_to_the_same_worker_and_answered_when_declined() {
        TaskAssigned first = open();
        service.send(Topics.SUBMISSIONS, "ada", work(ASSIGNMENT).build());
        Instant dueAt = service.now().plus(Duration.ofDays(1));
        service.send(Topics.TASK_LIFECYCLE, "d1", rework(first, dueAt));

        TaskAssigned again =
                service.read(Topics.ASSIGNMENTS, TaskAssigned.class).getFirst();
        assertThat(again.getAssignmentId()).isEqualTo("d1/u1/1/2");
        assertThat(again.getReworkOf()).isEqualTo(ASSIGNMENT);
        assertThat(again.getTerms()).isEqualTo(first.getTerms());
        assertThat(again.getBasis()).isEqualTo(first.getBasis());
        assertThat(again.getLeaseExpiresAt()).isEqualTo(dueAt);

        service.send(
                Topics.SUBMISSIONS,
                "ada",
                work("d1/u1/1/2")
                        .setDisposition(Disposition.DECLINED_ONCE)
                        .setAnswer(null)
                        .build());
        assertThat(service.read(Topics.ROUTING_ASSIGNMENTS, TaskReleased.class))
                .extracting(TaskReleased::getTaskId, TaskReleased::getReason)
                .containsExactly(tuple(TASK, ReleaseReason.REWORK_DECLINED));
    }

    @Test
    void a_wait_and_an_idle_worker_are_explained() {
        service.send(Topics.TASK_LIFECYCLE, "d1", demand().setLanguage("is").build());
        service.send(Topics.TASK_LIFECYCLE, "d1", unit(TASK).build());
        service.pass(Duration.ofSeconds(45));

        assertThat(service.read(Topics.ROUTING_DECISIONS, WaitExplained.class))
                .extracting(WaitExplained::getReason, WaitExplained::getWaiting, WaitExplained::getOldestTaskId)
                .containsExactly(tuple("LANGUAGE", 1, TASK));
        assertThat(meters.get("guildhall.router.waiting")
                        .tags("pool", "law", "reason", "LANGUAGE")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void an_idle_worker_is_told_why() {
        service.pass(Duration.ofSeconds(45));

        assertThat(service.read(Topics.ROUTING_DECISIONS, IdlenessExplained.class))
                .extracting(IdlenessExplained::getWorkerId, IdlenessExplained::getReasons)
                .containsExactly(tuple("ada", Map.of("EMPTY", 1)));
    }

    @Test
    void a_relaxed_need_is_routed_anew() {
        service.send(
                Topics.POOLS,
                "law",
                Records.pool().setMinimumLevel(5).setRelaxAfterSeconds(60).build());
        service.send(Topics.TASK_LIFECYCLE, "d1", demand().build());
        service.send(Topics.TASK_LIFECYCLE, "d1", unit(TASK).build());
        service.send(Topics.PRESENCE, "ada", Records.ready().build());
        service.pass(Duration.ofSeconds(61));

        List<TaskRouted> routed = service.read(Topics.ROUTING_DECISIONS, TaskRouted.class);
        assertThat(routed).hasSize(2);
        assertThat(routed.getLast().getRoutedBy()).isEqualTo(RoutedBy.RULE);
        assertThat(routed.getLast().getMinimumLevel()).isEqualTo(4);
        assertThat(routed.getLast().getRule()).isEqualTo("RELAXED_1: law level 5 to law level 4 after 60 s");
        assertThat(service.read(Topics.ASSIGNMENTS, TaskAssigned.class)
                        .getFirst()
                        .getChoice()
                        .getRule())
                .endsWith("RELAXED_1");
    }

    private TaskAssigned open() {
        service.send(Topics.TASK_LIFECYCLE, "d1", demand().build());
        service.send(Topics.TASK_LIFECYCLE, "d1", unit(TASK).build());
        return service.read(Topics.ASSIGNMENTS, TaskAssigned.class).getFirst();
    }

    private WorkAccepted accepted(TaskAssigned assigned, AcceptedBy by, Grade grade) {
        return WorkAccepted.newBuilder()
                .setAssignmentId("d0/u1/1/1")
                .setTaskId("d0/u1/1")
                .setDemandId("d0")
                .setUnitId("u1")
                .setWorkerId("ada")
                .setClientId("acme")
                .setMarketId("main")
                .setTerms(assigned.getTerms())
                .setAcceptedBy(by)
                .setGrade(grade)
                .setFee(new BigDecimal("0.0000"))
                .setAssignedAt(service.now())
                .setAcceptedAt(service.now())
                .build();
    }

    private AppealClosed closed(AppealResult result) {
        return AppealClosed.newBuilder()
                .setAssignmentId("d0/u2/1/1")
                .setTaskId("d0/u2/1")
                .setDemandId("d0")
                .setUnitId("u2")
                .setWorkerId("ada")
                .setClientId("acme")
                .setMarketId("main")
                .setResult(result)
                .setPoolId("law")
                .setClosedAt(service.now())
                .build();
    }

    private ReworkRequested rework(TaskAssigned first, Instant dueAt) {
        return ReworkRequested.newBuilder()
                .setDemandId("d1")
                .setUnitId("u1")
                .setTaskId(TASK)
                .setAssignmentId(ASSIGNMENT)
                .setMarketId("main")
                .setWorkerId("ada")
                .setReasonCode("INCOMPLETE")
                .setComment("Name the schedule too.")
                .setDueAt(dueAt)
                .setClientId("acme")
                .setLanguage("en-GB")
                .setTerms(first.getTerms())
                .build();
    }
}
