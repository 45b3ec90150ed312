package io.guildhall.router.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.accuracy.Prior;
import io.guildhall.router.market.MarketCommand.WithdrawTask;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.support.core.MapTables;
import io.guildhall.support.core.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Guarantees 3, 4 and 10 over random histories: arrivals, presence, expiries, declines, withdrawals, changes of clients,
 * pools, prices and people, answers that are early, late, doubled or somebody else's. {@code -Dguildhall.seeds=100}
 * plays that many.
 */
class RandomHistoryTest {

    private static final int COMMANDS = 2_000;

    /** Rivals are so for five minutes, so that nobody is tied for good. */
    private static final MarketSettings SETTINGS = new MarketSettings(
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofSeconds(2),
            Duration.ofDays(1),
            100,
            Duration.ofMinutes(30),
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Prior.DEFAULT);

    private final MarketDecider decider = new MarketDecider(SETTINGS, answer -> null);
    private final Guarantees guarantees = new Guarantees(SETTINGS.rivalry());

    /** What one market was given, for another to be given the same. */
    private sealed interface Step {
        record Told(MarketCommand command) implements Step {}

        record Ticked(Tick tick) implements Step {}
    }

    private final List<Step> steps = new ArrayList<>();
    private final List<List<MarketEvent>> history = new ArrayList<>();
    private final Market market = new Market(new MapTables(), SETTINGS);

    private static final Map<String, Integer> happened = new HashMap<>();
    private static long overdue;

    @AfterAll
    static void allOfItHappened() {
        assertThat(overdue).isPositive();
        assertThat(happened)
                .containsKeys(
                        "TasksMoved", "TasksRerouted", "TaskMisrouted", "TasksRelaxed", "TieEnded", "LeaseExtended")
                .containsKeys("LapseOverturned", "WaitExplained", "IdlenessExplained", "WorkGraded", "MatchExplained");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("guildhall.seeds", 8));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void guarantees_hold_and_neither_a_replay_nor_a_restart_changes_anything(long seed) {
        Random random = new Random(seed);
        live(new RandomCommands(random), random);

        assertThat(history.stream().flatMap(List::stream).filter(TaskAssigned.class::isInstance))
                .as("assignments, so that there is something to check")
                .hasSizeGreaterThan(COMMANDS / 10);
        overdue += history.stream()
                .flatMap(List::stream)
                .filter(event -> event instanceof WorkDelivered work && work.overdue())
                .count();
        guarantees.answeredOnce();
        sameAgain(new Random(seed), 0);
        sameAgain(new Random(seed), 3);
    }

    private void live(RandomCommands commands, Random random) {
        Instant now = Given.START;
        for (int i = 0; i < COMMANDS; i++) {
            now = now.plusMillis(random.nextInt(random.nextInt(20) == 0 ? 90_000 : 3_000));
            tell(commands.next(now), now, commands);
            settle(new Tick(now, random.nextInt(3) > 0), random.nextInt(12), commands);
        }
        for (String taskId : commands.tasks()) {
            tell(new WithdrawTask(taskId, now), now, commands);
        }
        settle(new Tick(now.plus(Duration.ofHours(1)), true), Integer.MAX_VALUE, commands);
    }

    private void tell(MarketCommand command, Instant now, RandomCommands commands) {
        guarantees.told(command);
        steps.add(new Step.Told(command));
        record(decider.decide(market, command), now, commands);
    }

    /** As many steps at most, as a carrier with little time would take. */
    private void settle(Tick tick, int limit, RandomCommands commands) {
        boolean more = true;
        for (int step = 0; more && step < limit; step++) {
            steps.add(new Step.Ticked(tick));
            more = record(decider.proceed(market, tick), tick.now(), commands);
        }
    }

    private boolean record(List<MarketEvent> events, Instant now, RandomCommands commands) {
        history.add(events);
        for (MarketEvent event : events) {
            decider.evolve(market, event);
            guarantees.happened(event, now);
            commands.saw(event);
            happened.merge(event.getClass().getSimpleName(), 1, Integer::sum);
        }
        return !events.isEmpty();
    }

    /** Gives all steps to another market, which loses its memory before about one of so many; never when that is 0. */
    private void sameAgain(Random random, int restartOneIn) {
        MapTables tables = new MapTables();
        Market other = new Market(tables, SETTINGS);
        for (int i = 0; i < steps.size(); i++) {
            if (restartOneIn > 0 && random.nextInt(restartOneIn) == 0) {
                other = new Market(tables, SETTINGS);
            }
            List<MarketEvent> events = switch (steps.get(i)) {
                case Step.Told told -> decider.decide(other, told.command());
                case Step.Ticked ticked -> decider.proceed(other, ticked.tick());
            };
            assertThat(events).as("step %d", i).isEqualTo(history.get(i));
            for (MarketEvent event : events) {
                decider.evolve(other, event);
            }
        }
    }
}
