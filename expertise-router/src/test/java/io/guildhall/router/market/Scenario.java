package io.guildhall.router.market;

import io.guildhall.support.core.MapTables;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Given commands, when a command or a time passes, then events. What follows of itself always has followed. */
final class Scenario {

    static final MarketSettings SETTINGS = MarketSettings.DEFAULT;

    private final MapTables tables = new MapTables();
    private final MarketDecider decider;
    private Market market;
    private final MarketSettings settings;
    private Instant now = Given.START;

    Scenario() {
        this(SETTINGS);
    }

    Scenario(MarketSettings settings) {
        this.settings = settings;
        decider = new MarketDecider(settings, Scenario::review);
        market = new Market(tables, settings);
    }

    /** Carries out commands, for what they lead to. */
    Scenario given(MarketCommand... commands) {
        for (MarketCommand command : commands) {
            when(command);
        }
        return this;
    }

    /** Carries out a command, and all that follows of itself. */
    List<MarketEvent> when(MarketCommand command) {
        List<MarketEvent> events = new ArrayList<>(happen(decider.decide(market, command)));
        events.addAll(settle(new Tick(now, false)));
        return events;
    }

    /** Lets time pass at once, and deadlines count at its end. */
    List<MarketEvent> pass(Duration time) {
        now = now.plus(time);
        return settle(new Tick(now, true));
    }

    /** Lets time pass while the core is behind its input, so that deadlines do not count. */
    List<MarketEvent> passBehind(Duration time) {
        now = now.plus(time);
        return settle(new Tick(now, false));
    }

    /** One step of what follows of itself. */
    List<MarketEvent> step() {
        return happen(decider.proceed(market, new Tick(now, true)));
    }

    /** Carries out the command alone. */
    List<MarketEvent> only(MarketCommand command) {
        return happen(decider.decide(market, command));
    }

    /** Forgets all that is in memory, as after a crash. */
    Scenario restart() {
        market = new Market(tables, settings);
        return this;
    }

    Market market() {
        return market;
    }

    Instant now() {
        return now;
    }

    /** What a review must say, as far as these tests go. */
    private static AnswerRule.@Nullable Fault review(String answer) {
        return answer.equals("good") ? null : new AnswerRule.Fault(ReasonCode.INVALID_VALUE, "must be good");
    }

    private List<MarketEvent> settle(Tick tick) {
        List<MarketEvent> all = new ArrayList<>();
        for (List<MarketEvent> events = decider.proceed(market, tick);
                !events.isEmpty();
                events = decider.proceed(market, tick)) {
            all.addAll(happen(events));
        }
        return all;
    }

    private List<MarketEvent> happen(List<MarketEvent> events) {
        events.forEach(event -> decider.evolve(market, event));
        return events;
    }
}
