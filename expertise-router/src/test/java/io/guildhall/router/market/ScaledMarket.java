package io.guildhall.router.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.basis.Position;
import io.guildhall.router.client.Client;
import io.guildhall.router.lease.EndReason;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketCommand.Submit;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.worker.Qualification;
import io.guildhall.support.core.Tables;
import io.guildhall.support.core.Tick;
import io.guildhall.support.work.Engagement;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * A market of any size: five domains in four languages, units of three judgements, each worker with a lease. Times are of
 * one processor: what else the machine does is not measured.
 */
final class ScaledMarket {

    private static final int JUDGEMENTS = 3;
    private static final int LEASE_SECONDS = 600;
    private static final Duration LEASE = Duration.ofSeconds(LEASE_SECONDS);
    private static final Instant START = Given.START;
    private static final List<String> DOMAINS = List.of("generalist", "law", "medicine", "finance", "science");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "ja");

    private final MarketDecider decider = new MarketDecider(MarketSettings.DEFAULT, answer -> null);
    private final Deque<Lease> leased = new ArrayDeque<>();
    private final Tables tables;
    private Market market;
    private int units;

    ScaledMarket(Tables tables, int workers, int waiting) {
        this.tables = tables;
        market = new Market(tables, MarketSettings.DEFAULT);
        settings();
        while (units < (waiting + workers) / JUDGEMENTS + 1) {
            queue();
        }
        people(workers);
        assertThat(leased).hasSize(workers);
    }

    private void settings() {
        tell(Given.client("acme", Client.Status.ACTIVE), START);
        for (String domain : DOMAINS) {
            Position position = new Position(0, 1);
            Pool pool = new Pool(domain, domain, 1, Pool.Status.ACTIVE, null, LEASE_SECONDS, null, true, position);
            tell(new MarketCommand.SetPool(pool), START);
            tell(Given.rate(domain + "/*/EUR", 1, START.minusSeconds(60), "1"), START);
        }
    }

    /** They come one after the other during the time of a lease, so that leases lapse as evenly as they began. */
    private void people(int workers) {
        for (int i = 0; i < workers; i++) {
            Instant now = START.plus(LEASE.multipliedBy(i).dividedBy(workers));
            String language = LANGUAGES.get(i % LANGUAGES.size());
            Qualification held =
                    new Qualification(DOMAINS.get((i / LANGUAGES.size()) % DOMAINS.size()), 1 + i % 3, null);
            tell(Given.worker("w" + i, Engagement.GIG, List.of(language), List.of(), held), now);
            tell(Given.ready("w" + i, 1, now.plus(LEASE)), now);
        }
    }

    /** One unit, of one of as many kinds as there are domains, languages and priorities. */
    private void queue() {
        int kind = units % 1_000;
        String domain = DOMAINS.get(kind % DOMAINS.size());
        String language = LANGUAGES.get(kind / DOMAINS.size() % LANGUAGES.size());
        String demandId = "demand-" + units / 1_000 + "-" + kind % 200;
        tell(
                Given.tasks(
                        Given.need(demandId, domain, 1, language, "2", kind % 10, null),
                        "unit-" + units++,
                        JUDGEMENTS,
                        START),
                START);
    }

    /** Sets it up again from its rows, as after a crash. */
    void restart() {
        market = new Market(tables, MarketSettings.DEFAULT);
    }

    /** Looks at who may have what: nobody, since all are at work. */
    void look() {
        assertThat(step(new Tick(START, false))).isEmpty();
    }

    /**
     * Nanoseconds of so many deliveries, each at half the time of its lease, with the next assignment of its worker; as much
     * waits afterwards.
     */
    List<Long> exchange(int times) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Lease lease = leased.removeFirst();
            Instant now = lease.expiresAt().minus(LEASE.dividedBy(2));
            Submit answer = Given.answer(lease.assignmentId(), lease.workerId(), Disposition.SUBMITTED, now, now);
            long begun = cpu();
            tell(answer, now);
            nanos.add(cpu() - begun);
            if (i % JUDGEMENTS == 0) {
                queue();
            }
        }
        Collections.sort(nanos);
        return nanos;
    }

    /**
     * Milliseconds that each lease lapses after its time. Ticks come twice a second of virtual time, each with what a tick
     * may take of real time, as the service has it.
     */
    List<Long> expire() {
        List<Long> late = new ArrayList<>();
        Instant now = leased.getFirst().expiresAt();
        while (late.size() < leased.size() && now.isBefore(START.plus(LEASE.multipliedBy(3)))) {
            now = now.plusMillis(500);
            late.addAll(lapse(new Tick(now, true)));
        }
        Collections.sort(late);
        return late;
    }

    private List<Long> lapse(Tick tick) {
        List<Long> late = new ArrayList<>();
        long begun = cpu();
        List<MarketEvent> events;
        do {
            events = step(tick);
            long elapsed = (cpu() - begun) / 1_000_000;
            for (MarketEvent event : events) {
                if (event instanceof LeaseEnded ended && ended.reason() == EndReason.LAPSED) {
                    late.add(Duration.between(ended.endedAt(), tick.now()).toMillis() + elapsed);
                }
            }
        } while (!events.isEmpty() && cpu() - begun < 100_000_000);
        return late;
    }

    /** Processor time of this thread in nanoseconds. */
    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void tell(MarketCommand command, Instant now) {
        happen(decider.decide(market, command));
        Tick tick = new Tick(now, false);
        for (int steps = 0; steps < 64; steps++) {
            if (step(tick).isEmpty()) {
                break;
            }
        }
    }

    private List<MarketEvent> step(Tick tick) {
        return happen(decider.proceed(market, tick));
    }

    private List<MarketEvent> happen(List<MarketEvent> events) {
        for (MarketEvent event : events) {
            decider.evolve(market, event);
            if (event instanceof TaskAssigned assigned) {
                leased.add(assigned.lease());
            }
        }
        return events;
    }
}
