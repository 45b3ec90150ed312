package io.guildhall.tasks.lifecycle.streams;

import static io.guildhall.tasks.lifecycle.streams.Records.client;
import static io.guildhall.tasks.lifecycle.streams.Records.delivered;
import static io.guildhall.tasks.lifecycle.streams.Records.demand;
import static io.guildhall.tasks.lifecycle.streams.Records.released;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.guildhall.Terms;
import io.guildhall.demand.DemandCancelled;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.refusals.InputRefused;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.Verdict;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.task.DemandClosed;
import io.guildhall.workforce.Engagement;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is sent stops the service or vanishes: each case ends with a good demand, taken. */
class HostileInputTest extends TaskServiceScene {

    @AfterEach
    void goes_on() {
        service.bytes(Topics.DEMAND_UPDATES);
        service.send(Topics.DEMAND_REQUESTS, "good", demand("good", 1).build());
        assertThat(updates()).extracting(DemandUpdated::getStatus).containsExactly(DemandStatus.ACCEPTED);
    }

    static Stream<Topic> inputs() {
        return TaskInputs.intake().sources().stream();
    }

    static Stream<Topic> allSources() {
        return Stream.concat(inputs(), Stream.of(Topics.ROUTING_ASSIGNMENTS));
    }

    @ParameterizedTest
    @MethodSource("allSources")
    void garbage_becomes_a_dead_letter(Topic topic) {
        byte[] garbage = {0, 1, 2};
        service.sendBytes(topic, "k", garbage);

        assertThat(deadLetter("UNREADABLE").value()).isEqualTo(garbage);
    }

    @ParameterizedTest
    @MethodSource("allSources")
    void unknown_schema_id_becomes_a_dead_letter(Topic topic) {
        service.sendBytes(topic, "k", ByteBuffer.allocate(50).putInt(1, 999_999).array());

        deadLetter("UNREADABLE");
    }

    @ParameterizedTest
    @MethodSource("allSources")
    void record_of_another_type_becomes_a_dead_letter(Topic topic) {
        DemandClosed other = new DemandClosed("d1", "acme", "main", ServiceDriver.START);
        service.sendBytes(topic, "k", service.encode(Topics.TASK_LIFECYCLE, other));

        deadLetter("WRONG_TYPE");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void null_is_refused(Topic topic) {
        service.sendBytes(topic, "k", null);

        assertThat(refusals())
                .extracting(InputRefused::getSourceTopic, InputRefused::getKey, InputRefused::getCode)
                .containsExactly(tuple(topic.name(), "k", "NULL_VALUE"));
    }

    @Test
    void null_between_services_becomes_a_dead_letter() {
        service.sendBytes(Topics.ROUTING_ASSIGNMENTS, "k", null);

        deadLetter("NULL_VALUE");
    }

    static Stream<Arguments> oversized() {
        String megabyte = "x".repeat(1_000_000);
        return Stream.of(
                arguments(
                        Topics.DEMAND_REQUESTS,
                        demand("d1", 1).setInstructions(megabyte).build()),
                arguments(Topics.DEMAND_CANCELLATIONS, new DemandCancelled("d1", "acme", megabyte)),
                arguments(Topics.CLIENTS, new ClientAccount("acme", ClientStatus.ACTIVE, megabyte, 0, "EUR")),
                arguments(Topics.REVERSALS, new ReversalRequested("r1", "d1", "d1/u1/1/1", "FRAUD", megabyte)),
                arguments(Topics.REVIEW_VERDICTS, Records.verdict("d1", Verdict.ACCEPT, null, megabyte)),
                arguments(Topics.REVIEW_APPEALS, new RejectionAppealed("d1", "d1/u1/1/1", "ada", megabyte)));
    }

    @ParameterizedTest
    @MethodSource("oversized")
    void oversized_record_is_refused(Topic topic, SpecificRecord record) {
        service.send(topic, "k", record);

        assertThat(refusals()).extracting(InputRefused::getCode).contains("TOO_LARGE");
    }

    static Stream<Arguments> misshapen() {
        return Stream.of(
                arguments(Topics.DEMAND_REQUESTS, demand("no id", 1).build(), "demandId", "INVALID_ID"),
                arguments(
                        Topics.DEMAND_REQUESTS,
                        demand("d1", 1).setClientId("a/b").build(),
                        "clientId",
                        "INVALID_ID"),
                arguments(Topics.DEMAND_CANCELLATIONS, new DemandCancelled("", "acme", ""), "demandId", "INVALID_ID"),
                arguments(
                        Topics.CLIENTS,
                        new ClientAccount("acme", ClientStatus.UNKNOWN, null, 0, "EUR"),
                        "status",
                        "UNKNOWN_SYMBOL"),
                arguments(
                        Topics.CLIENTS,
                        new ClientAccount("acme", ClientStatus.ACTIVE, null, 10_001, "EUR"),
                        "feeBasisPoints",
                        "INVALID_VALUE"),
                arguments(
                        Topics.CLIENTS,
                        new ClientAccount("acme", ClientStatus.ACTIVE, null, 0, "EURO"),
                        "currency",
                        "INVALID_CURRENCY"),
                arguments(
                        Topics.REVIEW_VERDICTS,
                        Records.verdict("d1", Verdict.UNKNOWN, null, null),
                        "verdict",
                        "UNKNOWN_SYMBOL"),
                arguments(
                        Topics.REVIEW_VERDICTS,
                        Records.verdict("d1", Verdict.REJECT, "a reason", "No."),
                        "reasonCode",
                        "INVALID_ID"));
    }

    @ParameterizedTest
    @MethodSource("misshapen")
    void misshapen_record_is_refused_with_its_field(Topic topic, SpecificRecord record, String field, String code) {
        service.send(topic, "k", record);

        assertThat(refusals())
                .extracting(InputRefused::getField, InputRefused::getCode)
                .containsExactly(tuple(field, code));
    }

    @Test
    void answer_for_a_task_never_opened_becomes_a_dead_letter() {
        service.send(
                Topics.ROUTING_ASSIGNMENTS, "d9", delivered("d9/u1/1", "yes").build());

        deadLetter("CONTRADICTION");
    }

    @Test
    void answer_with_symbols_of_a_later_schema_becomes_a_dead_letter() {
        service.send(Topics.DEMAND_REQUESTS, "d1", demand("d1", 1).build());
        service.send(Topics.ROUTING_ASSIGNMENTS, "d1", released("d1/u1/1", ReleaseReason.UNKNOWN));
        deadLetter("FAILED");

        Terms later = Terms.newBuilder(Records.terms())
                .setEngagement(Engagement.UNKNOWN)
                .build();
        service.send(
                Topics.ROUTING_ASSIGNMENTS,
                "d1",
                delivered("d1/u1/1", "yes").setTerms(later).build());
        deadLetter("FAILED");
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientStatus.class,
            names = {"PAUSED", "CLOSED"})
    void client_may_be_paused_or_closed_and_opened_again(ClientStatus status) {
        service.send(Topics.CLIENTS, "acme", client(status));
        service.send(Topics.CLIENTS, "acme", client(ClientStatus.ACTIVE));

        assertThat(refusals()).isEmpty();
    }

    private TestRecord<byte[], byte[]> deadLetter(String cause) {
        List<TestRecord<byte[], byte[]>> letters = service.bytes(Topics.TASK_SERVICE_DLT);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().headers().lastHeader("guildhall-cause").value())
                .asString(UTF_8)
                .isEqualTo(cause);
        return letters.getFirst();
    }

    private List<InputRefused> refusals() {
        return service.read(Topics.REFUSALS, InputRefused.class);
    }
}
