package io.guildhall.tasks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.support.core.MapTables;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Tables;
import io.guildhall.support.core.Tick;
import io.guildhall.tasks.client.Client;
import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.consensus.Reliability;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.lifecycle.TaskCommand.AppealRejection;
import io.guildhall.tasks.lifecycle.TaskCommand.CancelDemand;
import io.guildhall.tasks.lifecycle.TaskCommand.DeliverReview;
import io.guildhall.tasks.lifecycle.TaskCommand.DeliverWork;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.lifecycle.TaskCommand.ReleaseTask;
import io.guildhall.tasks.lifecycle.TaskCommand.RequestDemand;
import io.guildhall.tasks.lifecycle.TaskCommand.ReverseWork;
import io.guildhall.tasks.lifecycle.TaskCommand.ReviewWork;
import io.guildhall.tasks.lifecycle.TaskCommand.SetClient;
import io.guildhall.tasks.reversal.Reversal;
import io.guildhall.tasks.review.Decision;
import io.guildhall.tasks.unit.Unit;
import io.guildhall.tasks.work.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Given what happened, when a command comes, then these are the events. After each command the core proceeds until it is
 * quiet, as its carrier makes it, unless it is told to stop sooner, as its carrier does when much is to be done.
 */
final class Scene {

    static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
    static final TaskSettings SETTINGS = new TaskSettings(
            Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofDays(7), new Reliability(0.75, 0.55, 0.99));

    private final Tables tables;
    private final TaskDecider decider = new TaskDecider(SETTINGS);
    private final List<TaskEvent> history = new ArrayList<>();
    private TaskState state;
    private List<TaskEvent> latest = List.of();
    private Instant now = START;
    private boolean deadlinesCount = true;
    private int steps = Integer.MAX_VALUE;
    private long offset;

    /** A scene that keeps its rows there. */
    Scene(Tables tables) {
        this.tables = tables;
        state = new TaskState(tables);
    }

    /** A scene where nobody is known. */
    static Scene empty() {
        return new Scene(new MapTables());
    }

    /** A scene with the client acme, which pays a fee of 20 % in EUR. */
    static Scene withClient() {
        return empty().client("acme", ClientStatus.ACTIVE);
    }

    Instant now() {
        return now;
    }

    Scene client(String clientId, ClientStatus status) {
        return send(new SetClient(new Client(clientId, status, 2000, "EUR"), origin("operations.clients.v1"), now));
    }

    Scene request(RequestBuilder request) {
        return send(new RequestDemand(request.build(), origin("demand.requests.v1"), now));
    }

    Scene cancel(String demandId, String clientId) {
        return send(new CancelDemand(demandId, clientId, origin("demand.cancellations.v1"), now));
    }

    /** The first lease of a task ends with that answer, paid 1.50. */
    Scene deliver(String taskId, String answer) {
        return deliver(delivery(taskId, 1, "1.5000", answer, false));
    }

    Scene deliver(Delivery delivery) {
        return send(new DeliverWork(delivery, origin("routing.assignments.v1"), now));
    }

    Scene release(String taskId, Release why) {
        String[] parts = taskId.split("/", -1);
        return send(new ReleaseTask(parts[0], parts[1], taskId, why, origin("routing.assignments.v1"), now));
    }

    /** A review task of that name is done by rita, who answers so. */
    Scene deliverReview(String taskId, Decision decision) {
        Delivery review = new Lease(taskId, 1, now).review(decision.reviewerId());
        return send(new DeliverReview(review, decision, null, origin("routing.assignments.v1"), now));
    }

    Scene review(String reviewRequestId, Decision decision) {
        return review(reviewRequestId, "acme", decision);
    }

    Scene review(String reviewRequestId, String clientId, Decision decision) {
        String demandId = reviewRequestId.substring(0, reviewRequestId.indexOf('/'));
        return send(new ReviewWork(reviewRequestId, demandId, clientId, decision, origin("review.verdicts.v1"), now));
    }

    Scene appeal(String assignmentId, String workerId) {
        String demandId = assignmentId.substring(0, assignmentId.indexOf('/'));
        Origin origin = origin("review.appeals.v1");
        return send(new AppealRejection(demandId, assignmentId, workerId, "It is right.", origin, now));
    }

    Scene reverse(String reversalId, String assignmentId) {
        String demandId = assignmentId.substring(0, assignmentId.indexOf('/'));
        Reversal reversal = new Reversal(reversalId, demandId, assignmentId, "FRAUD", "Copied from another.");
        return send(new ReverseWork(reversal, origin("operations.reversals.v1"), now));
    }

    Scene send(TaskCommand command) {
        latest = new ArrayList<>();
        apply(decider.decide(state, command));
        proceed();
        return this;
    }

    /** That much time passes, and the core looks at the clock. */
    Scene pass(Duration time) {
        now = now.plus(time);
        latest = new ArrayList<>();
        proceed();
        return this;
    }

    /** Whether deadlines may be acted on from now on. */
    Scene deadlinesCount(boolean count) {
        deadlinesCount = count;
        return this;
    }

    /** A demand as it is stored. */
    Demand demand(String demandId) {
        return Objects.requireNonNull(state.demand(demandId));
    }

    /** A unit as it is stored. */
    @Nullable Unit unit(String demandId, String unitId) {
        return state.units().get(demandId, unitId);
    }

    /** How many steps the core proceeds after a command or a look at the clock; what is left waits for the next. */
    Scene steps(int most) {
        steps = most;
        return this;
    }

    /** The service starts again, with nothing but its tables. */
    Scene restart() {
        state = new TaskState(tables);
        return this;
    }

    /** What the last command, or time passing, led to. */
    ListAssert<TaskEvent> then() {
        return assertThat(latest);
    }

    <E extends TaskEvent> List<E> all(Class<E> type) {
        return history.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <E extends TaskEvent> List<E> latest(Class<E> type) {
        return latest.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The only event of that type that came of the last step. */
    <E extends TaskEvent> E the(Class<E> type) {
        assertThat(latest(type)).as("of all %s", latest).hasSize(1);
        return latest(type).getFirst();
    }

    /** The last step led to nothing but a refusal of that code. */
    ObjectAssert<TaskEvent.InputRefused> thenRefused(ReasonCode code) {
        then().hasSize(1);
        assertThat(the(TaskEvent.InputRefused.class).refusal().code()).isEqualTo(code);
        return assertThat(the(TaskEvent.InputRefused.class));
    }

    Origin origin(String topic) {
        return new Origin(topic, 0, offset++, null, now, "00-trace-of-" + topic);
    }

    Delivery delivery(String taskId, int epoch, String pay, String answer, boolean overdue) {
        return new Lease(taskId, epoch, now).delivery(pay, answer, overdue);
    }

    private void proceed() {
        for (int step = 0; step < steps; step++) {
            List<TaskEvent> events = decider.proceed(state, new Tick(now, deadlinesCount));
            if (events.isEmpty()) {
                return;
            }
            apply(events);
        }
    }

    private void apply(List<TaskEvent> events) {
        for (TaskEvent event : events) {
            decider.evolve(state, event);
            latest.add(event);
            history.add(event);
        }
    }
}
