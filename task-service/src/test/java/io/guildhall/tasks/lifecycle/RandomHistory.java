package io.guildhall.tasks.lifecycle;

import static io.guildhall.tasks.lifecycle.RequestBuilder.request;

import io.guildhall.support.core.MapTables;
import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.demand.ReviewPolicy;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.review.Decision;
import io.guildhall.tasks.review.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Clients, an operator, reviewers, workers and a router that behave as badly as they may, from a seed; a witness sees
 * every event.
 */
final class RandomHistory {

    private static final int STEPS = 1_200;

    private static final List<ReviewPolicy> POLICIES =
            List.of(ReviewPolicy.AUTO_ACCEPT, ReviewPolicy.CONSENSUS, ReviewPolicy.REVIEWER, ReviewPolicy.REVIEWER);

    private static final List<Verdict> VERDICTS = List.of(Verdict.ACCEPT, Verdict.REJECT, Verdict.REWORK);

    /** Few ids, so that requests, repeats and cancellations meet. */
    private static final int DEMANDS = 250;

    private final OpenWork work = new OpenWork();
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
        List.copyOf(work.leases().keySet()).forEach(task -> run(s -> s.release(task, Release.WITHDRAWN)));
        for (int i = 0; i < 3; i++) {
            run(s ->
                    s.deadlinesCount(true).pass(Duration.ofDays(30))); // silence, the time to appeal, and the last word
            List.copyOf(work.leases().keySet()).forEach(task -> run(s -> s.release(task, Release.REWORK_LAPSED)));
        }
    }

    private void step() {
        switch (random.nextInt(26)) {
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
            case 14, 15, 16, 20, 21 -> reviewed();
            case 17, 22 -> appealed();
            case 18 -> reversed();
            case 19 -> {
                Duration time = Duration.ofHours(random.nextInt(24));
                run(s -> s.pass(time));
            }
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
                .budget(random.nextInt(4) == 0 ? "2.4000" : "38.8000")
                .with(r -> {
                    r.clientId = client(random.nextInt(3));
                    r.judgementsPerUnit = 1 + random.nextInt(3);
                    r.priority = random.nextInt(11);
                    r.deadline = random.nextBoolean() ? null : Scene.START.plusSeconds(random.nextInt(2_000_000));
                    r.reviewPolicy = POLICIES.get(random.nextInt(POLICIES.size()));
                    r.reviewPoolId = random.nextInt(3) == 0 ? "law-3" : null;
                    judgeMore(r);
                });
        Consumer<Scene> publication = s -> s.request(request);
        requests.add(publication);
        run(publication);
    }

    private void judgeMore(RequestBuilder request) {
        if (request.reviewPolicy == ReviewPolicy.CONSENSUS) {
            request.maxJudgementsPerUnit = request.judgementsPerUnit + random.nextInt(3);
            request.targetConfidence = 0.6 + random.nextDouble() / 3;
        }
    }

    private void reviewed() {
        String known = any(work.workers().keySet());
        String review = known != null && random.nextInt(8) == 0 ? known + "/review" : any(work.openReviews());
        if (review != null) {
            Decision decision = decision("r" + random.nextInt(3));
            run(s -> s.review(review, decision));
        }
    }

    private Decision decision(String reviewerId) {
        Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
        String comment = random.nextInt(9) == 0 ? null : "The dose is for children.";
        return new Decision(reviewerId, verdict, "WRONG", comment);
    }

    private void appealed() {
        String assignment = any(random.nextInt(4) == 0 ? work.workers().keySet() : work.denied());
        if (assignment != null) {
            String worker = random.nextInt(9) == 0 ? "stranger" : work.workers().getOrDefault(assignment, "");
            run(s -> s.appeal(assignment, worker));
        }
    }

    private void reversed() {
        String assignment = any(work.workers().keySet());
        if (assignment != null) {
            run(s -> s.reverse("x-" + assignment, assignment));
        }
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
        int epoch = work.leases().getOrDefault(task, 0) + 1;
        String pay = random.nextInt(30) == 0 ? "2.0001" : "1." + (1_000 + random.nextInt(9_000));
        String answer = random.nextBoolean() ? "yes" : "no";
        boolean twice = random.nextInt(5) == 0;
        if (work.reviewTasks().contains(task)) {
            Decision decision = decision("p" + random.nextInt(5));
            run(s -> s.deliverReview(task, decision));
            return;
        }
        work.leases().put(task, epoch);
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
        int epoch = work.leases().merge(task, 1, Integer::sum);
        run(s -> s.deliver(s.delivery(task, epoch, "1.9000", "late", true)));
    }

    private void released() {
        List<String> tasks = List.copyOf(work.withdrawn());
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
        return any(work.leases().keySet());
    }

    private @Nullable String any(Set<String> ids) {
        List<String> all = List.copyOf(ids);
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private static String client(int index) {
        return List.of("acme", "other", "nobody").get(index);
    }

    private void run(Consumer<Scene> step) {
        steps.add(step);
        step.accept(scene);
        scene.latest(TaskEvent.class).forEach(event -> {
            witness.see(event);
            work.see(event);
        });
    }
}
