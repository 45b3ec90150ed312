package io.guildhall.support.topology;

import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.carrier.Core;
import io.guildhall.support.carrier.CoreBinding;
import io.guildhall.support.carrier.DeadlineSettings;
import io.guildhall.support.carrier.Input;
import io.guildhall.support.core.Decider;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import io.guildhall.support.core.Tick;
import io.guildhall.support.intake.Intake;
import io.guildhall.support.intake.IntakeRule;
import io.guildhall.support.outbox.Outbox;
import io.guildhall.task.DemandClosed;
import io.guildhall.workforce.WorkerPresence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A service that answers each presence with how often the worker was heard, and at the first tick that counts. */
final class EchoService {

    /** Whoever has this id is more than the service can bear. */
    static final String FATAL = "fatal";

    record Heard(String workerId, int times, Origin origin) {}

    record Ring(int rung) {}

    sealed interface Event {
        record Echoed(String workerId, int times, Origin origin) implements Event {}

        record Rung(Instant at) implements Event {}
    }

    private EchoService() {}

    static ServiceTopology topology() {
        Intake intake = new Intake(
                "echo-service",
                List.of(IntakeRule.keyed(
                        Topics.PRESENCE,
                        WorkerPresence.class,
                        WorkerPresence::getMarketId,
                        (presence, checks) -> checks.about(presence.getWorkerId())
                                .id("workerId", presence.getWorkerId())
                                .known("status", presence.getStatus())
                                .range("slots", presence.getSlots(), 1, 50))),
                Topics.EXPERTISE_ROUTER_INBOX,
                Topics.EXPERTISE_ROUTER_DLT);
        Core<State, Heard, Event> core = new Core<>(
                "echo",
                List.of(Topics.EXPERTISE_ROUTER_INBOX),
                List.of(Topics.TASK_LIFECYCLE),
                Topics.EXPERTISE_ROUTER_DLT,
                Binding::new,
                new DeadlineSettings(Duration.ofSeconds(30), Duration.ofSeconds(5)));
        return new ServiceTopology(intake, List.of(core));
    }

    record State(Table<Heard> heard, Table<Ring> rings) {}

    private static final class Binding implements CoreBinding<State, Heard, Event>, Decider<State, Heard, Event> {

        @Override
        public Decider<State, Heard, Event> decider() {
            return this;
        }

        @Override
        public State load(Tables tables) {
            return new State(tables.table("heard", Heard.class), tables.table("ring", Ring.class));
        }

        @Override
        public Heard command(Input input) {
            return new Heard(((WorkerPresence) input.content()).getWorkerId(), 1, input.origin());
        }

        @Override
        public List<Event> decide(State state, Heard command) {
            if (command.workerId().equals(FATAL)) {
                throw new IllegalStateException("no answer to this one");
            }
            Heard before = state.heard().get(command.workerId());
            int times = before == null ? 1 : before.times() + 1;
            return List.of(new Event.Echoed(command.workerId(), times, command.origin()));
        }

        @Override
        public List<Event> proceed(State state, Tick tick) {
            return tick.deadlinesCount() && state.rings().get("bell") == null
                    ? List.of(new Event.Rung(tick.now()))
                    : List.of();
        }

        @Override
        public void evolve(State state, Event event) {
            switch (event) {
                case Event.Echoed echoed ->
                    state.heard().put(echoed.workerId(), new Heard(echoed.workerId(), echoed.times(), echoed.origin()));
                case Event.Rung rung -> state.rings().put("bell", new Ring(1));
            }
        }

        @Override
        public void publish(Event event, Outbox out) {
            switch (event) {
                case Event.Echoed echoed ->
                    out.send(
                            Topics.TASK_LIFECYCLE,
                            echoed.workerId(),
                            closed(
                                    echoed.workerId() + ':' + echoed.times(),
                                    echoed.origin().appendedAt()),
                            echoed.origin().traceparent());
                case Event.Rung rung -> out.send(Topics.TASK_LIFECYCLE, "bell", closed("bell", rung.at()), null);
            }
        }

        private static DemandClosed closed(String id, Instant at) {
            return new DemandClosed(id, "client", "main", at);
        }
    }
}
