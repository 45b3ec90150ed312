package io.guildhall.payouts.payout;

import io.guildhall.payouts.payout.PayoutCommand.AddRate;
import io.guildhall.payouts.payout.PayoutCommand.PayWork;
import io.guildhall.payouts.payout.PayoutEvent.WorkPaid;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.core.MapTables;
import io.guildhall.support.core.Tick;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;

/** A decider with its state, driven as its carrier does: decide, evolve, proceed until nothing is left. */
final class Books {

    private final MapTables tables = new MapTables();
    private final PayoutDecider decider = new PayoutDecider();
    private final List<PayoutEvent> history = new ArrayList<>();
    private Payouts state = new Payouts(tables);
    private long offset;
    private Instant now = Works.NOW;

    List<PayoutEvent> add(RateVersion version) {
        return tell(new AddRate(version));
    }

    List<PayoutEvent> pay(AcceptedWork work) {
        return tell(new PayWork(work, Works.origin(offset++), Works.bytes(1, 2, 3), now));
    }

    List<PayoutEvent> tell(PayoutCommand command) {
        int before = history.size();
        happen(decider.decide(state, command));
        while (happen(decider.proceed(state, new Tick(now, false)))) {}
        now = now.plusMillis(7);
        return List.copyOf(history.subList(before, history.size()));
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
        state = new Payouts(tables);
    }

    Payouts state() {
        return state;
    }

    List<PayoutEvent> history() {
        return List.copyOf(history);
    }

    /** What was paid, by payout, without the times. */
    Map<String, AcceptedWork> paid() {
        Map<String, AcceptedWork> paid = new TreeMap<>();
        history.forEach(event -> {
            if (event instanceof WorkPaid done
                    && paid.put(done.payout().payoutId(), done.payout().work()) != null) {
                throw new AssertionError(done.payout().payoutId() + " was issued twice");
            }
        });
        return paid;
    }

    Map<String, BigMoney> balances() {
        Map<String, BigMoney> balances = new TreeMap<>();
        state.ledger().balances(balances::put);
        return balances;
    }
}
