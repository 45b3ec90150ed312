package io.guildhall.router.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.operations.ClientStatus;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.Output;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.support.harness.Step;
import io.guildhall.support.harness.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Two markets with their operator, their people, task-service and triage, and a {@link MarketModel} that watches. */
final class MarketWorld implements World {

    private final Random random;
    private final Operator operator;
    private final Staff staff;
    private final Demands demands;
    private final MarketModel model = new MarketModel();
    private final Deque<Step> planned = new ArrayDeque<>();
    private Instant now = ServiceDriver.START;
    private boolean afterOutage;
    private boolean settling;
    private int rounds;

    MarketWorld(long seed) {
        random = new Random(seed);
        operator = new Operator(random);
        staff = new Staff(random);
        demands = new Demands(random, model.facts());
        opening();
    }

    /** So that something can be assigned at all. */
    private void opening() {
        Operator.CLIENTS.forEach(id -> plan(Topics.CLIENTS, Operator.client(id, ClientStatus.ACTIVE)));
        Operator.POOLS.keySet().forEach(id -> {
            plan(Topics.POOLS, Operator.pool(id));
            plan(Topics.RATES, Operator.rate(id, "*", 1, now.minus(Duration.ofDays(1)), "1.2500"));
        });
        IntStream.range(0, Staff.WORKERS).forEach(n -> plan(Topics.WORKERS, staff.profile(n, now)));
    }

    @Override
    public Step next() {
        if (!planned.isEmpty()) {
            return planned.poll();
        }
        if (afterOutage) {
            afterOutage = false;
            return inbox(demands.rework(now));
        }
        return switch (random.nextInt(30)) {
            case 0 -> new Step.Restart();
            case 1, 2 -> Step.tick();
            case 3 -> new Step.Tick(random.nextBoolean(), random.nextInt(3));
            case 4, 5 -> new Step.Pass(Duration.ofMillis(random.nextInt(60_000)));
            case 6 -> new Step.Pass(Duration.ofSeconds(random.nextInt(400)));
            case 7, 8, 9, 10 -> inbox(demands.unit(now));
            case 11 -> inbox(demands.withdrawal(now));
            case 12, 13 -> operatorActs();
            case 14 -> send(Topics.WORKERS, staff.profile(random.nextInt(Staff.WORKERS), now));
            case 15, 16, 17 -> send(Topics.PRESENCE, staff.presence());
            case 18 -> inbox(demands.review(now));
            case 19 -> inbox(demands.rework(now));
            case 20 -> inbox(demands.correction());
            case 21 -> inbox(demands.closing(now));
            case 22 -> random.nextInt(3) == 0 ? outage() : Step.tick();
            default -> answer();
        };
    }

    private Step answer() {
        SpecificRecord answer = staff.answer(List.copyOf(model.facts().leases.values()), now);
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

    private Step inbox(@Nullable SpecificRecord record) {
        return record == null ? Step.tick() : send(Topics.EXPERTISE_ROUTER_INBOX, record);
    }

    /** Work in time is read when its lease has lapsed, and perhaps the task was given out again. */
    private Step outage() {
        Lease lease = model.facts()
                .live()
                .filter(live -> live.expiresAt.isAfter(now))
                .findFirst()
                .orElse(null);
        if (lease == null) {
            return Step.tick();
        }
        Duration lapse = Duration.between(now, lease.expiresAt).plusSeconds(3);
        Duration longer = random.nextBoolean() ? Duration.ofMinutes(11) : Duration.ofSeconds(random.nextInt(90));
        planned.add(new Step.Pass(lapse));
        everybodyComes();
        planned.add(Step.tick());
        planned.add(new Step.Pass(longer));
        if (random.nextBoolean()) {
            everybodyComes();
        }
        planned.add(Step.tick());
        Duration late = longer.plusSeconds(3).plusMillis(1);
        planned.add(send(Topics.SUBMISSIONS, staff.work(lease, now).build(), late));
        afterOutage = true;
        return planned.remove();
    }

    private void everybodyComes() {
        IntStream.range(0, Staff.WORKERS).forEach(n -> plan(Topics.PRESENCE, Staff.ready(n)));
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
        if (settling && (isSettled() || rounds++ == 60)) {
            return null;
        }
        if (!settling) {
            settling = true;
            allowEverything();
        }
        while (demands.awaitsTriage()) {
            planned.add(inbox(demands.correction()));
        }
        model.facts()
                .live()
                .forEach(
                        lease -> plan(Topics.SUBMISSIONS, staff.work(lease, now).build()));
        Experts.presences().forEach(presence -> plan(Topics.PRESENCE, presence));
        planned.add(new Step.Pass(Duration.ofSeconds(20)));
        planned.add(Step.tick());
        return planned.poll();
    }

    private boolean isSettled() {
        return model.facts().tasks.isEmpty() && model.facts().live().findAny().isEmpty();
    }

    private void allowEverything() {
        Instant later = now.plus(Duration.ofMinutes(3)); // than any price was set for
        Operator.CLIENTS.forEach(id -> plan(Topics.CLIENTS, Operator.client(id, ClientStatus.ACTIVE)));
        Operator.POOLS.keySet().forEach(id -> {
            plan(Topics.POOLS, Operator.pool(id));
            plan(Topics.RATES, Operator.rate(id, "*", 9_999, later, "1.0000"));
            Operator.TASK_TYPES.forEach(type -> plan(Topics.RATES, Operator.rate(id, type, 9_999, later, "1.0000")));
        });
        planned.add(new Step.Pass(Duration.ofMinutes(3)));
        Experts.profiles().forEach(profile -> plan(Topics.WORKERS, profile));
    }

    @Override
    public void saw(Step step, List<Output> outputs) {
        if (step instanceof Step.Pass pass) {
            now = now.plus(pass.time());
        }
        model.saw(step, outputs, now);
        outputs.forEach(output -> {
            if (output instanceof Output.Sent sent) {
                demands.heard(sent.content());
            }
        });
    }

    @Override
    public void ended() {
        assertThat(model.facts().tasks.keySet()).as("2: nothing is stuck").isEmpty();
    }
}
