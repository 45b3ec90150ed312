package io.guildhall.router.streams;

import static io.guildhall.router.streams.Records.client;
import static io.guildhall.router.streams.Records.demand;
import static io.guildhall.router.streams.Records.pool;
import static io.guildhall.router.streams.Records.profile;
import static io.guildhall.router.streams.Records.unit;
import static io.guildhall.router.streams.Records.withdrawn;
import static io.guildhall.router.streams.Records.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guildhall.Money;
import io.guildhall.Position;
import io.guildhall.Terms;
import io.guildhall.operations.ClientStatus;
import io.guildhall.operations.PoolStatus;
import io.guildhall.routing.MatchExplained;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.Basis;
import io.guildhall.workforce.Choice;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.Matched;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkerOffboarded;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarketTopologyTest extends RouterScene {

    private static final String TASK = "d1/u1/1";
    private static final String ASSIGNMENT = "d1/u1/1/1";

    @BeforeEach
    void set_up() {
        RouterDriver.setUp(service);
    }

    @Test
    void an_opened_unit_is_routed_and_assigned_with_terms_and_reasons() {
        open(TASK);

        assertThat(service.read(Topics.ASSIGNMENTS, TaskAssigned.class))
                .containsExactly(TaskAssigned.newBuilder()
                        .setAssignmentId(ASSIGNMENT)
                        .setTaskId(TASK)
                        .setDemandId("d1")
                        .setUnitId("u1")
                        .setClientId("acme")
                        .setMarketId("main")
                        .setWorkerId("ada")
                        .setTerms(Terms.newBuilder()
                                .setPay(new Money(new BigDecimal("12.5000"), "EUR"))
                                .setRateKey("law/*/EUR")
                                .setRateVersion(1)
                                .setPoolId("law")
                                .setTaskType("clause-search")
                                .setPayeeId("agency")
                                .setEngagement(Engagement.VENDOR)
                                .setQuotedAt(service.now())
                                .build())
                        .setMatched(new Matched("law", 4, "en"))
                        .setChoice(new Choice(1, 1, "LEAST_SPARE_EXPERTISE"))
                        .setBasis(new Basis(
                                new Position(0, 0L), new Position(0, 0L), new Position(0, 0L), new Position(0, 0L)))
                        .setAssignedAt(service.now())
                        .setLeaseExpiresAt(service.now().plusSeconds(60))
                        .build());
        assertThat(meters.get("guildhall.router.leased")
                        .tag("pool", "law")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void work_is_delivered_to_task_service_and_the_worker_is_told() {
        open(TASK);
        service.pass(Duration.ofSeconds(10));
        service.send(Topics.SUBMISSIONS, "ada", work(ASSIGNMENT).build());

        WorkDelivered delivered =
                service.read(Topics.ROUTING_ASSIGNMENTS, WorkDelivered.class).getFirst();
        assertThat(delivered.getAnswer()).isEqualTo("clause 12.1");
        assertThat(delivered.getCountedSeconds()).isEqualTo(5);
        assertThat(delivered.getOverdue()).isFalse();
        assertThat(delivered.getTerms().getPay().getAmount()).isEqualByComparingTo("12.5");
        assertThat(ended()).containsExactly(EndReason.SUBMITTED);
    }

    @Test
    void a_lease_is_extended_and_then_lapses_once_deadlines_count() {
        open(TASK);
        service.send(
                Topics.SUBMISSIONS,
                "ada",
                work(ASSIGNMENT)
                        .setDisposition(Disposition.EXTEND)
                        .setAnswer(null)
                        .build());
        LeaseExtended extended =
                service.read(Topics.ASSIGNMENTS, LeaseExtended.class).getFirst();
        assertThat(extended.getExtension()).isEqualTo(1);
        assertThat(extended.getLeaseExpiresAt()).isEqualTo(service.now().plusSeconds(120));

        service.pass(Duration.ofSeconds(119));
        assertThat(ended()).isEmpty();
        service.pass(Duration.ofSeconds(5));
        assertThat(ended()).containsExactly(EndReason.LAPSED);
    }

    @Test
    void a_withdrawn_task_that_waits_is_released() {
        service.send(
                Topics.CLIENTS, "acme", client().setStatus(ClientStatus.PAUSED).build());
        open(TASK);
        service.send(Topics.TASK_LIFECYCLE, "d1", withdrawn(TASK));

        assertThat(service.read(Topics.ROUTING_ASSIGNMENTS, TaskReleased.class))
                .extracting(TaskReleased::getTaskId, TaskReleased::getReason)
                .containsExactly(tuple(TASK, ReleaseReason.WITHDRAWN));
        assertThat(service.bytes(Topics.ASSIGNMENTS)).isEmpty();
    }

    @Test
    void a_retired_pool_gives_its_tasks_back() {
        service.send(
                Topics.CLIENTS, "acme", client().setStatus(ClientStatus.PAUSED).build());
        open(TASK);
        service.send(Topics.POOLS, "law", pool().setStatus(PoolStatus.RETIRED).build());

        assertThat(service.read(Topics.ROUTING_ASSIGNMENTS, TaskReleased.class))
                .extracting(TaskReleased::getReason)
                .containsExactly(ReleaseReason.POOL_RETIRED);
    }

    @Test
    void a_match_is_explained_to_auditors() {
        service.send(
                Topics.WORKERS,
                "bob",
                profile().setWorkerId("bob").setExcludedClients(List.of("acme")).build());
        service.send(Topics.PRESENCE, "bob", Records.ready().setWorkerId("bob").build());
        service.pass(Duration.ofSeconds(2));
        open(TASK);

        MatchExplained explained =
                service.read(Topics.ROUTING_DECISIONS, MatchExplained.class).getFirst();
        assertThat(explained.getAssignmentId()).isEqualTo(ASSIGNMENT);
        assertThat(explained.getCandidates())
                .extracting(candidate ->
                        candidate.getWorkerId() + " " + candidate.getEligible() + " " + candidate.getReason())
                .containsExactly("ada true null", "bob false WALLED");
        assertThat(explained.getCandidates().getFirst().getScore())
                .as("a level beyond what is needed, accuracy of the prior")
                .isEqualTo(-0.25);
    }

    @Test
    void an_offboarded_engagement_gets_nothing_new() {
        service.send(
                Topics.OFFBOARDINGS,
                "ada",
                WorkerOffboarded.newBuilder()
                        .setOffboardingId("o1")
                        .setWorkerId("ada")
                        .setEngagement(Engagement.VENDOR)
                        .setEffectiveAt(service.now())
                        .build());
        open(TASK);

        assertThat(service.bytes(Topics.ASSIGNMENTS)).isEmpty();
    }

    private void open(String... taskIds) {
        service.send(Topics.TASK_LIFECYCLE, "d1", demand().build());
        service.send(Topics.TASK_LIFECYCLE, "d1", unit(taskIds).build());
    }

    private List<EndReason> ended() {
        return service.read(Topics.ASSIGNMENTS, AssignmentEnded.class).stream()
                .map(AssignmentEnded::getReason)
                .toList();
    }
}
