package io.guildhall.tasks.model;

import io.guildhall.review.ReviewRequested;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.Output;
import io.guildhall.support.harness.ServiceDriver;
import io.guildhall.support.harness.Step;
import io.guildhall.support.harness.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Clients, an operator and a router around the task service, and a {@link TaskModel} that watches. */
final class TaskWorld implements World {

    private final Random random;
    private final Clientele clientele;
    private final SimulatedRouter router;
    private final Reviewers reviewers;
    private final TaskModel model = new TaskModel();
    private final List<Step.Send> sent = new ArrayList<>();
    private Instant now = ServiceDriver.START;
    private boolean ticked;

    TaskWorld(long seed) {
        random = new Random(seed);
        clientele = new Clientele(random);
        router = new SimulatedRouter(random);
        reviewers = new Reviewers(random);
    }

    @Override
    public Step next() {
        return switch (random.nextInt(28)) {
            case 0 -> new Step.Restart();
            case 1 -> Step.tick();
            case 2 -> new Step.Tick(random.nextBoolean(), random.nextInt(3));
            case 3 -> new Step.Pass(Duration.ofMillis(random.nextInt(8_000)));
            case 4 -> new Step.Pass(Duration.ofSeconds(random.nextInt(150)));
            case 5 -> send(Topics.CLIENTS, clientele.account());
            case 6, 7, 8 -> send(Topics.DEMAND_REQUESTS, clientele.request(now));
            case 9 -> send(Topics.DEMAND_CANCELLATIONS, clientele.cancellation());
            case 10 -> sent.isEmpty() ? Step.tick() : sent.get(random.nextInt(sent.size()));
            case 11, 12, 13, 14 -> send(Topics.REVIEW_VERDICTS, reviewers.review(model.works()));
            case 15, 16 -> send(Topics.REVIEW_APPEALS, reviewers.appeal(model.works()));
            case 17 -> send(Topics.REVERSALS, reviewers.reversal(model.works()));
            default -> send(Topics.ROUTING_ASSIGNMENTS, router.act(now));
        };
    }

    private Step send(Topic topic, @Nullable SpecificRecord record) {
        if (record == null) {
            return next();
        }
        int work = random.nextInt(4) == 0 ? random.nextInt(3) : Step.USUAL_WORK;
        Duration age = Duration.ofSeconds(random.nextInt(4) == 0 ? random.nextInt(100) : 0);
        Step.Send step = new Step.Send(topic, "any", record, age, work);
        sent.add(step);
        return step;
    }

    @Override
    public @Nullable Step settle() {
        SpecificRecord answer = router.finish(now);
        if (answer != null) {
            return send(Topics.ROUTING_ASSIGNMENTS, answer);
        }
        ticked = !ticked;
        if (ticked) {
            return Step.tick();
        }
        return model.isAtRest() && router.isIdle() ? null : new Step.Pass(Duration.ofDays(1));
    }

    @Override
    public void saw(Step step, List<Output> outputs) {
        if (step instanceof Step.Pass pass) {
            now = now.plus(pass.time());
        }
        model.saw(step, outputs, now);
        for (Output output : outputs) {
            if (output instanceof Output.Sent written && written.topic().equals(Topics.TASK_LIFECYCLE)) {
                router.written(written.content());
            }
            if (output instanceof Output.Sent(var topic, var key, ReviewRequested asked)) {
                reviewers.asked(asked);
            }
        }
    }

    @Override
    public void ended() {
        model.ended();
    }
}
