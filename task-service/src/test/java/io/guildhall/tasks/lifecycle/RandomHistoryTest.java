package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.lifecycle.TaskEvent.TaskReleased;
import io.guildhall.tasks.lifecycle.TaskEvent.TasksWithdrawn;
import io.guildhall.tasks.lifecycle.TaskEvent.UnitOpened;
import io.guildhall.tasks.lifecycle.TaskEvent.WorkAccepted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients, an operator and a router that behave as badly as they may, from a seed. The seed is in the name of each case.
 */
class RandomHistoryTest {

    private static final int STEPS = 1_200;

    /** Few ids, so that requests, repeats and cancellations meet. */
    private static final int DEMANDS = 250;

    /** What the router holds: the number of leases each open task has had. */
    private final Map<String, Integer> leases = new TreeMap<>();

    private final Map<String, Boolean> withdrawn = new TreeMap<>();
    private final List<Consumer<Scene>> requests = new ArrayList<>();
    private final List<Consumer<Scene>> history = new ArrayList<>();
    private final Witness witness = new Witness();
    private final Scene scene = new Scene();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void guarantees_1_and_7_hold_after_every_event_and_everything_ends(long seed) {
        play(seed);

        witness.seeTheEnd();
        assertThat(witness.demands()).isGreaterThan(10);
        assertThat(witness.payments()).isGreaterThan(50);
        assertThat(witness.withdrawals()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102})
    void guarantee_10_the_same_commands_give_the_same_events(long seed) {
        play(seed);
        Scene again = new Scene();
        history.forEach(step -> step.accept(again));

        assertThat(again.all(TaskEvent.class)).isEqualTo(scene.all(TaskEvent.class));
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203})
    void guarantee_10_a_restart_before_every_command_changes_nothing(long seed) {
        play(seed);
        Scene restarted = new Scene();
        history.forEach(step -> {
            restarted.restart();
            step.accept(restarted);
        });

        assertThat(restarted.all(TaskEvent.class)).isEqualTo(scene.all(TaskEvent.class));
    }

    @Test
    void histories_of_different_seeds_differ() {
        play(1);
        RandomHistoryTest other = new RandomHistoryTest();
        other.play(2);

        assertThat(other.scene.all(TaskEvent.class)).isNotEqualTo(scene.all(TaskEvent.class));
    }

    private void play(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            step(random);
        }
        run(s -> s.client("acme", ClientStatus.CLOSED));
        run(s -> s.client("other", ClientStatus.CLOSED));
        List.copyOf(leases.keySet()).forEach(task -> run(s -> s.release(task, Release.WITHDRAWN)));
    }

    private void step(Random random) {
        switch (random.nextInt(16)) {
            case 0 -> client(random);
            case 1, 2, 3, 4, 5 -> publish(random);
            case 6, 13 -> cancel(random);
            case 7, 8 -> {
                Duration time = Duration.ofMillis(random.nextInt(4_000));
                run(s -> s.pass(time));
            }
            case 9 -> overdue(random);
            case 10 -> {
                boolean count = random.nextInt(4) > 0;
                run(s -> s.deadlinesCount(count).pass(Duration.ZERO));
            }
            case 11, 12 -> released(random);
            default -> delivered(random);
        }
    }

    private void client(Random random) {
        String client = client(random.nextInt(2));
        ClientStatus status = switch (random.nextInt(8)) {
            case 0 -> ClientStatus.CLOSED;
            case 1 -> ClientStatus.PAUSED;
            default -> ClientStatus.ACTIVE;
        };
        run(s -> s.client(client, status));
    }

    private void publish(Random random) {
        if (!requests.isEmpty() && random.nextInt(4) == 0) {
            run(requests.get(random.nextInt(requests.size())));
            return;
        }
        RequestBuilder request = request("d" + random.nextInt(DEMANDS))
                .units(1 + random.nextInt(4))
                .budget(random.nextInt(4) == 0 ? "2.4000" : "28.8000")
                .with(r -> {
                    r.clientId = client(random.nextInt(3));
                    r.judgementsPerUnit = 1 + random.nextInt(3);
                    r.priority = random.nextInt(11);
                    r.deadline = random.nextBoolean() ? null : Scene.START.plusSeconds(random.nextInt(600));
                });
        Consumer<Scene> publication = s -> s.request(request);
        requests.add(publication);
        run(publication);
    }

    private void cancel(Random random) {
        String demand = "d" + random.nextInt(DEMANDS);
        String client = client(random.nextInt(3));
        run(s -> s.cancel(demand, client));
    }

    private void delivered(Random random) {
        String task = openTask(random);
        if (task == null) {
            return;
        }
        int epoch = leases.getOrDefault(task, 0) + 1;
        String pay = random.nextInt(30) == 0 ? "2.0001" : "1." + (1_000 + random.nextInt(9_000));
        String answer = random.nextBoolean() ? "yes" : "no";
        boolean twice = random.nextInt(5) == 0;
        run(s -> s.deliver(s.delivery(task, epoch, pay, answer, false)));
        if (twice) {
            run(s -> s.deliver(s.delivery(task, epoch, pay, answer, false)));
        }
    }

    /** A lease ran out, the task was leased again, and then the first answer is found to have been in time. */
    private void overdue(Random random) {
        String task = openTask(random);
        if (task == null) {
            return;
        }
        int epoch = leases.merge(task, 1, Integer::sum);
        run(s -> s.deliver(s.delivery(task, epoch, "1.9000", "late", true)));
    }

    private void released(Random random) {
        List<String> tasks = List.copyOf(withdrawn.keySet());
        if (!tasks.isEmpty() && random.nextInt(8) > 0) {
            String task = tasks.get(random.nextInt(tasks.size()));
            run(s -> s.release(task, Release.WITHDRAWN));
            return;
        }
        String task = openTask(random);
        if (task != null) {
            run(s -> s.release(task, Release.POOL_RETIRED));
        }
    }

    private @Nullable String openTask(Random random) {
        List<String> tasks = List.copyOf(leases.keySet());
        return tasks.isEmpty() ? null : tasks.get(random.nextInt(tasks.size()));
    }

    private static String client(int index) {
        return List.of("acme", "other", "nobody").get(index);
    }

    private void run(Consumer<Scene> step) {
        history.add(step);
        step.accept(scene);
        scene.latest(TaskEvent.class).forEach(this::follow);
    }

    private void follow(TaskEvent event) {
        witness.see(event);
        switch (event) {
            case UnitOpened opened -> opened.taskIds().forEach(task -> leases.put(task, 0));
            case TasksWithdrawn gone -> gone.taskIds().forEach(task -> withdrawn.put(task, true));
            case WorkAccepted accepted -> forget(accepted.work().delivery().taskId());
            case TaskReleased released -> forget(released.taskId());
            default -> {}
        }
    }

    private void forget(String task) {
        leases.remove(task);
        withdrawn.remove(task);
    }
}
