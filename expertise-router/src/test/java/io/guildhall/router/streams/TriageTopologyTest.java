package io.guildhall.router.streams;

import static io.guildhall.router.streams.Records.demand;
import static io.guildhall.router.streams.Records.profile;
import static io.guildhall.router.streams.Records.unit;
import static io.guildhall.router.streams.Records.work;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guildhall.Money;
import io.guildhall.refusals.InputRefused;
import io.guildhall.routing.QueueTasks;
import io.guildhall.routing.RoutedBy;
import io.guildhall.routing.TaskRouted;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.DemandClosed;
import io.guildhall.task.TaskOpened;
import io.guildhall.workforce.TaskAssigned;
import java.math.BigDecimal;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TriageTopologyTest extends RouterScene {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String TASK = "d1/u1/1";
    private static final String ASSIGNMENT = "d1/u1/1/1";

    @BeforeEach
    void set_up() {
        RouterDriver.setUp(service);
    }

    @Test
    void the_routing_says_what_decided_and_the_market_sees_no_content() {
        open(TASK);
        service.send(
                Topics.TASK_LIFECYCLE,
                "d2",
                demand().setDemandId("d2")
                        .setExpertise(null)
                        .setTaskType("contract-review")
                        .build());
        service.send(
                Topics.TASK_LIFECYCLE, "d2", unit("d2/u1/1").setDemandId("d2").build());

        assertThat(service.read(Topics.ROUTING_DECISIONS, TaskRouted.class))
                .extracting(
                        TaskRouted::getDomain,
                        TaskRouted::getMinimumLevel,
                        TaskRouted::getRoutedBy,
                        TaskRouted::getRule)
                .containsExactly(
                        tuple("law", 3, RoutedBy.STATED, null),
                        tuple("law", 3, RoutedBy.RULE, "task-type:contract-review"));
        assertThat(service.bytes(Topics.EXPERTISE_ROUTER_INBOX))
                .noneMatch(entry -> new String(entry.value(), UTF_8).contains("In no event"));
    }

    @Test
    void records_are_keyed_for_their_readers_and_carry_the_trace_of_the_demand() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", TRACE.getBytes(UTF_8));
        service.send(Topics.TASK_LIFECYCLE, "d1", demand().build(), headers);
        service.send(Topics.TASK_LIFECYCLE, "d1", unit(TASK).build());
        service.send(Topics.SUBMISSIONS, "ada", work(ASSIGNMENT).build());

        TestRecord<byte[], byte[]> assigned = service.bytes(Topics.ASSIGNMENTS).getFirst();
        TestRecord<byte[], byte[]> delivered =
                service.bytes(Topics.ROUTING_ASSIGNMENTS).getFirst();
        TestRecord<byte[], byte[]> routed =
                service.bytes(Topics.ROUTING_DECISIONS).getFirst();
        assertThat(assigned.key()).asString().isEqualTo("ada");
        assertThat(delivered.key()).asString().isEqualTo("d1");
        assertThat(routed.key()).asString().isEqualTo("d1");
        for (TestRecord<byte[], byte[]> written : List.of(assigned, delivered, routed)) {
            assertThat(written.headers().lastHeader("traceparent").value())
                    .asString()
                    .isEqualTo(TRACE);
        }
    }

    @Test
    void a_further_judgement_goes_to_somebody_who_is_not_excluded() {
        service.send(Topics.WORKERS, "bob", profile().setWorkerId("bob").build());
        service.send(Topics.PRESENCE, "bob", Records.ready().setWorkerId("bob").build());
        service.send(Topics.TASK_LIFECYCLE, "d1", demand().build());
        service.send(
                Topics.TASK_LIFECYCLE,
                "d1",
                TaskOpened.newBuilder()
                        .setDemandId("d1")
                        .setUnitId("u1")
                        .setTaskId("d1/u1/2")
                        .setClientId("acme")
                        .setMarketId("main")
                        .setExcludedWorkerIds(List.of("ada"))
                        .setOpenedAt(service.now())
                        .build());

        assertThat(service.read(Topics.ASSIGNMENTS, TaskAssigned.class))
                .extracting(TaskAssigned::getWorkerId)
                .containsExactly("bob");
    }

    @Test
    void a_closed_demand_is_forgotten_by_triage_and_market() {
        open(TASK);
        service.send(Topics.SUBMISSIONS, "ada", work(ASSIGNMENT).build());
        service.send(
                Topics.TASK_LIFECYCLE,
                "d1",
                DemandClosed.newBuilder()
                        .setDemandId("d1")
                        .setClientId("acme")
                        .setMarketId("main")
                        .setClosedAt(service.now())
                        .build());
        service.send(Topics.TASK_LIFECYCLE, "d1", unit("d1/u1/2").build());

        assertThat(service.read(Topics.REFUSALS, InputRefused.class))
                .extracting(InputRefused::getCode)
                .containsExactly("UNKNOWN_DEMAND");
    }

    @Test
    void the_market_is_handed_metadata_under_its_id() {
        open(TASK);

        QueueTasks queued =
                service.read(Topics.EXPERTISE_ROUTER_INBOX, QueueTasks.class).getFirst();
        assertThat(queued.getTaskIds()).containsExactly(TASK);
        assertThat(queued.getMaxPayPerTask()).isEqualTo(new Money(new BigDecimal("15.0000"), "EUR"));
        assertThat(queued.getLanguage()).isEqualTo("en-GB");
    }

    private void open(String... taskIds) {
        service.send(Topics.TASK_LIFECYCLE, "d1", demand().build());
        service.send(Topics.TASK_LIFECYCLE, "d1", unit(taskIds).build());
    }
}
