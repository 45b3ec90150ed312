package io.guildhall.router.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.Money;
import io.guildhall.operations.ClientStatus;
import io.guildhall.operations.PoolStatus;
import io.guildhall.routing.QueueTasks;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.Output;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.support.harness.Step;
import io.guildhall.support.harness.World;
import io.guildhall.task.TaskWithdrawn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Two markets with their operator, their people and triage, and a {@link MarketModel} that watches. */
final class MarketWorld implements World {

    private static final int DEMANDS = 8;

    /** Who comes in the end: of each domain as many in each market as a unit may need. */
    private record Expert(String domain, String name, String market) {}

    private static final List<Expert> EXPERTS = Stream.of("law", "generalist")
            .flatMap(domain -> Staff.MARKETS.stream()
                    .flatMap(market -> IntStream.range(0, 5)
                            .mapToObj(n -> new Expert(domain, domain + "-" + market + "-" + n, market))))
            .toList();

    private final Random random;
    private final Operator operator;
    private final Staff staff;
    private final MarketModel model = new MarketModel();
    private final Deque<Step> planned = new ArrayDeque<>();
    private final List<String> queued = new ArrayList<>();
    private Instant now = ServiceDriver.START;
    private int units;
    private boolean settling;
    private int rounds;

    MarketWorld(long seed) {
        random = new Random(seed);
        operator = new Operator(random);
        staff = new Staff(random);
        opening();
    }

    /** So that something can be assigned at all. */
    private void opening() {
        Operator.CLIENTS.forEach(id -> plan(Topics.CLIENTS, Operator.client(id, ClientStatus.ACTIVE)));
        Operator.POOLS.keySet().forEach(id -> {
            plan(Topics.POOLS, Operator.pool(id, PoolStatus.ACTIVE, null, 60));
            plan(Topics.RATES, Operator.rate(id, "*", 1, now.minus(Duration.ofDays(1)), "1.2500"));
        });
        IntStream.range(0, Staff.WORKERS).forEach(n -> plan(Topics.WORKERS, staff.profile(n, now)));
    }

    @Override
    public Step next() {
        if (!planned.isEmpty()) {
            return planned.poll();
        }
        return switch (random.nextInt(24)) {
            case 0 -> new Step.Restart();
            case 1, 2 -> Step.tick();
            case 3 -> new Step.Tick(random.nextBoolean(), random.nextInt(3));
            case 4, 5 -> new Step.Pass(Duration.ofMillis(random.nextInt(60_000)));
            case 6 -> new Step.Pass(Duration.ofSeconds(random.nextInt(400)));
            case 7, 8, 9, 10 -> send(Topics.EXPERTISE_ROUTER_INBOX, queue());
            case 11 -> withdrawal();
            case 12, 13 -> operatorActs();
            case 14 -> send(Topics.WORKERS, staff.profile(random.nextInt(Staff.WORKERS), now));
            case 15, 16, 17 -> send(Topics.PRESENCE, staff.presence());
            default -> answer();
        };
    }

    private Step answer() {
        SpecificRecord answer = staff.answer(List.copyOf(model.leases().values()), now);
        int late = random.nextInt(3) == 0 ? random.nextInt(90) : 0;
        return answer == null ? Step.tick() : send(Topics.SUBMISSIONS, answer, Duration.ofSeconds(late));
    }

    private Step operatorActs() {
        SpecificRecord record = operator.act(now);
        return send(topicOf(record), record);
    }

    private static Topic topicOf(SpecificRecord record) {
        return List.of(Topics.CLIENTS, Topics.POOLS, Topics.RATES, Topics.OFFBOARDINGS).stream()
                .filter(topic -> topic.records().contains(record.getClass()))
                .findFirst()
                .orElseThrow();
    }

    /** What is the same for all units of a demand follows from its number. */
    private QueueTasks queue() {
        int demand = random.nextInt(DEMANDS);
        String demandId = "d" + demand;
        String unitId = "u" + units++;
        List<String> taskIds = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(n -> demandId + "/" + unitId + "/" + n)
                .toList();
        queued.addAll(taskIds);
        return QueueTasks.newBuilder()
                .setDemandId(demandId)
                .setUnitId(unitId)
                .setClientId(Operator.CLIENTS.get(demand % 2))
                .setMarketId(demand % 4 == 3 ? "east" : "main")
                .setTaskIds(taskIds)
                .setTaskType(Operator.TASK_TYPES.get(demand % 3 == 0 ? 1 : 0))
                .setLanguage(List.of("en", "en-GB", "en-US", "de").get(demand % 4))
                .setDomain(random.nextInt(3) == 0 ? "generalist" : "law")
                .setMinimumLevel(1 + random.nextInt(4))
                .setMaxPayPerTask(new Money(new BigDecimal(demand % 5 == 0 ? "2.0000" : "5.0000"), "EUR"))
                .setPriority(demand)
                .setExcludedWorkerIds(random.nextInt(5) == 0 ? List.of("w" + random.nextInt(Staff.WORKERS)) : List.of())
                .setOpenedAt(now)
                .build();
    }

    private Step withdrawal() {
        if (queued.isEmpty()) {
            return Step.tick();
        }
        return send(Topics.EXPERTISE_ROUTER_INBOX, withdrawn(queued.get(random.nextInt(queued.size()))));
    }

    private TaskWithdrawn withdrawn(String taskId) {
        String[] ids = taskId.split("/", -1);
        return TaskWithdrawn.newBuilder()
                .setDemandId(ids[0])
                .setUnitId(ids[1])
                .setTaskId(taskId)
                .setClientId("acme")
                .setMarketId("main")
                .setReason("CANCELLED")
                .setWithdrawnAt(now)
                .build();
    }

    private void plan(Topic topic, SpecificRecord record) {
        planned.add(send(topic, record));
    }

    private Step send(Topic topic, SpecificRecord record) {
        return send(topic, record, Duration.ZERO);
    }

    private Step send(Topic topic, SpecificRecord record, Duration age) {
        int work = random.nextInt(4) == 0 ? random.nextInt(3) : Step.USUAL_WORK;
        return new Step.Send(topic, "main", record, age, work);
    }

    /** Everything is allowed, and people come who can do anything: then nothing may be stuck. */
    @Override
    public @Nullable Step settle() {
        if (!planned.isEmpty()) {
            return planned.poll();
        }
        if (settling && (model.tasks().isEmpty() || rounds++ == 60)) {
            return null;
        }
        if (!settling) {
            settling = true;
            allowEverything();
        }
        model.leases().values().stream()
                .filter(Lease::isLive)
                .forEach(
                        lease -> plan(Topics.SUBMISSIONS, staff.work(lease, now).build()));
        EXPERTS.forEach(expert -> plan(Topics.PRESENCE, Staff.ready(expert.name(), expert.market(), 9)));
        planned.add(new Step.Pass(Duration.ofSeconds(20)));
        planned.add(Step.tick());
        return planned.poll();
    }

    private void allowEverything() {
        Instant later = now.plus(Duration.ofMinutes(3)); // than any price was set for
        Operator.CLIENTS.forEach(id -> plan(Topics.CLIENTS, Operator.client(id, ClientStatus.ACTIVE)));
        Operator.POOLS.keySet().forEach(id -> {
            plan(Topics.POOLS, Operator.pool(id, PoolStatus.ACTIVE, null, 60));
            plan(Topics.RATES, Operator.rate(id, "*", 9_999, later, "1.0000"));
            Operator.TASK_TYPES.forEach(type -> plan(Topics.RATES, Operator.rate(id, type, 9_999, later, "1.0000")));
        });
        planned.add(new Step.Pass(Duration.ofMinutes(3)));
        EXPERTS.forEach(expert -> plan(
                Topics.WORKERS,
                Staff.expert(expert.domain(), expert.name(), expert.market()).build()));
    }

    @Override
    public void saw(Step step, List<Output> outputs) {
        if (step instanceof Step.Pass pass) {
            now = now.plus(pass.time());
        }
        model.saw(step, outputs, now);
    }

    @Override
    public void ended() {
        assertThat(model.tasks().keySet()).as("2: nothing is stuck").isEmpty();
    }
}
