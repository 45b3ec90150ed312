package io.guildhall.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.operations.ClientAccount;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.RecordStream.Received;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecordBase;

/** What the log says of the last pause of a client, by the moments at which records were appended. */
final class PauseOnLog {

    /** How soon a pause is felt, unless the machine is so busy that everything takes longer. */
    private static final Duration NOTICE = Duration.ofSeconds(2);

    private final Cluster cluster;
    private final String clientId;
    private final Instant paused;
    private final Instant resumed;

    /** @param clientId of whose account the last two records are the pause and its end */
    PauseOnLog(Cluster cluster, String clientId) {
        this.cluster = cluster;
        this.clientId = clientId;
        List<Instant> said = moments(
                Topics.CLIENTS,
                record -> record instanceof ClientAccount account
                        && account.getClientId().equals(clientId));
        this.paused = said.get(said.size() - 2);
        this.resumed = said.getLast();
    }

    /** Nothing new soon after the pause while others went on, what was leased was finished, and the rest came after. */
    void assertKept() {
        Duration told = slowestAnswer();
        Instant felt = paused.plus(told.compareTo(NOTICE) > 0 ? told : NOTICE);
        System.out.println("an answer took " + told.toMillis() + " ms at most");
        List<Instant> assigned = assigned(clientId::equals);

        assertThat(assigned).noneMatch(isBetween(felt, resumed));
        assertThat(assigned(client -> !client.equals(clientId))).anyMatch(isBetween(felt, resumed));
        assertThat(delivered()).anyMatch(isBetween(paused, resumed));
        assertThat(assigned).anyMatch(resumed::isBefore);
    }

    /** From an answer to the end of its lease, during the pause. It goes the same way through the router as a pause. */
    private Duration slowestAnswer() {
        Map<String, Instant> answered = new HashMap<>();
        for (Received record : CommittedLog.of(cluster, Topics.SUBMISSIONS)) {
            if (record.value() instanceof WorkSubmitted work
                    && isBetween(paused, resumed).test(record.appendedAt())) {
                answered.put(work.getAssignmentId(), record.appendedAt());
            }
        }
        return CommittedLog.of(cluster, Topics.ASSIGNMENTS).stream()
                .filter(record -> record.value() instanceof AssignmentEnded ended
                        && answered.containsKey(ended.getAssignmentId()))
                .map(record -> Duration.between(
                        answered.get(((AssignmentEnded) record.value()).getAssignmentId()), record.appendedAt()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private List<Instant> assigned(Predicate<String> ofClient) {
        return moments(
                Topics.ASSIGNMENTS,
                record -> record instanceof TaskAssigned assigned && ofClient.test(assigned.getClientId()));
    }

    private List<Instant> delivered() {
        return moments(
                Topics.ROUTING_ASSIGNMENTS,
                record -> record instanceof WorkDelivered work
                        && work.getClientId().equals(clientId));
    }

    private List<Instant> moments(Topic topic, Predicate<SpecificRecordBase> which) {
        return CommittedLog.of(cluster, topic).stream()
                .filter(record -> which.test(record.value()))
                .map(Received::appendedAt)
                .sorted()
                .toList();
    }

    private static Predicate<Instant> isBetween(Instant from, Instant until) {
        return at -> at.isAfter(from) && at.isBefore(until);
    }
}
