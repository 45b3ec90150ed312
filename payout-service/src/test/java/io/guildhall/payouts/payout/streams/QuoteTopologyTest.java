package io.guildhall.payouts.payout.streams;

import static io.guildhall.payouts.payout.streams.Records.accepted;
import static io.guildhall.payouts.payout.streams.Records.rate;
import static io.guildhall.payouts.payout.streams.Records.terms;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.Money;
import io.guildhall.operations.RateCard;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.task.WorkAccepted;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotes that the history of prices does not know yet, or contradicts: how that is seen, and how it is put right. */
class QuoteTopologyTest {

    private static final Instant QUOTED = ServiceDriver.START.plus(Duration.ofMinutes(30));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, new ServiceClock());

    @TempDir
    private Path state;

    private ServiceDriver service;

    @BeforeEach
    void start() {
        service = PayoutCore.service(meters, state);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void work_whose_rate_is_not_known_yet_is_paid_when_it_comes() {
        service.send(Topics.TASK_OUTCOMES, "ada", accepted("d1/u1/1/1").build());
        service.pass(Duration.ofMinutes(5));
        assertThat(service.bytes(Topics.PAYOUTS)).isEmpty();
        assertThat(gauge("guildhall.payouts.waiting")).isEqualTo(1);

        service.send(Topics.RATES, Records.LAW, rate().build());

        assertThat(service.read(Topics.PAYOUTS, PayoutIssued.class)).hasSize(1);
        assertThat(gauge("guildhall.payouts.waiting")).isZero();
    }

    @Test
    void a_contradicted_quote_is_a_dead_letter_with_the_bytes_that_came_and_an_alarm() {
        service.send(Topics.TASK_OUTCOMES, "ada", dear());
        service.send(Topics.RATES, Records.LAW, rate().build());

        TestRecord<byte[], byte[]> letter = onlyDeadLetter();
        assertThat(letter.value()).isEqualTo(service.encode(Topics.TASK_OUTCOMES, dear()));
        assertThat(letter.key()).asString().isEqualTo("ada");
        assertThat(header(letter, "__streams.errors.topic")).isEqualTo("task.outcomes.v1");
        assertThat(header(letter, "__streams.errors.message")).contains("QUOTE_CONTRADICTED", "d1/u1/1/1");
        assertThat(contradictions()).isEqualTo(1);
        assertThat(service.bytes(Topics.PAYOUTS)).isEmpty();
    }

    @Test
    void it_is_paid_once_when_the_version_was_said_again_as_people_were_shown_it() {
        service.send(Topics.RATES, Records.LAW, rate().build());
        service.send(Topics.TASK_OUTCOMES, "ada", dear());

        assertPaidOnceAfter(rate().setAmount(new BigDecimal("3.0000")).build());
    }

    @Test
    void a_quote_of_a_superseded_version_is_a_dead_letter_until_its_successor_is_said_to_be_later() {
        supersede();

        assertPaidOnceAfter(
                rate().setVersion(2).setEffectiveFrom(QUOTED.plusMillis(1)).build());
    }

    @Test
    void or_until_the_version_itself_is_said_to_be_in_force_again() {
        supersede();

        assertPaidOnceAfter(rate().setEffectiveFrom(ServiceDriver.START).build());
    }

    @Test
    void what_is_not_paid_is_counted_with_the_age_of_the_oldest_until_it_is() {
        service.send(Topics.RATES, Records.LAW, rate().build());
        service.send(Topics.TASK_OUTCOMES, "ada", dear());
        service.pass(Duration.ofSeconds(90));
        service.send(
                Topics.TASK_OUTCOMES,
                "ada",
                accepted("d1/u2/1/1")
                        .setTerms(terms().setRateVersion(7).build())
                        .build());
        service.pass(Duration.ofSeconds(30));
        assertThat(gauge("guildhall.payouts.unreconciled")).isEqualTo(2);
        assertThat(gauge("guildhall.payouts.unreconciled.age")).isEqualTo(120);

        service.send(
                Topics.RATES,
                Records.LAW,
                rate().setAmount(new BigDecimal("3.0000")).build());
        service.send(Topics.TASK_OUTCOMES, "ada", dear());
        assertThat(gauge("guildhall.payouts.unreconciled")).isEqualTo(1);
        assertThat(gauge("guildhall.payouts.unreconciled.age")).isEqualTo(30);

        service.send(Topics.RATES, Records.LAW, rate().setVersion(7).build());
        assertThat(gauge("guildhall.payouts.unreconciled")).isZero();
        assertThat(gauge("guildhall.payouts.unreconciled.age")).isZero();
    }

    /** Version 2 was in force for a day, and told for half an hour, when version 1 was quoted. */
    private void supersede() {
        service.send(Topics.RATES, Records.LAW, rate().build());
        service.send(
                Topics.RATES,
                Records.LAW,
                rate().setVersion(2)
                        .setEffectiveFrom(ServiceDriver.START.minus(Duration.ofDays(1)))
                        .build());
        service.pass(Duration.ofMinutes(40));
        service.send(
                Topics.TASK_OUTCOMES,
                "ada",
                accepted("d1/u1/1/1").setAssignedAt(QUOTED).build());
    }

    /** It is a dead letter now; with that record it is redriven, and is paid however often that is done. */
    private void assertPaidOnceAfter(RateCard remedy) {
        TestRecord<byte[], byte[]> letter = onlyDeadLetter();
        assertThat(contradictions()).isEqualTo(1);
        assertThat(gauge("guildhall.payouts.unreconciled")).isEqualTo(1);
        service.sendBytes(Topics.TASK_OUTCOMES, "ada", letter.value());
        assertThat(onlyDeadLetter().value()).isEqualTo(letter.value());

        service.send(Topics.RATES, Records.LAW, remedy);
        service.sendBytes(Topics.TASK_OUTCOMES, "ada", letter.value());
        service.sendBytes(Topics.TASK_OUTCOMES, "ada", letter.value());

        assertThat(service.read(Topics.PAYOUTS, PayoutIssued.class))
                .extracting(PayoutIssued::getPayoutId)
                .containsExactly("d1/u1/1/1/1");
        assertThat(service.bytes(Topics.PAYOUT_SERVICE_DLT)).isEmpty();
        assertThat(gauge("guildhall.payouts.unreconciled")).isZero();
    }

    /** Work at a price that no version has. */
    private static WorkAccepted dear() {
        return accepted("d1/u1/1/1")
                .setTerms(terms().setPay(new Money(new BigDecimal("3.0000"), "EUR"))
                        .build())
                .build();
    }

    private TestRecord<byte[], byte[]> onlyDeadLetter() {
        var letters = service.bytes(Topics.PAYOUT_SERVICE_DLT);
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private double contradictions() {
        return meters.counter("guildhall.payouts.set.aside", "cause", "QUOTE_CONTRADICTED")
                .count();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private static String header(TestRecord<byte[], byte[]> written, String name) {
        return new String(written.headers().lastHeader(name).value(), UTF_8);
    }

    /** The time of the service under test. */
    private final class ServiceClock implements Clock {

        @Override
        public long wallTime() {
            return service.now().toEpochMilli();
        }

        @Override
        public long monotonicTime() {
            return TimeUnit.MILLISECONDS.toNanos(wallTime());
        }
    }
}
