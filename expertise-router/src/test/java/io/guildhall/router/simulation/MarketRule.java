package io.guildhall.router.simulation;

import io.guildhall.router.accuracy.Prior;
import io.guildhall.router.basis.Position;
import io.guildhall.router.client.Client;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.Market;
import io.guildhall.router.market.MarketCommand;
import io.guildhall.router.market.MarketCommand.AddRate;
import io.guildhall.router.market.MarketCommand.BeAway;
import io.guildhall.router.market.MarketCommand.BeReady;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketCommand.GradeWork;
import io.guildhall.router.market.MarketCommand.QueueTasks;
import io.guildhall.router.market.MarketCommand.SetClient;
import io.guildhall.router.market.MarketCommand.SetPool;
import io.guildhall.router.market.MarketCommand.SetWorker;
import io.guildhall.router.market.MarketCommand.Submit;
import io.guildhall.router.market.MarketCommand.WithdrawTask;
import io.guildhall.router.market.MarketDecider;
import io.guildhall.router.market.MarketEvent;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.market.MarketSettings;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Need;
import io.guildhall.router.queue.Queue.Origins;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.worker.Profile;
import io.guildhall.router.worker.Qualification;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.MapTables;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Tick;
import io.guildhall.support.work.Engagement;
import io.guildhall.support.work.Purpose;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.BigMoney;

/** The router's own core, told of the simulated world. */
final class MarketRule implements Rule {

    private static final String MAIN = "main";
    private static final Position SOMEWHERE = new Position(0, 0);
    private static final int LEASE_SECONDS = 24 * 60 * 60;

    private final MarketDecider decider;
    private final Market market;
    private final Map<String, Worker> workers = new HashMap<>();
    private final Map<String, Job> jobs = new HashMap<>();
    private final Map<String, String> assignments = new HashMap<>();

    MarketRule(World world) {
        this(world, MarketSettings.DEFAULT.ageing());
    }

    MarketRule(World world, Duration ageing) {
        MarketSettings settings = settings(ageing);
        decider = new MarketDecider(settings, answer -> null);
        market = new Market(new MapTables(), settings);
        Instant now = World.START;
        tell(new SetClient(new Client("acme", Client.Status.ACTIVE, null, SOMEWHERE)), now);
        world.jobs().stream().map(Job::domain).distinct().sorted().forEach(domain -> pool(domain, now));
        world.workers().forEach(worker -> {
            workers.put(worker.id(), worker);
            tell(new SetWorker(profile(worker)), now);
        });
        world.jobs().forEach(job -> jobs.put(job.id(), job));
    }

    private static MarketSettings settings(Duration ageing) {
        return new MarketSettings(
                Duration.ofDays(1),
                Duration.ofMinutes(10),
                Duration.ofSeconds(2),
                Duration.ofDays(1),
                0,
                ageing,
                Duration.ofDays(7),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Prior.DEFAULT);
    }

    @Override
    public List<Given> arrives(Job job, Instant now) {
        Need need = new Need(
                "d" + job.number(),
                "acme",
                MAIN,
                "rating",
                "en",
                job.domain(),
                job.level(),
                BigMoney.parse("EUR 100"),
                job.priority(),
                null,
                null);
        Origins origins = new Origins(Purpose.JUDGE, null, now);
        return tell(new QueueTasks(need, List.of(job.id()), origins, List.of(), false), now);
    }

    @Override
    public List<Given> leaves(Job job, Instant now) {
        return tell(new WithdrawTask(job.id(), now), now);
    }

    @Override
    public List<Given> begins(Worker worker, Instant now) {
        return tell(new BeReady(key(worker), 1, origin(now), now), now);
    }

    @Override
    public List<Given> ends(Worker worker, Instant now) {
        return tell(new BeAway(key(worker)), now);
    }

    @Override
    public List<Given> done(Given given, boolean right, Instant now) {
        String assignmentId =
                Objects.requireNonNull(assignments.remove(given.job().id()));
        tell(new GradeWork(key(given.worker()), given.job().domain(), right), now);
        return tell(
                new Submit(assignmentId, key(given.worker()), Disposition.SUBMITTED, "yes", null, 1, origin(now), now),
                now);
    }

    private void pool(String domain, Instant now) {
        tell(
                new SetPool(
                        new Pool(domain, domain, 1, Pool.Status.ACTIVE, null, LEASE_SECONDS, null, true, SOMEWHERE)),
                now);
        RateVersion rate = new RateVersion(domain + "/*/EUR", 1, now.minusSeconds(1), BigDecimal.ONE, null, SOMEWHERE);
        tell(new AddRate(rate, origin(now)), now);
    }

    private List<Given> tell(MarketCommand command, Instant now) {
        List<Given> given = new ArrayList<>();
        happen(decider.decide(market, command), given);
        Tick tick = new Tick(now, false);
        for (List<MarketEvent> events = decider.proceed(market, tick);
                !events.isEmpty();
                events = decider.proceed(market, tick)) {
            happen(events, given);
        }
        return given;
    }

    private void happen(List<MarketEvent> events, List<Given> given) {
        for (MarketEvent event : events) {
            decider.evolve(market, event);
            if (event instanceof TaskAssigned assigned) {
                Lease lease = assigned.lease();
                assignments.put(lease.taskId(), lease.assignmentId());
                given.add(new Given(
                        Objects.requireNonNull(workers.get(lease.workerId())),
                        Objects.requireNonNull(jobs.get(lease.taskId()))));
            }
        }
    }

    private static Profile profile(Worker worker) {
        List<Qualification> held = worker.levels().entrySet().stream()
                .map(level -> new Qualification(level.getKey(), level.getValue(), null))
                .toList();
        return new Profile(
                MAIN,
                worker.id(),
                Engagement.GIG,
                worker.id(),
                held,
                List.of("en"),
                "EUR",
                List.of(),
                false,
                SOMEWHERE,
                World.START);
    }

    private static WorkerKey key(Worker worker) {
        return new WorkerKey(MAIN, worker.id());
    }

    private static Origin origin(Instant now) {
        return new Origin("workforce.presence.v1", 0, 0, null, now, null);
    }
}
