package io.guildhall.payouts.payout;

import io.guildhall.payouts.payout.Payout.OfWork;
import io.guildhall.payouts.payout.PayoutCommand.AddRate;
import io.guildhall.payouts.payout.PayoutCommand.Offboard;
import io.guildhall.payouts.payout.PayoutCommand.Settle;
import io.guildhall.payouts.payout.PayoutEvent.Issued;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.payouts.severance.Offboarding;
import io.guildhall.support.core.MapTables;
import io.guildhall.support.core.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;

/** A decider with its state, driven as its carrier does: decide, evolve, proceed until nothing is left. */
public final class Books {

    /** Settings to test with: floors a day after the week, statements an hour, in parts of three lines. */
    public static final PayoutSettings SETTINGS = new PayoutSettings(Duration.ofDays(1), Duration.ofHours(1), 3);

    private final MapTables tables = new MapTables();
    private final PayoutDecider decider = new PayoutDecider();
    private final List<PayoutEvent> history = new ArrayList<>();
    private Payouts state = new Payouts(tables, SETTINGS);
    private long offset;
    private Instant now = Works.NOW;

    List<PayoutEvent> add(RateVersion version) {
        return tell(new AddRate(version));
    }

    List<PayoutEvent> pay(AcceptedWork work) {
        return take(work);
    }

    List<PayoutEvent> take(Outcome outcome) {
        return tell(new Settle(outcome, Works.origin(offset++), Works.bytes(1, 2, 3), now));
    }

    List<PayoutEvent> offboard(Offboarding offboarding) {
        return tell(new Offboard(offboarding, Works.origin(offset++)));
    }

    List<PayoutEvent> tell(PayoutCommand command) {
        int before = history.size();
        happen(decider.decide(state, command));
        proceed(false);
        now = now.plusMillis(7);
        return List.copyOf(history.subList(before, history.size()));
    }

    /** It is that time, and deadlines count. */
    List<PayoutEvent> at(Instant time) {
        int before = history.size();
        now = time;
        proceed(true);
        return List.copyOf(history.subList(before, history.size()));
    }

    private void proceed(boolean deadlinesCount) {
        int steps = 0;
        while (happen(decider.proceed(state, new Tick(now, deadlinesCount)))) {
            if (++steps > 10_000) {
                throw new AssertionError("it never comes to rest: " + history.getLast());
            }
        }
    }

    private boolean happen(List<PayoutEvent> events) {
        events.forEach(event -> {
            decider.evolve(state, event);
            history.add(event);
        });
        return !events.isEmpty();
    }

    /** Loads the state anew from its tables, as after a restart. */
    void restart() {
        state = new Payouts(tables, SETTINGS);
    }

    Instant now() {
        return now;
    }

    Payouts state() {
        return state;
    }

    List<PayoutEvent> history() {
        return List.copyOf(history);
    }

    /** What was paid and taken back, by payout, without the times. */
    Map<String, AcceptedWork> paid() {
        Map<String, AcceptedWork> paid = new TreeMap<>();
        history.forEach(event -> {
            if (event instanceof Issued(OfWork payout, var journal, var trace)
                    && paid.put(payout.payoutId(), payout.work()) != null) {
                throw new AssertionError(payout.payoutId() + " was issued twice");
            }
        });
        return paid;
    }

    Map<String, BigMoney> balances() {
        Map<String, BigMoney> balances = new TreeMap<>();
        state.ledger().balances(balances::put);
        return balances;
    }

    /** The payouts among events, as {@code id amount}. */
    static List<String> payouts(List<PayoutEvent> events) {
        return events.stream()
                .filter(Issued.class::isInstance)
                .map(event -> ((Issued) event).payout())
                .map(payout -> payout.payoutId() + ' ' + payout.amount())
                .toList();
    }
}
