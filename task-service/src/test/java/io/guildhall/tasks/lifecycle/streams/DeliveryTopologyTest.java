package io.guildhall.tasks.lifecycle.streams;

import static io.guildhall.tasks.lifecycle.streams.Records.delivered;
import static io.guildhall.tasks.lifecycle.streams.Records.demand;
import static io.guildhall.tasks.lifecycle.streams.Records.euro;
import static io.guildhall.tasks.lifecycle.streams.Records.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.Judgement;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.demand.UnitStatus;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.task.AcceptedBy;
import io.guildhall.task.DemandClosed;
import io.guildhall.task.Grade;
import io.guildhall.task.Purpose;
import io.guildhall.task.WorkAccepted;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class DeliveryTopologyTest extends TaskServiceScene {

    @Test
    void delivered_work_is_accepted_on_its_terms_and_keyed_by_its_worker() {
        publishAndDeliver();

        TestRecord<byte[], byte[]> written = service.bytes(Topics.TASK_OUTCOMES).getFirst();
        assertThat(written.key()).asString().isEqualTo("ada");
        service.send(
                Topics.ROUTING_ASSIGNMENTS, "d1", delivered("d1/u2/1", "no").build());
        assertThat(service.read(Topics.TASK_OUTCOMES, WorkAccepted.class))
                .containsExactly(WorkAccepted.newBuilder()
                        .setAssignmentId("d1/u2/1/1")
                        .setTaskId("d1/u2/1")
                        .setDemandId("d1")
                        .setUnitId("u2")
                        .setWorkerId("ada")
                        .setClientId("acme")
                        .setMarketId("main")
                        .setProjectId("cardiology")
                        .setPurpose(Purpose.JUDGE)
                        .setTerms(terms())
                        .setCountedSeconds(42)
                        .setGrade(Grade.WRONG)
                        .setAcceptedBy(AcceptedBy.GOLD)
                        .setClientBillable(true)
                        .setFee(new BigDecimal("0.3000"))
                        .setAssignedAt(ServiceDriver.START)
                        .setAcceptedAt(service.now())
                        .setDeliveredAt(ServiceDriver.START)
                        .build());
    }

    @Test
    void client_gets_the_result_of_each_unit_and_the_last_word_with_the_last_one() {
        publishAndDeliver();
        updates();

        service.send(
                Topics.ROUTING_ASSIGNMENTS, "d1", delivered("d1/u2/1", "no").build());

        assertThat(service.read(Topics.DEMAND_RESULTS, UnitCompleted.class))
                .extracting(UnitCompleted::getStatus, UnitCompleted::getJudgements)
                .last()
                .isEqualTo(tuple(UnitStatus.COMPLETE, List.of(new Judgement("d1/u2/1", "d1/u2/1/1", "ada", "no"))));
        assertThat(updates()).singleElement().satisfies(last -> {
            assertThat(last.getStatus()).isEqualTo(DemandStatus.COMPLETED);
            assertThat(last.getFinal$()).isTrue();
            assertThat(last.getSpent()).isEqualTo(euro("3.6000"));
            assertThat(last.getReserved()).isEqualTo(euro("0.0000"));
        });
        assertThat(service.read(Topics.TASK_LIFECYCLE, DemandClosed.class)).hasSize(1);
    }

    @Test
    void progress_is_told_once_a_second_at_most() {
        publishAndDeliver();
        assertThat(updates()).hasSize(1);

        service.pass(Duration.ofSeconds(5));

        assertThat(updates()).singleElement().satisfies(update -> {
            assertThat(update.getTasksAccepted()).isEqualTo(1);
            assertThat(update.getTasksOpen()).isEqualTo(1);
        });
    }

    @Test
    void overdue_work_is_paid_at_the_platforms_expense() {
        publishAndDeliver();
        service.bytes(Topics.TASK_OUTCOMES);

        service.send(
                Topics.ROUTING_ASSIGNMENTS,
                "d1",
                delivered("d1/u2/1", "no").setOverdue(true).build());

        assertThat(service.read(Topics.TASK_OUTCOMES, WorkAccepted.class))
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.getClientBillable()).isFalse();
                    assertThat(work.getFee()).isEqualByComparingTo("0");
                });
    }

    private void publishAndDeliver() {
        service.send(Topics.DEMAND_REQUESTS, "d1", demand("d1", 2).build());
        service.send(
                Topics.ROUTING_ASSIGNMENTS, "d1", delivered("d1/u1/1", "yes").build());
    }
}
