package io.guildhall.stack.publish;

import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.refusals.InputRefused;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.ClusterFailedException;
import io.guildhall.stack.cluster.RecordSender;
import io.guildhall.stack.cluster.RecordStream;
import io.guildhall.stack.cluster.RecordStream.Received;
import io.guildhall.stack.cluster.RecordStream.Start;
import io.guildhall.stack.json.JsonMismatchException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;

/**
 * Demands on their way from request to results. A demand that is sent again is the same demand: its last update is
 * repeated, and its results are read from the log.
 */
public final class Publication implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Cluster cluster;
    private final Map<String, FollowedDemand> demands = new LinkedHashMap<>();
    private final List<GenericRecord> requests;
    private final RecordStream stream;
    private final Consumer<UnitCompleted> results;

    /**
     * How far it is.
     *
     * @param demands how many were sent
     * @param ended whose fate is known
     * @param tasks of all that were accepted
     * @param accepted tasks whose work was accepted
     */
    public record Progress(int demands, int ended, int tasks, int accepted) {}

    /**
     * @param requests one request for each demandId
     * @param results told of the result of each unit, once
     * @throws ClusterFailedException when no broker answers
     */
    public Publication(Cluster cluster, List<GenericRecord> requests, Consumer<UnitCompleted> results) {
        this.cluster = cluster;
        this.requests = List.copyOf(requests);
        this.results = results;
        for (GenericRecord request : requests) {
            int units = ((Collection<?>) request.get("units")).size();
            demands.put(request.get("demandId").toString(), new FollowedDemand(units));
        }
        this.stream = new RecordStream(
                cluster,
                Map.of(
                        Topics.DEMAND_UPDATES, Start.NOW,
                        Topics.REFUSALS, Start.NOW,
                        Topics.DEMAND_RESULTS, Start.BEGINNING));
        stream.keepOnly(demands::containsKey);
    }

    /**
     * Sends all requests and returns once they are in the log.
     *
     * @throws ClusterFailedException when broker or registry fails
     */
    public void send() {
        try (RecordSender sender = new RecordSender(cluster)) {
            sender.send(Topics.DEMAND_REQUESTS, requests);
        } catch (JsonMismatchException e) {
            throw new IllegalStateException("a request has its key", e);
        }
    }

    /** Takes in what has come in the next moment. */
    public Progress advance() {
        stream.poll(POLL).forEach(this::on);
        int ended =
                (int) demands.values().stream().filter(FollowedDemand::hasEnded).count();
        int tasks = demands.values().stream().mapToInt(FollowedDemand::tasks).sum();
        int accepted =
                demands.values().stream().mapToInt(FollowedDemand::accepted).sum();
        return new Progress(demands.size(), ended, tasks, accepted);
    }

    /** Whether nothing more is to come: every demand has ended and its results are here. */
    public boolean hasEnded() {
        return demands.values().stream().allMatch(demand -> demand.hasEnded() && demand.hasResults());
    }

    /** Why demands did not complete, by demandId; empty when all did. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        demands.forEach((id, demand) -> demand.problem().ifPresent(problem -> problems.put(id, problem)));
        return problems;
    }

    @Override
    public void close() {
        stream.close();
    }

    private void on(Received received) {
        FollowedDemand demand = demands.get(received.key());
        if (demand == null) {
            return;
        }
        switch (received.value()) {
            case DemandUpdated update -> demand.on(update);
            case InputRefused refusal -> {
                if (refusal.getSourceTopic().equals(Topics.DEMAND_REQUESTS.name())) {
                    demand.on(refusal);
                }
            }
            case UnitCompleted result -> {
                if (demand.onResult(result.getUnitId())) {
                    results.accept(result);
                }
            }
            default ->
                throw new IllegalStateException(
                        "unexpected on " + received.topic().name());
        }
    }
}
