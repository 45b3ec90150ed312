package io.guildhall.support.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.refusals.InputRefused;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.schemas.serde.MockRegistry;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.task.DemandClosed;
import io.guildhall.workforce.PresenceStatus;
import io.guildhall.workforce.WorkerPresence;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTopologyTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @TempDir
    private Path stateDir;

    private ServiceDriver service;

    @BeforeEach
    void start() {
        service = new ServiceDriver(EchoService.topology(), stateDir);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void carries_a_record_through_inbox_and_core() {
        send("w1");
        send("w1");

        assertThat(echoes()).containsExactly("w1:1", "w1:2");
    }

    @Test
    void writes_cloud_events_and_the_trace_it_came_with() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("traceparent", TRACE.getBytes(UTF_8));
        service.send(Topics.PRESENCE, "w1", presence("w1", 1), headers);

        Headers written = service.bytes(Topics.TASK_LIFECYCLE).getFirst().headers();

        assertThat(text(written, "traceparent")).isEqualTo(TRACE);
        assertThat(text(written, "ce_specversion")).isEqualTo("1.0");
        assertThat(text(written, "ce_type")).isEqualTo("io.guildhall.task.DemandClosed");
        assertThat(text(written, "ce_id")).isEqualTo("workforce.presence.v1/0/0/0");
        assertThat(text(written, "ce_time")).isEqualTo(ServiceDriver.START.toString());
    }

    @Test
    void garbage_becomes_a_dead_letter_with_its_bytes_and_the_next_record_is_processed() {
        byte[] garbage = {7, 1, 2, 3};
        service.sendBytes(Topics.PRESENCE, "k", garbage);
        send("w1");

        TestRecord<byte[], byte[]> letter =
                service.bytes(Topics.EXPERTISE_ROUTER_DLT).getFirst();
        assertThat(letter.value()).isEqualTo(garbage);
        assertThat(text(letter.headers(), "__streams.errors.topic")).isEqualTo("workforce.presence.v1");
        assertThat(text(letter.headers(), "__streams.errors.offset")).isEqualTo("0");
        assertThat(text(letter.headers(), "guildhall-cause")).isEqualTo("UNREADABLE");
        assertThat(echoes()).containsExactly("w1:1");
    }

    @Test
    void an_unknown_schema_id_becomes_a_dead_letter() {
        service.sendBytes(
                Topics.PRESENCE, "k", ByteBuffer.allocate(9).putInt(1, 999_999).array());

        assertThat(service.bytes(Topics.EXPERTISE_ROUTER_DLT)).hasSize(1);
    }

    @Test
    void a_record_of_another_type_becomes_a_dead_letter() {
        service.sendBytes(
                Topics.PRESENCE, "k", service.encode(Topics.DEMAND_CANCELLATIONS, new DemandCancelled("d", "c", "r")));

        TestRecord<byte[], byte[]> letter =
                service.bytes(Topics.EXPERTISE_ROUTER_DLT).getFirst();
        assertThat(text(letter.headers(), "guildhall-cause")).isEqualTo("WRONG_TYPE");
    }

    @Test
    void a_null_is_refused() {
        service.sendBytes(Topics.PRESENCE, "k", null);

        assertThat(refusals()).singleElement().satisfies(refused -> {
            assertThat(refused.getCode()).isEqualTo("NULL_VALUE");
            assertThat(refused.getKey()).isEqualTo("k");
        });
    }

    @Test
    void every_fault_of_a_record_is_refused() {
        service.send(Topics.PRESENCE, "k", presence("not an id", 99));

        assertThat(refusals())
                .extracting(InputRefused::getCode, InputRefused::getField)
                .containsExactlyInAnyOrder(tuple("INVALID_ID", "workerId"), tuple("INVALID_VALUE", "slots"));
        assertThat(echoes()).isEmpty();
    }

    @Test
    void what_needs_an_absent_registry_waits_with_all_that_follows_it() {
        byte[] foreign = service.encodeWithForeignSchema(Topics.PRESENCE, presence("w1", 1));
        MockRegistry registry = service.registry();
        registry.setDown(true);
        service.sendBytes(Topics.PRESENCE, "w1", foreign);
        send("w2");
        assertThat(echoes()).isEmpty();

        registry.setDown(false);
        service.pass(Duration.ofSeconds(60));

        assertThat(echoes()).startsWith("w1:1", "w2:1");
        assertThat(service.bytes(Topics.EXPERTISE_ROUTER_DLT)).isEmpty();
    }

    @Test
    void what_a_core_fails_on_becomes_a_dead_letter_and_the_next_record_is_processed() {
        send(EchoService.FATAL);
        send("w1");

        TestRecord<byte[], byte[]> letter =
                service.bytes(Topics.EXPERTISE_ROUTER_DLT).getFirst();
        assertThat(text(letter.headers(), "guildhall-cause")).isEqualTo("FAILED");
        assertThat(text(letter.headers(), "__streams.errors.topic")).isEqualTo("workforce.presence.v1");
        assertThat(echoes()).containsExactly("w1:1");
    }

    @Test
    void deadlines_do_not_count_right_after_a_start() {
        service.pass(Duration.ofSeconds(29));
        assertThat(echoes()).isEmpty();

        service.pass(Duration.ofSeconds(2));
        assertThat(echoes()).containsExactly("bell");
    }

    private void send(String workerId) {
        service.send(Topics.PRESENCE, workerId, presence(workerId, 1));
    }

    private static WorkerPresence presence(String workerId, int slots) {
        return new WorkerPresence(workerId, "main", PresenceStatus.READY, slots);
    }

    private List<String> echoes() {
        return service.read(Topics.TASK_LIFECYCLE, DemandClosed.class).stream()
                .map(DemandClosed::getDemandId)
                .toList();
    }

    private List<InputRefused> refusals() {
        return service.read(Topics.REFUSALS, InputRefused.class);
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
