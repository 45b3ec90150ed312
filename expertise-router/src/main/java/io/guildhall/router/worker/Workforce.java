package io.guildhall.router.worker;

import io.guildhall.router.timer.Timers;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import io.guildhall.support.work.Engagement;
import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The workers of all markets of a partition: their profiles, presence and departures, and who of them is idle. */
public final class Workforce {

    private final Table<Profile> profiles;
    private final Table<Presence> presences;
    private final Table<Departure> departures;
    private final Circumstances circumstances;
    private final Timers ready = new Timers();
    private final Timers qualified = new Timers();
    private final Timers leaving = new Timers();
    private final TreeSet<String> markets = new TreeSet<>();
    private final Headcount employed = new Headcount();
    private final Headcount present = new Headcount();
    private final Benches benches = new Benches();

    /**
     * The workers of those tables.
     *
     * @param circumstances what is known of them elsewhere
     */
    public Workforce(Tables tables, Circumstances circumstances) {
        profiles = tables.table("worker", Profile.class);
        presences = tables.table("presence", Presence.class);
        departures = tables.table("departure", Departure.class);
        this.circumstances = circumstances;
        departures.scan("", this::await);
        profiles.scan("", (key, profile) -> {
            watch(profile);
            employed.set(WorkerKey.of(profile), person(profile));
        });
        presences.scan("", (key, presence) -> {
            ready.set(key, presence.readyUntil());
            settle(WorkerKey.parse(key), presence);
        });
    }

    /** Who may work, there or not. */
    public Headcount employed() {
        return employed;
    }

    /** Who may work and is there, with free slots or without. */
    public Headcount present() {
        return present;
    }

    /** Who is idle. */
    public Benches benches() {
        return benches;
    }

    /** The profile of a worker, or null. */
    public @Nullable Profile profile(WorkerKey key) {
        return profiles.get(key.toString());
    }

    /** The presence of a worker, or null when they are not there. */
    public @Nullable Presence presence(WorkerKey key) {
        return presences.get(key.toString());
    }

    /** Sets a profile. */
    public void put(Profile profile) {
        WorkerKey key = WorkerKey.of(profile);
        profiles.put(key.toString(), profile);
        watch(profile);
        Presence presence = presence(key);
        if (presence != null && presence.stranger() != null) {
            presences.put(key.toString(), presence.known());
        }
        renew(key);
    }

    /** Sets a presence. Whoever was there already keeps their place in the order. */
    public void put(WorkerKey key, Presence presence) {
        Presence before = presence(key);
        presences.put(key.toString(), presence);
        ready.set(key.toString(), presence.readyUntil());
        if (before == null || before.slots() != presence.slots()) {
            settle(key, presence);
        }
    }

    /** Notes that a worker is not there any more. */
    public void away(WorkerKey key) {
        presences.delete(key.toString());
        ready.clear(key.toString());
        settle(key, null);
    }

    /** Notes that a worker began or ended a task. */
    public void served(WorkerKey key, Instant moment) {
        Presence presence = presence(key);
        if (presence != null) {
            Presence served = presence.servedAt(moment);
            presences.put(key.toString(), served);
            settle(key, served);
        }
    }

    /** Looks anew at a worker of whom something is known elsewhere that was not. */
    public void renew(WorkerKey key) {
        Profile profile = profile(key);
        employed.set(key, profile == null ? null : person(profile));
        settle(key, presence(key));
    }

    /** Notes that work of a worker was graded; their place changes only with their band. */
    public void measured(WorkerKey key, String domain) {
        Person person = employed.member(key);
        Integer band = person == null ? null : person.bands().get(domain);
        if (band != null && band != Person.band(circumstances.accuracy(key, domain))) {
            renew(key);
        }
    }

    /** Notes that something that kept a worker from a task is gone. */
    public void lookAgain(WorkerKey key) {
        benches.lookAgain(key);
    }

    /** Markets that have had workers. */
    public Iterable<String> markets() {
        return markets;
    }

    /** The departure from an engagement, or null. */
    public @Nullable Departure departure(String workerId, Engagement engagement) {
        return departures.get(key(workerId, engagement));
    }

    /** Sets a departure. */
    public void put(Departure departure) {
        String key = key(departure.workerId(), departure.engagement());
        departures.put(key, departure);
        await(key, departure);
    }

    /** Notes that a departure's moment has come. */
    public void depart(Departure departure) {
        String key = key(departure.workerId(), departure.engagement());
        departures.put(key, departure.inEffect());
        leaving.clear(key);
        markets.forEach(market -> renew(new WorkerKey(market, departure.workerId())));
    }

    /** A worker whose presence has lapsed, or null. */
    public @Nullable WorkerKey noLongerReady(Instant now) {
        Timers.Due due = ready.due(now);
        return due == null ? null : WorkerKey.parse(due.key());
    }

    /** A worker who has lost a qualification to time, or null. */
    public @Nullable WorkerKey noLongerQualified(Instant now) {
        Timers.Due due = qualified.due(now);
        return due == null ? null : WorkerKey.parse(due.key());
    }

    /** A departure whose moment has come, or null. */
    public @Nullable Departure leaving(Instant now) {
        Timers.Due due = leaving.due(now);
        return due == null ? null : departures.get(due.key());
    }

    private void settle(WorkerKey key, @Nullable Presence presence) {
        benches.rise(key);
        Person person = presence == null ? null : employed.member(key);
        present.set(key, person);
        if (person != null && presence != null && circumstances.held(key) < presence.slots()) {
            benches.seat(new IdleWorker(person, presence.idleSince()));
        }
    }

    private @Nullable Person person(Profile profile) {
        WorkerKey key = WorkerKey.of(profile);
        return mayWork(profile)
                ? Person.of(profile, circumstances.ties(key), domain -> circumstances.accuracy(key, domain))
                : null;
    }

    private boolean mayWork(Profile profile) {
        Departure departure = departure(profile.workerId(), profile.engagement());
        return !profile.suspended() && (departure == null || !departure.effective());
    }

    private void watch(Profile profile) {
        markets.add(profile.marketId());
        String key = WorkerKey.of(profile).toString();
        Instant expiry = profile.nextExpiry();
        if (expiry == null) {
            qualified.clear(key);
        } else {
            qualified.set(key, expiry);
        }
    }

    private void await(String key, Departure departure) {
        if (!departure.effective()) {
            leaving.set(key, departure.effectiveAt());
        }
    }

    private static String key(String workerId, Engagement engagement) {
        return workerId + "/" + engagement;
    }
}
