package io.guildhall.router.rate;

import io.guildhall.router.timer.Timers;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The history of all rate cards, and which version of each is in force. A version comes into force by
 * {@link #takeEffect}, not by the clock alone, so that what follows from a price follows from recorded events.
 */
public final class Rates {

    /** The task type that stands for all which have no card of their own. */
    public static final String ANY_TASK_TYPE = "*";

    private static final Comparator<RateVersion> LATEST =
            Comparator.comparing(RateVersion::effectiveFrom).thenComparingInt(RateVersion::version);

    private final Table<RateVersion> versions;
    private final Table<RateVersion> current;
    private final Map<String, RateVersion> inForce = new HashMap<>();
    private final Timers toCome = new Timers();

    public Rates(Tables tables) {
        versions = tables.table("rate", RateVersion.class);
        current = tables.table("rate-in-force", RateVersion.class);
        current.scan("", inForce::put);
        versions.scan("", this::awaitEffect);
    }

    /** The version of that card, or null when it is not known. */
    public @Nullable RateVersion version(String rateKey, int version) {
        return versions.get(key(rateKey, version));
    }

    /** Adds a version. It is quoted once it has taken effect. */
    public void add(RateVersion rate) {
        String key = key(rate.rateKey(), rate.version());
        versions.put(key, rate);
        awaitEffect(key, rate);
    }

    /** A version whose time has come, or null. */
    public @Nullable RateVersion due(Instant now) {
        Timers.Due due = toCome.due(now);
        return due == null ? null : versions.get(due.key());
    }

    /** Puts a version in force, unless one of later effect is. */
    public void takeEffect(RateVersion rate) {
        toCome.clear(key(rate.rateKey(), rate.version()));
        if (outlasts(rate)) {
            current.put(rate.rateKey(), rate);
            inForce.put(rate.rateKey(), rate);
        }
    }

    /** The price of a task in a pool: the card of its task type, else the pool's card for any; null when there is none. */
    public @Nullable RateVersion quote(String poolId, String taskType, String currency) {
        RateVersion own = inForce.get(poolId + "/" + taskType + "/" + currency);
        return own != null ? own : inForce.get(poolId + "/" + ANY_TASK_TYPE + "/" + currency);
    }

    private void awaitEffect(String key, RateVersion rate) {
        if (outlasts(rate)) {
            toCome.set(key, rate.effectiveFrom());
        }
    }

    private boolean outlasts(RateVersion rate) {
        RateVersion other = inForce.get(rate.rateKey());
        return other == null || LATEST.compare(rate, other) > 0;
    }

    /** Padded, so that versions of the same moment take effect in their own order. */
    private static String key(String rateKey, int version) {
        return "%s@%010d".formatted(rateKey, version);
    }
}
