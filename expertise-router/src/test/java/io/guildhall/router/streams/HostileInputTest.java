package io.guildhall.router.streams;

import static io.guildhall.router.streams.Records.client;
import static io.guildhall.router.streams.Records.demand;
import static io.guildhall.router.streams.Records.pool;
import static io.guildhall.router.streams.Records.profile;
import static io.guildhall.router.streams.Records.rate;
import static io.guildhall.router.streams.Records.ready;
import static io.guildhall.router.streams.Records.unit;
import static io.guildhall.router.streams.Records.work;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.Money;
import io.guildhall.operations.ClientStatus;
import io.guildhall.operations.PoolStatus;
import io.guildhall.refusals.InputRefused;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.PresenceStatus;
import io.guildhall.workforce.Qualification;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkerOffboarded;
import io.guildhall.workforce.WorkerStatus;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class HostileInputTest extends RouterScene {

    private static final byte[] UNKNOWN_SCHEMA = {0, 0, 0, 77, 1, 2, 3};
    private static final List<Topic> PUBLIC = List.of(
            Topics.CLIENTS,
            Topics.POOLS,
            Topics.RATES,
            Topics.OFFBOARDINGS,
            Topics.WORKERS,
            Topics.PRESENCE,
            Topics.SUBMISSIONS);

    @Test
    void garbage_and_nulls_on_every_topic_are_put_away_or_refused_and_the_good_records_work() {
        for (Topic topic : PUBLIC) {
            service.sendBytes(topic, "k", "not Avro".getBytes(UTF_8));
            service.sendBytes(topic, "k", UNKNOWN_SCHEMA);
            service.sendBytes(topic, "k", new byte[0]);
            service.sendBytes(topic, "k", null);
        }
        service.sendBytes(Topics.TASK_LIFECYCLE, "d1", "not Avro".getBytes(UTF_8));
        service.sendBytes(Topics.TASK_LIFECYCLE, "d1", UNKNOWN_SCHEMA);
        service.sendBytes(Topics.TASK_LIFECYCLE, "d1", null);
        service.sendBytes(Topics.EXPERTISE_ROUTER_INBOX, "main", UNKNOWN_SCHEMA);
        RouterDriver.setUp(service);
        oneLife();

        assertThat(service.bytes(Topics.EXPERTISE_ROUTER_DLT)).hasSize(PUBLIC.size() * 3 + 4);
        assertThat(refusals()).hasSize(PUBLIC.size()).allMatch(refusal -> refusal.startsWith("NULL_VALUE"));
    }

    @Test
    void each_fault_of_what_operators_set_is_refused_by_name() {
        service.send(
                Topics.CLIENTS,
                "k",
                client().setClientId("a/b")
                        .setStatus(ClientStatus.UNKNOWN)
                        .setConflictGroup(" ")
                        .setFeeBasisPoints(10_001)
                        .setCurrency("EURO")
                        .build());
        assertThat(refusals())
                .containsExactly(
                        "INVALID_ID clientId",
                        "UNKNOWN_SYMBOL status",
                        "INVALID_ID conflictGroup",
                        "INVALID_VALUE feeBasisPoints",
                        "INVALID_CURRENCY currency");
        service.send(
                Topics.POOLS,
                "k",
                pool().setDomain("")
                        .setMinimumLevel(6)
                        .setStatus(PoolStatus.UNKNOWN)
                        .setSuccessorPoolId("law")
                        .setLeaseSeconds(29)
                        .build());
        assertThat(refusals())
                .containsExactly(
                        "INVALID_ID domain",
                        "INVALID_VALUE minimumLevel",
                        "UNKNOWN_SYMBOL status",
                        "INVALID_VALUE successorPoolId",
                        "INVALID_VALUE leaseSeconds");
        service.send(
                Topics.RATES,
                "k",
                rate().setRateKey("law/EUR").setAmount(BigDecimal.ZERO).build());
        service.send(
                Topics.RATES, "k", rate().setRateKey("l w/*/EURO").setVersion(0).build());
        assertThat(refusals())
                .containsExactly(
                        "INVALID_VALUE rateKey",
                        "INVALID_VALUE amount",
                        "INVALID_VALUE version",
                        "INVALID_ID rateKey",
                        "INVALID_CURRENCY rateKey");
    }

    @Test
    void each_fault_of_what_is_said_about_workers_is_refused_by_name() {
        service.send(
                Topics.WORKERS,
                "k",
                profile()
                        .setMarketId("")
                        .setEngagement(Engagement.UNKNOWN)
                        .setStatus(WorkerStatus.UNKNOWN)
                        .setQualifications(List.of(new Qualification("law", 6, null)))
                        .setLanguages(List.of("english please"))
                        .setExcludedClients(Collections.nCopies(1_001, "acme"))
                        .build());
        assertThat(refusals())
                .containsExactly(
                        "INVALID_ID marketId",
                        "UNKNOWN_SYMBOL engagement",
                        "UNKNOWN_SYMBOL status",
                        "TOO_LARGE excludedClients",
                        "INVALID_VALUE qualifications.level",
                        "INVALID_LANGUAGE languages");
        service.send(
                Topics.PRESENCE,
                "k",
                ready().setStatus(PresenceStatus.UNKNOWN).setSlots(51).build());
        assertThat(refusals()).containsExactly("UNKNOWN_SYMBOL status", "INVALID_VALUE slots");
        service.send(
                Topics.OFFBOARDINGS,
                "k",
                WorkerOffboarded.newBuilder()
                        .setOffboardingId("o1")
                        .setWorkerId("ada lovelace")
                        .setEngagement(Engagement.UNKNOWN)
                        .setEffectiveAt(service.now())
                        .build());
        assertThat(refusals()).containsExactly("INVALID_ID workerId", "UNKNOWN_SYMBOL engagement");
    }

    @Test
    void each_fault_of_an_answer_is_refused_by_name_and_the_lease_goes_on() {
        RouterDriver.setUp(service);
        service.send(Topics.TASK_LIFECYCLE, "d1", demand().build());
        service.send(Topics.TASK_LIFECYCLE, "d1", unit("d1/u1/1").build());
        submit(work("d1/u1/1/1").setAnswer(null).build());
        submit(work("d1/u1/1/1").setAnswer("x".repeat(64 * 1024 + 1)).build());
        submit(work("d1/u1/1/1").setDisposition(Disposition.UNKNOWN).build());
        submit(work("d1 u1").build());
        submit(work("d1/u1/1/1").setMarketId("elsewhere").build());
        submit(work("d1/u1/1/1").setWorkerId("eve").build());
        submit(work("d1/u1/1/9").build());
        submit(work("d1/u1/1/1").build());
        submit(work("d1/u1/1/1").build());

        assertThat(refusals())
                .containsExactly(
                        "MISSING answer",
                        "TOO_LARGE answer",
                        "UNKNOWN_SYMBOL disposition",
                        "INVALID_ID assignmentId",
                        "UNKNOWN_ASSIGNMENT assignmentId",
                        "NOT_YOURS workerId",
                        "UNKNOWN_ASSIGNMENT assignmentId",
                        "ALREADY_SUBMITTED assignmentId");
        assertThat(service.read(Topics.ROUTING_ASSIGNMENTS, WorkDelivered.class))
                .hasSize(1);
    }

    @Test
    void a_demand_that_cannot_be_routed_does_not_stop_the_next() {
        RouterDriver.setUp(service);
        Money nobodysMoney = new Money(new BigDecimal("1.0000"), "ABC");
        service.send(
                Topics.TASK_LIFECYCLE,
                "d0",
                demand().setDemandId("d0").setMaxPayPerTask(nobodysMoney).build());
        service.send(
                Topics.TASK_LIFECYCLE, "d0", unit("d0/u1/1").setDemandId("d0").build());
        service.send(Topics.TASK_LIFECYCLE, "d1", demand().build());
        service.send(Topics.TASK_LIFECYCLE, "d1", unit("nonsense").build());
        oneLife();

        assertThat(refusals()).containsExactly("INVALID_VALUE null", "UNKNOWN_DEMAND demandId", "INVALID_ID taskIds");
    }

    private void oneLife() {
        service.send(Topics.TASK_LIFECYCLE, "d1", demand().build());
        service.send(Topics.TASK_LIFECYCLE, "d1", unit("d1/u1/1").build());
        assertThat(service.read(Topics.ASSIGNMENTS, TaskAssigned.class)).hasSize(1);
        submit(work("d1/u1/1/1").build());
        assertThat(service.read(Topics.ROUTING_ASSIGNMENTS, WorkDelivered.class))
                .hasSize(1);
    }

    private void submit(SpecificRecord submitted) {
        service.send(Topics.SUBMISSIONS, "ada", submitted);
    }

    private List<String> refusals() {
        return service.read(Topics.REFUSALS, InputRefused.class).stream()
                .map(refused -> refused.getCode() + " " + refused.getField())
                .toList();
    }
}
