package io.guildhall.payouts.payout.streams;

import static io.guildhall.payouts.payout.streams.Records.accepted;
import static io.guildhall.payouts.payout.streams.Records.rate;
import static io.guildhall.payouts.payout.streams.Records.terms;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.Money;
import io.guildhall.payout.JournalEntry;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkReversed;
import io.guildhall.workforce.Engagement;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayoutTopologyTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @TempDir
    private Path state;

    private ServiceDriver service;

    @BeforeEach
    void start() {
        service = PayoutCore.service(new SimpleMeterRegistry(), state);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void accepted_work_becomes_a_payout_for_billing() {
        service.send(Topics.RATES, Records.LAW, rate().build());
        service.send(Topics.TASK_OUTCOMES, "ada", accepted("d1/u1/1/1").build());

        assertThat(service.read(Topics.PAYOUTS, PayoutIssued.class))
                .containsExactly(PayoutIssued.newBuilder()
                        .setPayoutId("d1/u1/1/1/1")
                        .setKind(PayoutKind.TASK)
                        .setWorkerId("ada")
                        .setPayeeId("agency")
                        .setEngagement(Engagement.VENDOR)
                        .setClientId("acme")
                        .setProjectId("contracts")
                        .setDemandId("d1")
                        .setTaskId("d1/u1/1")
                        .setAssignmentId("d1/u1/1/1")
                        .setPoolId("law")
                        .setTaskType("contract-review")
                        .setAmount(new BigDecimal("2.5000"))
                        .setFee(new BigDecimal("0.2500"))
                        .setCurrency("EUR")
                        .setRateVersion(1)
                        .setJournalId("d1/u1/1/1/1")
                        .setCauseId("d1/u1/1/1")
                        .setIssuedAt(service.now())
                        .build());
    }

    @Test
    void and_a_journal_for_audit() {
        service.send(Topics.RATES, Records.LAW, rate().build());
        service.send(Topics.TASK_OUTCOMES, "ada", accepted("d1/u1/1/1").build());
        service.send(Topics.TASK_OUTCOMES, "ada", accepted("d1/u2/1/1").build());

        List<JournalPosted> journals = service.read(Topics.LEDGER, JournalPosted.class);
        assertThat(journals).extracting(JournalPosted::getSequence).containsExactly(1L, 2L);
        assertThat(journals.get(0).getPreviousHash()).isEqualTo("0".repeat(64));
        assertThat(journals.get(1).getPreviousHash()).isEqualTo(journals.get(0).getHash());
        assertThat(journals.get(0).getEntries())
                .containsExactly(
                        new JournalEntry("client/acme/work", new BigDecimal("2.5000"), "EUR"),
                        new JournalEntry("payable/agency", new BigDecimal("-2.5000"), "EUR"),
                        new JournalEntry("client/acme/fees", new BigDecimal("0.2500"), "EUR"),
                        new JournalEntry("platform/revenue", new BigDecimal("-0.2500"), "EUR"));
    }

    @Test
    void work_done_again_is_paid_at_its_first_quote_when_another_price_is_in_force_by_then() {
        Instant appendedAt = service.now();
        service.send(Topics.RATES, Records.LAW, rate().build());
        service.send(
                Topics.RATES,
                Records.LAW,
                rate().setVersion(2).setEffectiveFrom(appendedAt).build());
        service.pass(Duration.ofMinutes(11));
        WorkAccepted again = accepted("d1/u1/1/2")
                .setTerms(terms().setQuotedAt(appendedAt.minusSeconds(60)).build())
                .setAssignedAt(service.now())
                .setDeliveredAt(service.now())
                .build();
        service.send(Topics.TASK_OUTCOMES, "ada", again);

        assertThat(service.bytes(Topics.PAYOUT_SERVICE_DLT)).isEmpty();
        assertThat(service.read(Topics.PAYOUTS, PayoutIssued.class))
                .extracting(PayoutIssued::getPayoutId)
                .containsExactly("d1/u1/1/2/1");
    }

    @Test
    void both_are_keyed_by_the_worker_and_carry_the_trace() {
        service.send(Topics.RATES, Records.LAW, rate().build());
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", TRACE.getBytes(UTF_8));
        service.send(Topics.TASK_OUTCOMES, "ada", accepted("d1/u1/1/1").build(), headers);

        for (TestRecord<byte[], byte[]> written : List.of(
                service.bytes(Topics.PAYOUTS).getFirst(),
                service.bytes(Topics.LEDGER).getFirst())) {
            assertThat(written.key()).asString().isEqualTo("ada");
            assertThat(header(written, "traceparent")).isEqualTo(TRACE);
            assertThat(header(written, "ce_source")).isEqualTo("/guildhall/payout-service");
        }
    }

    @Test
    void the_same_outcome_again_is_paid_once() {
        service.send(Topics.RATES, Records.LAW, rate().build());
        service.send(Topics.TASK_OUTCOMES, "ada", accepted("d1/u1/1/1").build());
        service.send(Topics.TASK_OUTCOMES, "ada", accepted("d1/u1/1/1").build());

        assertThat(service.bytes(Topics.PAYOUTS)).hasSize(1);
        assertThat(service.bytes(Topics.LEDGER)).hasSize(1);
        assertThat(service.bytes(Topics.PAYOUT_SERVICE_DLT)).isEmpty();
    }

    @Test
    void outcomes_nobody_can_pay_are_put_away_and_the_good_ones_around_them_paid() {
        service.send(Topics.RATES, Records.LAW, rate().build());
        service.sendBytes(Topics.TASK_OUTCOMES, "ada", new byte[] {0, 0, 0, 77, 1, 2, 3});
        service.sendBytes(Topics.TASK_OUTCOMES, "ada", "not Avro".getBytes(UTF_8));
        service.sendBytes(Topics.TASK_OUTCOMES, "ada", new byte[0]);
        service.sendBytes(Topics.TASK_OUTCOMES, "ada", null);
        service.send(
                Topics.TASK_OUTCOMES,
                "ada",
                accepted("d1/u1/1/1")
                        .setTerms(terms().setPay(new Money(new BigDecimal("2.5"), "EURO"))
                                .build())
                        .build());
        service.send(
                Topics.TASK_OUTCOMES,
                "ada",
                accepted("d1/u1/1/1")
                        .setTerms(terms().setEngagement(Engagement.UNKNOWN).build())
                        .build());
        service.send(Topics.TASK_OUTCOMES, "ada", accepted("d1/u1/1/1").build());

        assertThat(service.bytes(Topics.PAYOUT_SERVICE_DLT)).hasSize(6);
        assertThat(service.read(Topics.PAYOUTS, PayoutIssued.class))
                .extracting(PayoutIssued::getAssignmentId)
                .containsExactly("d1/u1/1/1");
    }

    @Test
    void work_taken_back_becomes_a_reversal_that_names_its_payout() {
        service.send(Topics.RATES, Records.LAW, rate().build());
        service.send(Topics.TASK_OUTCOMES, "ada", reversed("d1/u1/1/1"));
        service.send(Topics.TASK_OUTCOMES, "ada", accepted("d1/u1/1/1").build());

        PayoutIssued reversal = service.read(Topics.PAYOUTS, PayoutIssued.class).getLast();
        assertThat(reversal.getPayoutId()).isEqualTo("d1/u1/1/1/1/reversal");
        assertThat(reversal.getKind()).isEqualTo(PayoutKind.REVERSAL);
        assertThat(reversal.getReversesPayoutId()).isEqualTo("d1/u1/1/1/1");
        assertThat(reversal.getCauseId()).isEqualTo("r1");
        assertThat(reversal.getAmount()).isEqualTo("2.5000");
        assertThat(reversal.getFee()).isEqualTo("0.2500");
        assertThat(service.read(Topics.LEDGER, JournalPosted.class).getLast().getEntries())
                .containsExactly(
                        new JournalEntry("client/acme/work", new BigDecimal("-2.5000"), "EUR"),
                        new JournalEntry("payable/agency", new BigDecimal("2.5000"), "EUR"),
                        new JournalEntry("client/acme/fees", new BigDecimal("-0.2500"), "EUR"),
                        new JournalEntry("platform/revenue", new BigDecimal("0.2500"), "EUR"));
    }

    private static String header(TestRecord<byte[], byte[]> written, String name) {
        return new String(written.headers().lastHeader(name).value(), UTF_8);
    }

    private static WorkReversed reversed(String assignmentId) {
        return WorkReversed.newBuilder()
                .setReversalId("r1")
                .setAssignmentId(assignmentId)
                .setTaskId("d1/u1/1")
                .setDemandId("d1")
                .setUnitId("u1")
                .setWorkerId("ada")
                .setClientId("acme")
                .setMarketId("main")
                .setReasonCode("QUALITY")
                .setComment("Two pages were left out.")
                .setAppealableUntil(ServiceDriver.START)
                .setReversedAt(ServiceDriver.START)
                .build();
    }
}
