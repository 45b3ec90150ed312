package io.guildhall.payouts.payout.streams;

import static io.guildhall.payouts.payout.streams.Records.accepted;
import static io.guildhall.payouts.payout.streams.Records.rate;
import static io.guildhall.payouts.payout.streams.Records.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.guildhall.payout.JournalEntry;
import io.guildhall.payout.JournalPosted;
import io.guildhall.payout.PayStatement;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.payout.StatementLine;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.support.runtime.ServiceProperties;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.WorkerOffboarded;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** What is owed by the week and at the end of an engagement, as records. Weeks are settled while they last. */
class PayPeriodTopologyTest {

    private static final BigDecimal FLOOR = new BigDecimal("20.0000");
    private static final String MEDICINE = "medicine/*/EUR";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path state;

    private ServiceDriver service;

    @BeforeEach
    void start() {
        ServiceProperties properties =
                Binder.get(new MockEnvironment()).bindOrCreate("guildhall", ServiceProperties.class);
        PayoutProperties payouts = new PayoutProperties(Duration.ofDays(-7), Duration.ofDays(-7), 1_000);
        service = new ServiceDriver(new PayoutTopology().topology(meters, properties, payouts), state);
        service.send(Topics.RATES, Records.LAW, rate().setFloorPerHour(FLOOR).build());
        service.send(Topics.TASK_OUTCOMES, "ada", hour("d1/u1/1/1"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_top_up_carries_its_calculation() {
        service.pass(Duration.ofMinutes(1));

        PayoutIssued topUp = service.read(Topics.PAYOUTS, PayoutIssued.class).getLast();
        assertThat(topUp)
                .isEqualTo(PayoutIssued.newBuilder()
                        .setPayoutId("ada/2026-W45/EUR/1")
                        .setKind(PayoutKind.FLOOR_TOP_UP)
                        .setWorkerId("ada")
                        .setPayeeId("agency")
                        .setEngagement(Engagement.VENDOR)
                        .setAmount(new BigDecimal("17.5000"))
                        .setFee(new BigDecimal("0.0000"))
                        .setCurrency("EUR")
                        .setClientBillable(false)
                        .setJournalId("ada/2026-W45/EUR/1")
                        .setIssuedAt(topUp.getIssuedAt())
                        .setCauseId("ada/2026-W45")
                        .setPeriod("2026-W45")
                        .setCountedSeconds(3600L)
                        .setFloorPerHour(FLOOR)
                        .setPeriodPay(new BigDecimal("2.5000"))
                        .build());
        assertThat(service.read(Topics.LEDGER, JournalPosted.class).getLast()).satisfies(journal -> {
            assertThat(journal.getCorrelationId()).isEqualTo("ada/2026-W45/EUR");
            assertThat(journal.getEntries())
                    .containsExactly(
                            new JournalEntry("platform/floor", new BigDecimal("17.5000"), "EUR"),
                            new JournalEntry("payable/agency", new BigDecimal("-17.5000"), "EUR"));
        });
    }

    @Test
    void severance_carries_its_calculation() {
        service.send(
                Topics.OFFBOARDINGS,
                "ada",
                WorkerOffboarded.newBuilder()
                        .setOffboardingId("o1")
                        .setWorkerId("ada")
                        .setEngagement(Engagement.VENDOR)
                        .setNoticeWeeks(4)
                        .setEffectiveAt(ServiceDriver.START.plusSeconds(90))
                        .build());
        service.pass(Duration.ofSeconds(80));
        assertThat(payouts(PayoutKind.SEVERANCE)).isEmpty();
        service.pass(Duration.ofSeconds(20));

        assertThat(payouts(PayoutKind.SEVERANCE)).singleElement().satisfies(severance -> {
            assertThat(severance.getPayoutId()).isEqualTo("o1/1");
            assertThat(severance.getCauseId()).isEqualTo("o1");
            assertThat(severance.getAmount()).isEqualTo("0.7692");
            assertThat(severance.getPeriodPay()).isEqualTo("2.5000");
            assertThat(severance.getNoticeWeeks()).isEqualTo(4);
            assertThat(severance.getClientBillable()).isFalse();
        });
        assertThat(service.read(Topics.LEDGER, JournalPosted.class).getLast().getEntries())
                .containsExactly(
                        new JournalEntry("platform/severance", new BigDecimal("0.7692"), "EUR"),
                        new JournalEntry("payable/agency", new BigDecimal("-0.7692"), "EUR"));
    }

    @Test
    void a_statement_shows_task_and_terms_and_what_leaves_in_minor_units() {
        service.pass(Duration.ofMinutes(1));

        List<PayStatement> statements = service.read(Topics.STATEMENTS, PayStatement.class);
        assertThat(statements.getFirst()).satisfies(statement -> {
            assertThat(statement.getStatementId()).isEqualTo("ada/2026-W45/EUR/1");
            assertThat(statement.getOpening()).isEqualTo("0.0000");
            assertThat(statement.getClosing()).isEqualTo("20.0000");
            assertThat(statement.getPayable()).isEqualTo("20.0000");
            assertThat(statement.getLines())
                    .extracting(StatementLine::getKind)
                    .containsExactly(PayoutKind.TASK, PayoutKind.FLOOR_TOP_UP);
        });
        assertThat(statements.getFirst().getLines().getFirst())
                .isEqualTo(StatementLine.newBuilder()
                        .setPayoutId("d1/u1/1/1/1")
                        .setKind(PayoutKind.TASK)
                        .setTaskId("d1/u1/1")
                        .setAmount(new BigDecimal("2.5000"))
                        .setAt(ServiceDriver.START)
                        .setAssignmentId("d1/u1/1/1")
                        .setPoolId("law")
                        .setTaskType("contract-review")
                        .setRateKey(Records.LAW)
                        .setRateVersion(1)
                        .setCountedSeconds(3600L)
                        .build());
    }

    @Test
    void the_median_hourly_pay_of_a_pool_is_published() {
        service.send(Topics.TASK_OUTCOMES, "ada", hour("d1/u2/1/1"));
        service.send(
                Topics.TASK_OUTCOMES,
                "ada",
                WorkAccepted.newBuilder(hour("d1/u3/1/1")).setCountedSeconds(60).build());

        assertThat(median("law")).isCloseTo(2.5, withPercentage(2));
    }

    @Test
    void by_pool_and_with_the_time_of_rejected_work_which_earned_nothing() {
        service.send(Topics.RATES, MEDICINE, rate().setRateKey(MEDICINE).build());
        for (String unit : List.of("u1", "u2", "u3")) {
            service.send(Topics.TASK_OUTCOMES, "eve", inMedicine(hour("d2/" + unit + "/1/1"), 360));
        }
        assertThat(median("medicine")).isCloseTo(25, withPercentage(2));
        assertThat(median("law")).isCloseTo(2.5, withPercentage(2));

        for (String unit : List.of("u4", "u5", "u6", "u7")) {
            service.send(Topics.TASK_OUTCOMES, "eve", rejected(inMedicine(hour("d2/" + unit + "/1/1"), 360)));
        }
        assertThat(median("medicine")).isZero();
        assertThat(median("law")).isCloseTo(2.5, withPercentage(2));
    }

    private double median(String pool) {
        ValueAtPercentile[] percentiles = meters.get("guildhall.pay.hourly")
                .tags("pool", pool, "currency", "EUR")
                .summary()
                .takeSnapshot()
                .percentileValues();
        assertThat(percentiles).hasSize(1);
        assertThat(percentiles[0].percentile()).isEqualTo(0.5);
        return percentiles[0].value();
    }

    private static WorkAccepted inMedicine(WorkAccepted work, long seconds) {
        return WorkAccepted.newBuilder(work)
                .setTerms(terms().setRateKey(MEDICINE).setPoolId("medicine").build())
                .setCountedSeconds(seconds)
                .build();
    }

    private static WorkRejected rejected(WorkAccepted work) {
        return WorkRejected.newBuilder()
                .setAssignmentId(work.getAssignmentId())
                .setTaskId(work.getTaskId())
                .setDemandId(work.getDemandId())
                .setUnitId(work.getUnitId())
                .setWorkerId(work.getWorkerId())
                .setClientId(work.getClientId())
                .setMarketId(work.getMarketId())
                .setTerms(work.getTerms())
                .setCountedSeconds(work.getCountedSeconds())
                .setReasonCode("QUALITY")
                .setComment("Half of it is missing.")
                .setAppealableUntil(ServiceDriver.START)
                .setRejectedAt(ServiceDriver.START)
                .build();
    }

    private List<PayoutIssued> payouts(PayoutKind kind) {
        return service.read(Topics.PAYOUTS, PayoutIssued.class).stream()
                .filter(payout -> payout.getKind() == kind)
                .toList();
    }

    /** Work that took an hour, delivered just before it was accepted. */
    private static WorkAccepted hour(String assignmentId) {
        Instant delivered = ServiceDriver.START.minusSeconds(30);
        return accepted(assignmentId)
                .setTerms(terms().setFloorPerHour(FLOOR).build())
                .setCountedSeconds(3600)
                .setDeliveredAt(delivered)
                .build();
    }
}
