package io.guildhall.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.RecordSender;
import io.guildhall.stack.cluster.RecordStream;
import io.guildhall.stack.cluster.RecordStream.Start;
import io.guildhall.stack.sample.OperatorSample;
import io.guildhall.stack.workforce.Behaviour;
import io.guildhall.stack.workforce.Decisions;
import io.guildhall.stack.workforce.Need;
import io.guildhall.stack.workforce.Roster;
import io.guildhall.stack.workforce.Workforce;
import io.guildhall.workforce.WorkerProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;

/** Markets full of work: each with people of its own, and demand for every kind of work the sample has. */
final class BusyMarkets implements AutoCloseable {

    /** Of these, two lie in each of a stack's four partitions. */
    static final List<String> EIGHT =
            List.of("europe", "nordics", "iberia", "brazil", "americas", "oceania", "japan", "india");

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int SLOTS = 1;
    private static final int PEOPLE = 24;
    private static final int SHORT_LEASE_SECONDS = 30;

    private final Cluster cluster;
    private final boolean leasesLapse;
    private final List<DemandRequested> demands = new ArrayList<>();
    private final List<WorkerProfile> people = new ArrayList<>();
    private final Workforce workforce;
    private final RecordStream updates;
    private final Map<String, DemandUpdated> latest = new HashMap<>();

    /**
     * @param name tells its demands and people from those of other runs on the same cluster
     * @param tasks how many there are at least, all markets together
     */
    BusyMarkets(Cluster cluster, String name, List<String> markets, int tasks, long seed, Behaviour behaviour) {
        this.cluster = cluster;
        this.leasesLapse = behaviour.forgets() > 0;
        for (String market : markets) {
            List<DemandRequested> asked = MarketDemand.of(name + '-' + market, market, tasks / markets.size());
            demands.addAll(asked);
            people.addAll(people(name + '-' + market, market, asked, seed));
        }
        this.workforce = new Workforce(cluster, people, new Decisions(seed, behaviour), SLOTS, InstantSource.system());
        this.updates = new RecordStream(cluster, Map.of(Topics.DEMAND_UPDATES, Start.NOW));
    }

    /**
     * People who let something go now and then, but never a lease lapse: all of it is back at once.
     *
     * @param slowest what they need at most for a task; the fastest need a tenth
     */
    static Behaviour punctual(Duration slowest) {
        return behaviour(0, slowest);
    }

    /** The same, but one task in a hundred is forgotten, or handed in late. */
    static Behaviour forgetful(Duration slowest) {
        return behaviour(0.005, slowest);
    }

    private static Behaviour behaviour(double lapses, Duration slowest) {
        return new Behaviour(0.05, 0.02, 0.01, 0.04, lapses, lapses, 0.7, 0.98, slowest.dividedBy(10), slowest);
    }

    /** Opens the markets: sends what the operator sets up, then the people, then the demand. */
    void open() {
        cluster.foresee(Topics.ALL);
        try (RecordSender sender = new RecordSender(cluster)) {
            OperatorSample.records().forEach((topic, records) -> Sent.to(sender, topic, leased(topic, records)));
            workforce.start();
            Sent.to(sender, Topics.DEMAND_REQUESTS, List.copyOf(demands));
        }
    }

    /** How many tasks there are. */
    int tasks() {
        return demands.stream().mapToInt(MarketDemand::tasks).sum();
    }

    /** How many answers people have sent. */
    long answers() {
        workforce.check();
        return workforce.sent();
    }

    /**
     * Waits until every demand is final; asserts that each is complete, and that nothing was stuck meanwhile.
     *
     * @param patience how long nothing at all may be told of any demand
     */
    void awaitEnd(Duration patience) {
        Instant moved = Instant.now();
        while (open(latest).findAny().isPresent()) {
            List<RecordStream.Received> news = updates.poll(POLL);
            news.forEach(record -> take((DemandUpdated) record.value()));
            moved = news.isEmpty() ? moved : Instant.now();
            assertThat(Duration.between(moved, Instant.now()))
                    .as("nothing moves, and these are open: %s", open(latest).toList())
                    .isLessThan(patience);
        }
        assertThat(latest.values()).allSatisfy(update -> {
            assertThat(update.getStatus()).as(update.getDemandId()).isEqualTo(DemandStatus.COMPLETED);
            assertThat(update.getTasksAccepted()).as(update.getDemandId()).isEqualTo(update.getTasksTotal());
        });
    }

    @Override
    public void close() {
        workforce.close();
        updates.close();
    }

    private Stream<String> open(Map<String, DemandUpdated> updates) {
        return demands.stream()
                .map(DemandRequested::getDemandId)
                .filter(id -> !updates.containsKey(id) || !updates.get(id).getFinal$());
    }

    private void take(DemandUpdated update) {
        if (demands.stream().anyMatch(demand -> demand.getDemandId().equals(update.getDemandId()))) {
            latest.put(update.getDemandId(), update);
        }
    }

    private static List<WorkerProfile> people(String prefix, String market, List<DemandRequested> demands, long seed) {
        List<Need> needs = demands.stream().map(MarketDemand::need).toList();
        return Roster.of(seed, PEOPLE, needs).stream()
                .map(person -> WorkerProfile.newBuilder(person)
                        .setWorkerId(prefix + '-' + person.getWorkerId())
                        .setMarketId(market)
                        .build())
                .toList();
    }

    /** What people forget is to be back within the test; where they forget nothing, no lease is to lapse for a slow machine. */
    private List<GenericRecord> leased(Topic topic, List<GenericRecord> records) {
        if (leasesLapse && topic.equals(Topics.POOLS)) {
            records.forEach(pool -> pool.put("leaseSeconds", SHORT_LEASE_SECONDS));
        }
        return records;
    }
}
