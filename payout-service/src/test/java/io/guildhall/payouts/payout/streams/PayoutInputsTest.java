package io.guildhall.payouts.payout.streams;

import static io.guildhall.payouts.payout.streams.Records.accepted;
import static io.guildhall.payouts.payout.streams.Records.rate;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.refusals.InputRefused;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.WorkerOffboarded;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators send, and what of it is refused. */
class PayoutInputsTest {

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
        assertThat(service.bytes(Topics.PAYOUT_SERVICE_DLT))
                .singleElement()
                .extracting(TestRecord::value)
                .isEqualTo(new byte[] {0, 0, 0, 77, 1});
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

    private static WorkerOffboarded offboarded(String offboardingId, int noticeWeeks) {
        return WorkerOffboarded.newBuilder()
                .setOffboardingId(offboardingId)
                .setWorkerId("ada")
                .setEngagement(Engagement.VENDOR)
                .setNoticeWeeks(noticeWeeks)
                .setEffectiveAt(ServiceDriver.START)
                .build();
    }
}
