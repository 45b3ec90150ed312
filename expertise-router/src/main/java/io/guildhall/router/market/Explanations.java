package io.guildhall.router.market;

import io.guildhall.router.explain.Explained.Idleness;
import io.guildhall.router.explain.Explained.Wait;
import io.guildhall.router.explain.Round;
import io.guildhall.router.explain.Rounds;
import io.guildhall.router.explain.Rounds.Subject;
import io.guildhall.router.market.MarketEvent.IdlenessExplained;
import io.guildhall.router.market.MarketEvent.NoLongerIdle;
import io.guildhall.router.market.MarketEvent.RoundStepped;
import io.guildhall.router.market.MarketEvent.WaitExplained;
import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.WaitReason;
import io.guildhall.router.queue.Waiting;
import io.guildhall.router.worker.IdleWorker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says why tasks wait and people are idle, whenever that changes: it goes round all lanes and all idle workers, some at a
 * time, so that neither many of them nor much change about them costs much at once.
 */
final class Explanations {

    private final Duration every;
    private final Duration after;

    Explanations(Duration every, Duration after) {
        this.every = every;
        this.after = after;
    }

    List<MarketEvent> next(Market market, Instant now) {
        List<MarketEvent> lanes = lanes(market, now);
        return lanes.isEmpty() ? workers(market, now) : lanes;
    }

    private List<MarketEvent> lanes(Market market, Instant now) {
        NavigableMap<String, Lane> lanes = market.queue.lanes().sorted();
        NavigableMap<String, Wait> said = market.explained.waits();
        return step(market, Subject.LANES, lanes, said, now, key -> {
            Lane lane = lanes.get(key);
            return lane == null ? over(Objects.requireNonNull(said.get(key)), now) : wait(market, lane, now);
        });
    }

    private List<MarketEvent> workers(Market market, Instant now) {
        NavigableMap<String, IdleWorker> seated = market.workforce.benches().seated();
        NavigableMap<String, Idleness> said = market.explained.idle();
        return step(market, Subject.WORKERS, seated, said, now, key -> {
            IdleWorker worker = seated.get(key);
            return worker == null ? new NoLongerIdle(key) : idleness(market, worker, said.get(key), now);
        });
    }

    private List<MarketEvent> step(
            Market market,
            Subject subject,
            NavigableMap<String, ?> there,
            NavigableMap<String, ?> said,
            Instant now,
            Function<String, @Nullable MarketEvent> explanation) {
        Round round = market.rounds.of(subject);
        if (!round.due(now, every)) {
            return List.of();
        }
        List<String> keys = Rounds.next(round, there, said, Round.SLICE);
        if (keys.isEmpty() && round.after() == null) {
            return List.of();
        }
        List<MarketEvent> events = new ArrayList<>();
        for (String key : keys) {
            MarketEvent event = explanation.apply(key);
            if (event != null) {
                events.add(event);
            }
        }
        String last = keys.size() < Round.SLICE ? null : keys.getLast();
        events.add(new RoundStepped(subject, round.stepped(now, last)));
        return events;
    }

    private @Nullable MarketEvent wait(Market market, Lane lane, Instant now) {
        WaitReason reason = market.reasons.of(lane);
        Waiting head = Objects.requireNonNull(lane.head());
        Waiting oldest = Objects.requireNonNull(lane.oldest());
        boolean fresh = oldest.sinceMillis() > now.minus(after).toEpochMilli();
        if (reason == lane.reason() || (fresh && reason != WaitReason.NONE)) {
            return null;
        }
        return new WaitExplained(new Wait(lane.key(), reason, head.demandId()), lane.size(), head.taskId(), now);
    }

    private static MarketEvent over(Wait said, Instant now) {
        return new WaitExplained(new Wait(said.key(), WaitReason.NONE, said.demandId()), 0, null, now);
    }

    private @Nullable MarketEvent idleness(Market market, IdleWorker worker, @Nullable Idleness said, Instant now) {
        if (worker.since().isAfter(now.minus(after))) {
            return null;
        }
        Idleness found = new Idleness(market.reasons.of(worker.person()));
        return found.equals(said) ? null : new IdlenessExplained(worker.person().key(), found.reasons(), now);
    }
}
