package io.guildhall.router.streams;

import static io.guildhall.router.streams.Records.demand;
import static io.guildhall.router.streams.Records.unit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.guildhall.refusals.InputRefused;
import io.guildhall.routing.MisroutingReported;
import io.guildhall.routing.QueueTasks;
import io.guildhall.routing.RoutedBy;
import io.guildhall.routing.TaskRouted;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.Purpose;
import io.guildhall.task.TaskOpened;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TriageByTextTopologyTest extends RouterScene {

    private static final String CASE =
            "A 31-year-old woman in labour has a blood pressure of 170/112 mmHg, headache and proteinuria."
                    + " Which antihypertensive is contraindicated in pregnancy: labetalol, ramipril or nifedipine?";
    private static final String CHAT = "Hi! My sister turns 30 on Saturday, can you write me a funny birthday toast?";

    @BeforeEach
    void set_up() {
        service.send(
                Topics.TASK_LIFECYCLE,
                "d1",
                demand().setExpertise(null).setTaskType("rating").build());
    }

    @Test
    void each_unit_goes_where_its_text_belongs_and_the_routing_says_how_sure_that_is() {
        open("u1", CASE);
        open("u2", CHAT);

        List<TaskRouted> routed = service.read(Topics.ROUTING_DECISIONS, TaskRouted.class);
        assertThat(routed)
                .extracting(TaskRouted::getDomain, TaskRouted::getRoutedBy)
                .containsExactly(tuple("medicine", RoutedBy.MODEL), tuple("generalist", RoutedBy.MODEL));
        assertThat(routed.getFirst().getRule()).startsWith("terms-");
        assertThat(routed.getFirst().getProbabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(0.001));
        assertThat(queued()).extracting(QueueTasks::getStatedLevel).containsOnlyNulls();
        assertThat(service.bytes(Topics.EXPERTISE_ROUTER_INBOX))
                .noneMatch(entry -> new String(entry.value(), UTF_8).contains("antihypertensive"));
        assertThat(meters.counter("guildhall.router.routed", "by", "model", "domain", "medicine")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_report_moves_the_unit_and_says_who_made_it() {
        open("u1", CASE);

        service.send(Topics.EXPERTISE_ROUTER_CORRECTIONS, "d1", report("d1").build());

        assertThat(service.read(Topics.ROUTING_DECISIONS, TaskRouted.class))
                .extracting(TaskRouted::getDomain, TaskRouted::getRoutedBy)
                .containsExactly(tuple("medicine", RoutedBy.MODEL), tuple("science", RoutedBy.CORRECTION));
        assertThat(queued())
                .extracting(QueueTasks::getDomain, QueueTasks::getTaskIds, QueueTasks::getCorrection)
                .containsExactly(
                        tuple("medicine", List.of("d1/u1/1"), false), tuple("science", List.of("d1/u1/1"), true));
        assertThat(meters.counter("guildhall.router.misrouted", "outcome", "moved")
                        .count())
                .isEqualTo(1);
        assertThat(meters.counter("guildhall.router.corrected", "domain", "science")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_report_on_a_demand_that_is_closed_is_refused() {
        service.send(Topics.EXPERTISE_ROUTER_CORRECTIONS, "d9", report("d9").build());

        assertThat(service.read(Topics.REFUSALS, InputRefused.class))
                .extracting(InputRefused::getCode)
                .containsExactly("UNKNOWN_DEMAND");
    }

    @Test
    void a_review_goes_to_the_pool_it_was_opened_for() {
        open("u1", CASE);
        service.send(
                Topics.TASK_LIFECYCLE,
                "d1",
                TaskOpened.newBuilder()
                        .setDemandId("d1")
                        .setUnitId("u1")
                        .setTaskId("d1/u1/2")
                        .setClientId("acme")
                        .setMarketId("main")
                        .setPurpose(Purpose.REVIEW)
                        .setPoolId("reviewers")
                        .setSubjectAssignmentId("d1/u1/1/1")
                        .setExcludedWorkerIds(List.of("ada"))
                        .setOpenedAt(service.now())
                        .build());

        assertThat(queued().getLast()).satisfies(review -> {
            assertThat(review.getPurpose()).isEqualTo(Purpose.REVIEW);
            assertThat(review.getPoolId()).isEqualTo("reviewers");
            assertThat(review.getSubjectAssignmentId()).isEqualTo("d1/u1/1/1");
            assertThat(review.getExcludedWorkerIds()).containsExactly("ada");
        });
        assertThat(service.read(Topics.ROUTING_DECISIONS, TaskRouted.class)
                        .getLast()
                        .getRule())
                .isEqualTo("pool:reviewers");
    }

    @Test
    void the_level_that_a_demand_states_goes_with_its_tasks() {
        service.send(Topics.TASK_LIFECYCLE, "d2", demand().setDemandId("d2").build());
        service.send(
                Topics.TASK_LIFECYCLE, "d2", unit("d2/u1/1").setDemandId("d2").build());

        assertThat(queued()).extracting(QueueTasks::getStatedLevel).containsExactly(3);
    }

    private List<QueueTasks> queued() {
        return service.read(Topics.EXPERTISE_ROUTER_INBOX, QueueTasks.class);
    }

    private void open(String unitId, String content) {
        service.send(
                Topics.TASK_LIFECYCLE,
                "d1",
                unit("d1/" + unitId + "/1")
                        .setUnitId(unitId)
                        .setContent(content)
                        .build());
    }

    private MisroutingReported.Builder report(String demandId) {
        return MisroutingReported.newBuilder()
                .setDemandId(demandId)
                .setUnitId("u1")
                .setTaskId(demandId + "/u1/1")
                .setAssignmentId(demandId + "/u1/1/1")
                .setClientId("acme")
                .setMarketId("main")
                .setWorkerId("ada")
                .setDomain("medicine")
                .setSuggestedDomain("science")
                .setReportedAt(service.now());
    }
}
