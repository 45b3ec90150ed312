package io.guildhall.system;

import static org.awaitility.Awaitility.await;

import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.RecordSender;
import io.guildhall.stack.process.ServiceProcess;
import io.guildhall.stack.publish.PriceList;
import io.guildhall.stack.workforce.Behaviour;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Markets on several instances of the router. In full: {@code -Dtasks=20000 -Dkills=20} with {@code -Dinstances=2} and
 * with 4.
 */
class SeveralRoutersIT {

    private static final int TASKS = Integer.getInteger("tasks", 800);
    private static final int INSTANCES = Integer.getInteger("instances", 2);
    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    /** Who has let a task go may be the only one left for it: asked again before anybody loses patience. */
    private static final Map<String, String> SETTINGS = Map.of("guildhall.router.ask-again-after", "30s");

    /** Without any news: a lease, the time after a start in which none lapses, and the time before asking again. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration STEADY = Duration.ofSeconds(8);
    private static final Duration BRISK = Duration.ofSeconds(3);

    private static final String PAUSED = "ledgerline";
    private static final int TASKS_AROUND_PAUSE = 800;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @TempDir
    private static Path folder = Path.of("");

    private static RunningStack stack;
    private static List<ServiceProcess> routers;

    @BeforeAll
    static void start() {
        stack = RunningStack.startIn(folder, Map.of(Topics.EXPERTISE_ROUTER, SETTINGS));
        routers = Stream.concat(
                        Stream.of(stack.service(Topics.EXPERTISE_ROUTER)),
                        IntStream.range(1, INSTANCES).mapToObj(i -> stack.another(Topics.EXPERTISE_ROUTER, SETTINGS)))
                .toList();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void routers_killed_at_random_hand_nothing_out_twice_and_lose_nothing() {
        // What people forget comes back after a lease, which a short run has no time for.
        Behaviour behaviour = TASKS >= 10_000 ? BusyMarkets.forgetful(STEADY) : BusyMarkets.punctual(STEADY);
        try (BusyMarkets markets =
                new BusyMarkets(stack.cluster(), "killed", BusyMarkets.EIGHT, TASKS, SEED, behaviour)) {
            long begun = System.nanoTime();
            markets.open();
            int kills = new RandomKills(SEED, routers).during(markets::answers, markets.tasks(), KILLS);
            markets.awaitEnd(PATIENCE);
            System.out.println(markets.tasks() + " tasks on " + INSTANCES + " routers, " + kills + " kills, in "
                    + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
        }
        Reconciled.allOf(stack.cluster());
    }

    @Test
    void a_paused_client_gets_nobody_new_while_its_leases_are_finished_and_paid() {
        Cluster cluster = stack.cluster();
        List<String> some = BusyMarkets.EIGHT.subList(0, 2);
        try (BusyMarkets markets = new BusyMarkets(
                        cluster, "paused", some, TASKS_AROUND_PAUSE, SEED, BusyMarkets.punctual(BRISK));
                RecordSender sender = new RecordSender(cluster)) {
            markets.open();
            await().atMost(PATIENCE).until(() -> markets.answers() > TASKS_AROUND_PAUSE / 10);
            say(sender, ClientStatus.PAUSED);
            long others = markets.answers() + TASKS_AROUND_PAUSE / 10;
            await().pollDelay(PAUSE).atMost(PATIENCE).until(() -> markets.answers() > others);
            say(sender, ClientStatus.ACTIVE);
            markets.awaitEnd(PATIENCE);
        }
        Reconciled.allOf(cluster);
        new PauseOnLog(cluster, PAUSED).assertKept();
    }

    private static void say(RecordSender sender, ClientStatus status) {
        ClientAccount account = ClientAccount.newBuilder(PriceList.ofSample().account(PAUSED))
                .setStatus(status)
                .build();
        Sent.to(sender, Topics.CLIENTS, List.of(account));
    }
}
