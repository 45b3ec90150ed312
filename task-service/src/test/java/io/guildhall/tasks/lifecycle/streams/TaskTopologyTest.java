package io.guildhall.tasks.lifecycle.streams;

import static io.guildhall.tasks.lifecycle.streams.Records.delivered;
import static io.guildhall.tasks.lifecycle.streams.Records.demand;
import static io.guildhall.tasks.lifecycle.streams.Records.euro;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUnit;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.Expertise;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.UnitOpened;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class TaskTopologyTest extends TaskServiceScene {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void gold_answers_never_leave_the_service() {
        service.send(
                Topics.DEMAND_REQUESTS,
                "d1",
                demand("d1", 1)
                        .setAnswerOptions(List.of())
                        .setUnits(List.of(new DemandUnit("u1", "text", null, "gold-answer-of-u1")))
                        .build());

        for (Topic topic : List.of(Topics.TASK_LIFECYCLE, Topics.DEMAND_UPDATES)) {
            assertThat(service.bytes(topic)).isNotEmpty().allSatisfy(written -> {
                assertThat(written.key()).asString().isEqualTo("d1");
                assertThat(new String(written.value(), UTF_8)).doesNotContain("gold-answer");
            });
        }
    }

    @Test
    void opened_demand_says_all_that_is_needed_to_do_it() {
        service.send(Topics.DEMAND_REQUESTS, "d1", demand("d1", 1).build());

        assertThat(service.read(Topics.TASK_LIFECYCLE, DemandOpened.class))
                .containsExactly(DemandOpened.newBuilder()
                        .setDemandId("d1")
                        .setClientId("acme")
                        .setMarketId("main")
                        .setProjectId("cardiology")
                        .setTitle("Dosages")
                        .setInstructions("Is the dosage in the text safe for an adult? Answer yes or no.")
                        .setTaskType("fact-check")
                        .setLanguage("en-GB")
                        .setAnswerOptions(List.of("yes", "no"))
                        .setExpertise(new Expertise("medicine", 2))
                        .setMaxPayPerTask(euro("2.0000"))
                        .setOpenedAt(service.now())
                        .build());
    }

    @Test
    void opened_unit_says_what_is_to_be_judged() {
        service.send(
                Topics.DEMAND_REQUESTS,
                "d1",
                demand("d1", 1).setJudgementsPerUnit(2).build());

        assertThat(service.read(Topics.TASK_LIFECYCLE, UnitOpened.class))
                .containsExactly(new UnitOpened(
                        "d1",
                        "u1",
                        "acme",
                        "main",
                        "Take 1 tablets a day.",
                        null,
                        List.of("d1/u1/1", "d1/u1/2"),
                        service.now()));
    }

    @Test
    void client_is_told_that_its_demand_is_accepted() {
        service.send(Topics.DEMAND_REQUESTS, "d1", demand("d1", 2).build());

        assertThat(updates())
                .containsExactly(DemandUpdated.newBuilder()
                        .setDemandId("d1")
                        .setClientId("acme")
                        .setProjectId("cardiology")
                        .setStatus(DemandStatus.ACCEPTED)
                        .setTasksTotal(2)
                        .setTasksOpen(2)
                        .setSpent(euro("0.0000"))
                        .setReserved(euro("4.8000"))
                        .setAt(service.now())
                        .build());
    }

    @Test
    void request_keeps_its_trace_through_stored_state() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", TRACE.getBytes(UTF_8));
        service.send(Topics.DEMAND_REQUESTS, "d1", demand("d1", 1).build(), headers);
        service.send(
                Topics.ROUTING_ASSIGNMENTS, "d1", delivered("d1/u1/1", "no").build());

        TestRecord<byte[], byte[]> outcome = service.bytes(Topics.TASK_OUTCOMES).getFirst();
        assertThat(outcome.headers().lastHeader("traceparent").value())
                .asString()
                .isEqualTo(TRACE);
        TestRecord<byte[], byte[]> update = service.bytes(Topics.DEMAND_UPDATES).getLast();
        assertThat(update.headers().lastHeader("traceparent").value())
                .asString()
                .isEqualTo(TRACE);
        assertThat(update.headers().lastHeader("ce_source").value()).asString().isEqualTo("/guildhall/task-service");
    }

    @Test
    void operators_see_how_much_lives() {
        publishAndDeliver();

        assertThat(service.meters()
                        .get("guildhall.events")
                        .tag("type", "WorkAccepted")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("guildhall.demands.live").gauge().value()).isEqualTo(1);
        assertThat(money("guildhall.money.spent")).isEqualTo(1.80);
        assertThat(money("guildhall.money.reserved")).isEqualTo(2.40);

        service.send(
                Topics.ROUTING_ASSIGNMENTS, "d1", delivered("d1/u2/1", "yes").build());
        assertThat(meters.get("guildhall.demands.live").gauge().value()).isZero();
        assertThat(money("guildhall.money.spent")).isZero();
        assertThat(money("guildhall.money.reserved")).isZero();
    }

    private double money(String name) {
        return meters.get(name).tag("currency", "EUR").gauge().value();
    }

    private void publishAndDeliver() {
        service.send(Topics.DEMAND_REQUESTS, "d1", demand("d1", 2).build());
        service.send(
                Topics.ROUTING_ASSIGNMENTS, "d1", delivered("d1/u1/1", "yes").build());
    }
}
