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
import io.guildhall.refusals.InputRefused;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.support.runtime.ServiceProperties;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkReversed;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.WorkerOffboarded;
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
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class PayoutTopologyTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path state;

    private ServiceDriver service;

    @BeforeEach
    void start() {
        ServiceProperties properties =
                Binder.get(new MockEnvironment()).bindOrCreate("guildhall", ServiceProperties.class);
        PayoutProperties payouts =
                Binder.get(new MockEnvironment()).bindOrCreate("guildhall.payouts", PayoutProperties.class);
        service = new ServiceDriver(new PayoutTopology().topology(meters, properties, payouts), state);
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
        service.send(Topics.RATES, Records.LAW, rate().setVersion(2).setEffectiveFrom(appendedAt).build());
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
    void work_whose_rate_is_not_known_yet_is_paid_when_it_comes() {
        service.send(Topics.TASK_OUTCOMES, "ada", accepted("d1/u1/1/1").build());
        service.pass(Duration.ofMinutes(5));
        assertThat(service.bytes(Topics.PAYOUTS)).isEmpty();
        assertThat(waiting()).isEqualTo(1);

        service.send(Topics.RATES, Records.LAW, rate().build());

        assertThat(service.read(Topics.PAYOUTS, PayoutIssued.class)).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void a_contradicted_quote_is_a_dead_letter_with_the_bytes_that_came_and_an_alarm() {
        WorkAccepted dear = accepted("d1/u1/1/1")
                .setTerms(terms().setPay(new Money(new BigDecimal("3.0000"), "EUR"))
                        .build())
                .build();
        service.send(Topics.TASK_OUTCOMES, "ada", dear);
        service.send(Topics.RATES, Records.LAW, rate().build());

        TestRecord<byte[], byte[]> letter = onlyDeadLetter();
        assertThat(letter.value()).isEqualTo(service.encode(Topics.TASK_OUTCOMES, dear));
        assertThat(letter.key()).asString().isEqualTo("ada");
        assertThat(header(letter, "__streams.errors.topic")).isEqualTo("task.outcomes.v1");
        assertThat(header(letter, "__streams.errors.message")).contains("QUOTE_CONTRADICTED", "d1/u1/1/1");
        assertThat(meters.counter("guildhall.payouts.set.aside", "cause", "QUOTE_CONTRADICTED")
                        .count())
                .isEqualTo(1);
        assertThat(service.bytes(Topics.PAYOUTS)).isEmpty();
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
    void faulty_rates_are_refused_with_each_fault_and_the_good_ones_taken() {
        service.send(
                Topics.RATES,
                "x",
                rate().setRateKey("law/EUR")
                        .setVersion(0)
                        .setAmount(BigDecimal.ZERO)
                        .build());
        service.send(
                Topics.RATES,
                "x",
                rate().setRateKey("l w/*/EURO")
                        .setFloorPerHour(new BigDecimal("-1"))
                        .build());
        service.send(
                Topics.RATES,
                "x",
                rate().setRateKey("law/" + "x".repeat(1_000_000) + "/EUR").build());
        service.sendBytes(Topics.RATES, "x", null);
        service.sendBytes(Topics.RATES, "x", new byte[] {0, 0, 0, 77, 1});
        service.send(Topics.RATES, "x", rate().build());
        service.send(Topics.TASK_OUTCOMES, "ada", accepted("d1/u1/1/1").build());

        assertThat(service.read(Topics.REFUSALS, InputRefused.class))
                .extracting(refused -> refused.getOffset() + " " + refused.getCode() + " " + refused.getField())
                .containsExactly(
                        "0 INVALID_VALUE version",
                        "0 INVALID_VALUE rateKey",
                        "0 INVALID_VALUE amount",
                        "1 INVALID_ID rateKey",
                        "1 INVALID_CURRENCY rateKey",
                        "1 INVALID_VALUE floorPerHour",
                        "2 TOO_LARGE null",
                        "2 INVALID_ID rateKey",
                        "3 NULL_VALUE null");
        assertThat(onlyDeadLetter().value()).isEqualTo(new byte[] {0, 0, 0, 77, 1});
        assertThat(service.bytes(Topics.PAYOUTS)).hasSize(1);
    }

    @Test
    void faulty_offboardings_are_refused_and_one_under_the_id_of_another_too() {
        service.send(Topics.OFFBOARDINGS, "ada", offboarded("o1", 4));
        service.send(Topics.OFFBOARDINGS, "ada", offboarded("o1", 4));
        service.send(Topics.OFFBOARDINGS, "ada", offboarded("o1", 5));
        service.send(Topics.OFFBOARDINGS, "ada", offboarded("o 2", -1));

        assertThat(service.read(Topics.REFUSALS, InputRefused.class))
                .extracting(refused -> refused.getOffset() + " " + refused.getCode() + " " + refused.getField())
                .containsExactlyInAnyOrder(
                        "2 ID_REUSED offboardingId", "3 INVALID_ID offboardingId", "3 INVALID_VALUE noticeWeeks");
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

    @Test
    void a_dead_letter_sent_again_byte_for_byte_is_paid_once_when_the_history_is_right() {
        service.send(Topics.RATES, Records.LAW, rate().build());
        WorkAccepted dear = accepted("d1/u1/1/1")
                .setTerms(terms().setPay(new Money(new BigDecimal("3.0000"), "EUR"))
                        .build())
                .build();
        service.send(Topics.TASK_OUTCOMES, "ada", dear);
        TestRecord<byte[], byte[]> letter = onlyDeadLetter();
        service.pass(Duration.ofMinutes(1));
        assertThat(gauge("guildhall.payouts.unreconciled")).isEqualTo(1);

        service.send(
                Topics.RATES,
                Records.LAW,
                rate().setAmount(new BigDecimal("3.0000")).build());
        service.sendBytes(Topics.TASK_OUTCOMES, "ada", letter.value());
        service.sendBytes(Topics.TASK_OUTCOMES, "ada", letter.value());

        assertThat(service.read(Topics.PAYOUTS, PayoutIssued.class))
                .extracting(PayoutIssued::getPayoutId)
                .containsExactly("d1/u1/1/1/1");
        assertThat(service.bytes(Topics.PAYOUT_SERVICE_DLT)).isEmpty();
        assertThat(gauge("guildhall.payouts.unreconciled")).isZero();
    }

    private TestRecord<byte[], byte[]> onlyDeadLetter() {
        List<TestRecord<byte[], byte[]>> letters = service.bytes(Topics.PAYOUT_SERVICE_DLT);
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private double waiting() {
        return gauge("guildhall.payouts.waiting");
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private static String header(TestRecord<byte[], byte[]> written, String name) {
        return new String(written.headers().lastHeader(name).value(), UTF_8);
    }

    private static WorkerOffboarded offboarded(String offboardingId, int noticeWeeks) {
        return WorkerOffboarded.newBuilder()
                .setOffboardingId(offboardingId)
                .setWorkerId("ada")
                .setEngagement(Engagement.VENDOR)
                .setNoticeWeeks(noticeWeeks)
                .setEffectiveAt(ServiceDriver.START)
                .build();
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
