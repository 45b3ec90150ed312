package io.guildhall.router.market;

import io.guildhall.router.basis.Position;
import io.guildhall.router.client.Client;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketCommand.AddRate;
import io.guildhall.router.market.MarketCommand.BeAway;
import io.guildhall.router.market.MarketCommand.BeReady;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketCommand.EndEngagement;
import io.guildhall.router.market.MarketCommand.GradeWork;
import io.guildhall.router.market.MarketCommand.QueueTasks;
import io.guildhall.router.market.MarketCommand.RequestRework;
import io.guildhall.router.market.MarketCommand.SetClient;
import io.guildhall.router.market.MarketCommand.SetPool;
import io.guildhall.router.market.MarketCommand.SetWorker;
import io.guildhall.router.market.MarketCommand.Submit;
import io.guildhall.router.market.MarketCommand.WithdrawTask;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Need;
import io.guildhall.router.queue.Queue.Origins;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.worker.Departure;
import io.guildhall.router.worker.Profile;
import io.guildhall.router.worker.Qualification;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.Origin;
import io.guildhall.support.work.Engagement;
import io.guildhall.support.work.Purpose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;

/** Commands at random from a seed: few people, clients and pools, so that they get in each other's way. */
final class RandomCommands {

    private static final List<String> MARKETS = List.of("main", "secure");
    private static final List<String> CLIENTS = List.of("acme", "globex", "initech");
    private static final List<String> DOMAINS = List.of("generalist", "law");
    private static final List<String> POOLS = List.of("general", "law-low", "law-high");
    private static final List<String> LANGUAGES = List.of("en", "en-GB", "en-US", "de");
    private static final int WORKERS = 9;

    private final Random random;
    private final List<String> tasks = new ArrayList<>();
    private final List<QueueTasks> queued = new ArrayList<>();
    private final List<Lease> delivered = new ArrayList<>();
    private final List<TaskAssigned> assignments = new ArrayList<>();
    private int demands;
    private int versions;
    private long offset;

    RandomCommands(Random random) {
        this.random = random;
    }

    /** Learns what was assigned and delivered, so that some of it is answered, and some is done again. */
    void saw(MarketEvent event) {
        if (event instanceof TaskAssigned assigned) {
            assignments.add(assigned);
        }
        if (event instanceof WorkDelivered work && !work.overdue()) {
            delivered.add(work.lease());
        }
    }

    /** All tasks queued so far. */
    List<String> tasks() {
        return tasks;
    }

    MarketCommand next(Instant now) {
        return switch (random.nextInt(23)) {
            case 0, 1, 2, 3 -> queue(now);
            case 4, 5, 6, 7 -> ready(now);
            case 8 -> new BeAway(worker());
            case 9, 10, 11, 12, 13 -> assignments.isEmpty() ? queue(now) : submit(now);
            case 14 -> tasks.isEmpty() ? queue(now) : new WithdrawTask(pick(tasks), now);
            case 15 -> client();
            case 16 -> pool();
            case 17 -> rate(now);
            case 18 -> profile(now);
            case 19 -> random.nextInt(6) == 0 ? departure(now) : profile(now);
            case 20 -> queued.isEmpty() ? queue(now) : correction();
            case 21 -> new GradeWork(worker(), pick(POOLS), random.nextInt(3) > 0);
            default -> delivered.isEmpty() ? queue(now) : rework(now);
        };
    }

    private QueueTasks correction() {
        QueueTasks wrong = pick(queued);
        Need need = wrong.need();
        Need right = new Need(
                need.demandId(),
                need.clientId(),
                need.marketId(),
                need.taskType(),
                need.language(),
                pick(DOMAINS),
                need.minimumLevel(),
                need.maxPay(),
                need.priority(),
                need.deadline(),
                null,
                null,
                need.statedLevel());
        return new QueueTasks(right, wrong.taskIds(), wrong.origins(), List.of(), true);
    }

    private RequestRework rework(Instant now) {
        Lease done = pick(delivered);
        Instant dueAt = now.plusSeconds(random.nextInt(300));
        return new RequestRework(
                done.assignmentId(),
                done.taskId(),
                done.clientId(),
                done.worker(),
                "en",
                done.terms(),
                dueAt,
                now,
                null);
    }

    private QueueTasks queue(Instant now) {
        String demandId = "d" + demands++;
        int count = 1 + random.nextInt(4);
        List<String> ids = IntStream.rangeClosed(1, count)
                .mapToObj(n -> demandId + "/u/" + n)
                .toList();
        tasks.addAll(ids);
        int level = 1 + random.nextInt(3);
        Need need = new Need(
                demandId,
                pick(CLIENTS),
                pick(MARKETS),
                "rating",
                pick(LANGUAGES),
                pick(DOMAINS),
                level,
                BigMoney.parse("EUR " + (1 + random.nextInt(4))),
                random.nextInt(3),
                random.nextBoolean() ? now.plusSeconds(random.nextInt(9999)) : null,
                null,
                null,
                random.nextBoolean() ? level : null);
        List<String> excluded = random.nextInt(4) == 0 ? List.of(worker().workerId()) : List.of();
        QueueTasks queue = new QueueTasks(need, ids, new Origins(Purpose.JUDGE, null, now), excluded, false);
        queued.add(queue);
        return queue;
    }

    private BeReady ready(Instant now) {
        return new BeReady(worker(), 1 + random.nextInt(3), origin(now.minusSeconds(random.nextInt(20))), now);
    }

    private Submit submit(Instant now) {
        TaskAssigned assigned = random.nextInt(3) > 0 ? assignments.getLast() : pick(assignments);
        boolean honest = random.nextInt(8) > 0;
        WorkerKey worker = honest ? assigned.lease().worker() : worker();
        Disposition disposition = random.nextBoolean() ? Disposition.SUBMITTED : pick(List.of(Disposition.values()));
        Instant appendedAt = random.nextInt(3) > 0 ? now.minusSeconds(random.nextInt(20)) : inTime(assigned, now);
        return new Submit(
                assigned.lease().assignmentId(), worker, disposition, "yes", null, 30, origin(appendedAt), now);
    }

    /** As late as just counts, however late it is read. */
    private static Instant inTime(TaskAssigned assigned, Instant now) {
        Instant last = assigned.lease().expiresAt().minusMillis(1);
        return last.isBefore(now) ? last : now;
    }

    private SetClient client() {
        return new SetClient(new Client(
                pick(CLIENTS),
                pick(List.of(Client.Status.values())),
                random.nextBoolean() ? "rivals" : null,
                position()));
    }

    private SetPool pool() {
        String poolId = pick(POOLS);
        String domain = poolId.startsWith("law") ? "law" : "generalist";
        Pool.Status status = random.nextInt(3) > 0 ? Pool.Status.ACTIVE : pick(List.of(Pool.Status.values()));
        String successor = random.nextBoolean() ? pick(POOLS) : null;
        return new SetPool(new Pool(
                poolId,
                domain,
                1 + random.nextInt(3),
                status,
                successor,
                60,
                random.nextBoolean() ? 30 + random.nextInt(300) : null,
                random.nextBoolean(),
                position()));
    }

    private AddRate rate(Instant now) {
        Position position = position();
        BigDecimal amount = new BigDecimal(1 + random.nextInt(4));
        Instant from = now.plusSeconds(random.nextInt(120) - 60L);
        RateVersion rate = new RateVersion(pick(POOLS) + "/*/EUR", 1 + versions++, from, amount, null, position);
        return new AddRate(rate, origin(now));
    }

    private SetWorker profile(Instant now) {
        WorkerKey worker = worker();
        List<Qualification> held = DOMAINS.stream()
                .filter(domain -> random.nextInt(4) > 0)
                .map(domain -> new Qualification(
                        domain,
                        1 + random.nextInt(4),
                        random.nextInt(3) == 0 ? now.plusSeconds(random.nextInt(600)) : null))
                .toList();
        return new SetWorker(new Profile(
                worker.marketId(),
                worker.workerId(),
                pick(List.of(Engagement.GIG, Engagement.VENDOR)),
                worker.workerId(),
                held,
                List.of(pick(LANGUAGES), "en"),
                "EUR",
                random.nextInt(3) == 0 ? List.of(pick(CLIENTS)) : List.of(),
                random.nextInt(8) == 0,
                position(),
                now));
    }

    private EndEngagement departure(Instant now) {
        Instant effectiveAt = now.plusSeconds(random.nextInt(300));
        return new EndEngagement(new Departure(worker().workerId(), Engagement.GIG, effectiveAt, false));
    }

    private WorkerKey worker() {
        return new WorkerKey(pick(MARKETS), "w" + random.nextInt(WORKERS));
    }

    private Position position() {
        return new Position(0, offset++);
    }

    private static Origin origin(Instant appendedAt) {
        return Given.origin(appendedAt);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
