package io.guildhall.stack.demo;

import io.guildhall.review.ReviewRequested;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.ClusterFailedException;
import io.guildhall.stack.cluster.RecordSender;
import io.guildhall.stack.cluster.RecordStream;
import io.guildhall.stack.cluster.RecordStream.Received;
import io.guildhall.stack.cluster.RecordStream.Start;
import io.guildhall.stack.json.JsonMismatchException;
import io.guildhall.stack.publish.PriceList;
import io.guildhall.stack.sample.OperatorSample;
import io.guildhall.stack.workforce.Workforce;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;

/** Plays a scenario on a running stack that has had no records yet, and shows what the log says of it. */
public final class Demo {

    private static final Duration POLL = Duration.ofMillis(50);

    /** The shortest there is, so that what people let lapse is back within the demonstration. */
    private static final int LEASE_SECONDS = 30;

    private static final String APPEAL_WINDOW = "30s";

    /** Without a single new record for this long, nothing will come any more: three leases. */
    private static final Duration PATIENCE = Duration.ofSeconds(3 * LEASE_SECONDS);

    private final Cluster cluster;
    private final Scenario scenario;
    private final int people;
    private final Screen screen;
    private final InstantSource clock;
    private final Scoreboard board;
    private final Conductor conductor;
    private final ClientDesk clientDesk;
    private final List<Happening> happenings = new ArrayList<>();

    /**
     * Settings its stack's services are to be started with, by service: who is rejected and says nothing has no week to
     * say it in.
     */
    public static Map<String, Map<String, String>> serviceSettings() {
        return Map.of(Topics.TASK_SERVICE, Map.of("guildhall.tasks.appeal-window", APPEAL_WINDOW));
    }

    /** @param people how many work on it */
    public Demo(Cluster cluster, Scenario scenario, int people, Screen screen, InstantSource clock) {
        this.cluster = cluster;
        this.scenario = scenario;
        this.people = people;
        this.screen = screen;
        this.clock = clock;
        PriceList prices = PriceList.ofSample();
        this.board =
                new Scoreboard((domain, level) -> prices.pool(domain, level).orElse(domain));
        this.conductor = new Conductor(scenario.cues());
        this.clientDesk = new ClientDesk(scenario.reviewedByClients(), scenario.foreknowledge());
    }

    /**
     * Plays it until every demand has ended and all work is paid, or nothing moves any more.
     *
     * @param workforce who works; set to work here, and not sent away
     * @throws ClusterFailedException when broker, registry or workforce fail
     */
    public Outcome run(Workforce workforce) {
        try (RecordSender sender = new RecordSender(cluster);
                RecordStream stream = new RecordStream(
                        cluster,
                        Stream.concat(Scoreboard.TOPICS.stream(), Stream.of(Topics.REVIEW_REQUESTS))
                                .collect(Collectors.toMap(Function.identity(), topic -> Start.BEGINNING)))) {
            cluster.foresee(Topics.ALL);
            OperatorSample.records().forEach((topic, records) -> send(sender, topic, forDemo(topic, records)));
            workforce.start();
            Instant begun = clock.instant();
            List<GenericRecord> requests = scenario.opening().stream()
                    .<GenericRecord>map(PlannedDemand::request)
                    .toList();
            send(sender, Topics.DEMAND_REQUESTS, requests);
            follow(sender, stream, workforce, begun);
            return new Outcome(board, scenario.mismatches(board), happenings, Duration.between(begun, clock.instant()));
        }
    }

    private void follow(RecordSender sender, RecordStream stream, Workforce workforce, Instant begun) {
        Instant moved = begun;
        Instant now = begun;
        while (!hasEnded() && Duration.between(moved, now).compareTo(PATIENCE) < 0) {
            List<Received> received = stream.poll(POLL);
            now = clock.instant();
            take(received, now);
            moved = received.isEmpty() ? moved : now;
            act(sender, begun, now);
            workforce.check();
            if (screen.isDue()) {
                screen.show(progress(begun, now));
            }
        }
        screen.show(progress(begun, now));
    }

    private void take(List<Received> received, Instant now) {
        for (Received record : received) {
            board.on(record.value());
            if (record.value() instanceof ReviewRequested request) {
                clientDesk.on(request, now);
            }
        }
    }

    private void act(RecordSender sender, Instant begun, Instant now) {
        for (Cue cue : conductor.due(board, now)) {
            send(sender, cue.topic(), List.of(cue.record().apply(board)));
            happenings.add(new Happening(Duration.between(begun, now), cue.what()));
        }
        List<GenericRecord> verdicts = List.copyOf(clientDesk.due(now));
        if (!verdicts.isEmpty()) {
            send(sender, Topics.REVIEW_VERDICTS, verdicts);
        }
    }

    private boolean hasEnded() {
        return conductor.isDone()
                && scenario.ended(board) == scenario.demands().size()
                && board.takings().tasks() >= board.accepted()
                && board.takings().reversals() >= board.reversed();
    }

    private Progress progress(Instant begun, Instant now) {
        return new Progress(
                board.pools(),
                people,
                board.busyPeople(),
                scenario.ended(board),
                scenario.demands().size(),
                Math.max(scenario.tasks(), board.tasks()),
                board.takings().total(),
                Duration.between(begun, now));
    }

    private static List<GenericRecord> forDemo(Topic topic, List<GenericRecord> records) {
        if (topic.equals(Topics.POOLS)) {
            records.forEach(pool -> pool.put("leaseSeconds", LEASE_SECONDS));
        }
        return records;
    }

    private static void send(RecordSender sender, Topic topic, List<GenericRecord> records) {
        try {
            sender.send(topic, records);
        } catch (JsonMismatchException e) {
            throw new IllegalStateException("a record has its key", e);
        }
    }
}
