package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;

import io.guildhall.support.core.MapTables;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Clients, an operator and a router that behave as badly as they may, from a seed; a witness sees every event.
 */
final class RandomHistory {

    private static final int STEPS = 1_200;

    /** Few ids, so that requests, repeats and cancellations meet. */
    private static final int DEMANDS = 250;

    /** What the router holds: the number of leases each open task has had. */
    private final Map<String, Integer> leases = new TreeMap<>();

    private final Set<String> withdrawn = new TreeSet<>();
    private final List<Consumer<Scene>> requests = new ArrayList<>();
    private final List<Consumer<Scene>> steps = new ArrayList<>();
    private final Witness witness = new Witness();
    private final Scene scene = new Scene(new MapTables());
    private final Random random;

    private RandomHistory(long seed) {
        random = new Random(seed);
    }

    /** Plays the history of that seed to its end. */
    static RandomHistory play(long seed) {
        RandomHistory history = new RandomHistory(seed);
        history.play();
        return history;
    }

    /** What was done, to be done again. */
    List<Consumer<Scene>> steps() {
        return List.copyOf(steps);
    }

    /** What came of it. */
    List<TaskEvent> events() {
        return scene.all(TaskEvent.class);
    }

    /** Who saw it. */
    Witness witness() {
        return witness;
    }

    private void play() {
        for (int i = 0; i < STEPS; i++) {
            step();
        }
        run(s -> s.steps(Integer.MAX_VALUE).client("acme", ClientStatus.CLOSED));
        run(s -> s.client("other", ClientStatus.CLOSED));
        List.copyOf(leases.keySet()).forEach(task -> run(s -> s.release(task, Release.WITHDRAWN)));
    }

    private void step() {
        switch (random.nextInt(16)) {
            case 0 -> client();
            case 1, 2, 3, 4, 5 -> publish();
            case 6, 13 -> cancel();
            case 7, 8 -> {
                Duration time = Duration.ofMillis(random.nextInt(4_000));
                run(s -> s.pass(time));
            }
            case 9 -> overdue();
            case 10 -> {
                boolean count = random.nextInt(4) > 0;
                int steps = random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(4);
                run(s -> s.deadlinesCount(count).steps(steps).pass(Duration.ZERO));
            }
            case 11, 12 -> released();
            default -> delivered();
        }
    }

    private void client() {
        String client = client(random.nextInt(2));
        ClientStatus status = switch (random.nextInt(8)) {
            case 0 -> ClientStatus.CLOSED;
            case 1 -> ClientStatus.PAUSED;
            default -> ClientStatus.ACTIVE;
        };
        run(s -> s.client(client, status));
    }

    private void publish() {
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

    private void cancel() {
        String demand = "d" + random.nextInt(DEMANDS);
        String client = client(random.nextInt(3));
        run(s -> s.cancel(demand, client));
    }

    private void delivered() {
        String task = openTask();
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
    private void overdue() {
        String task = openTask();
        if (task == null) {
            return;
        }
        int epoch = leases.merge(task, 1, Integer::sum);
        run(s -> s.deliver(s.delivery(task, epoch, "1.9000", "late", true)));
    }

    private void released() {
        List<String> tasks = List.copyOf(withdrawn);
        if (!tasks.isEmpty() && random.nextInt(8) > 0) {
            String task = tasks.get(random.nextInt(tasks.size()));
            run(s -> s.release(task, Release.WITHDRAWN));
            return;
        }
        String task = openTask();
        if (task != null) {
            run(s -> s.release(task, Release.POOL_RETIRED));
        }
    }

    private @Nullable String openTask() {
        List<String> tasks = List.copyOf(leases.keySet());
        return tasks.isEmpty() ? null : tasks.get(random.nextInt(tasks.size()));
    }

    private static String client(int index) {
        return List.of("acme", "other", "nobody").get(index);
    }

    private void run(Consumer<Scene> step) {
        steps.add(step);
        step.accept(scene);
        scene.latest(TaskEvent.class).forEach(this::follow);
    }

    private void follow(TaskEvent event) {
        witness.see(event);
        switch (event) {
            case UnitOpened opened -> opened.taskIds().forEach(task -> leases.put(task, 0));
            case TasksWithdrawn gone -> withdrawn.addAll(gone.taskIds());
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
