package io.guildhall.payouts.rate;

import io.guildhall.payouts.rate.QuoteFinding.Confirmed;
import io.guildhall.payouts.rate.QuoteFinding.Contradicted;
import io.guildhall.payouts.rate.QuoteFinding.NotYetKnown;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import io.guildhall.support.work.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All versions of all rate cards. */
public final class RateHistory {

    /**
     * How long after its append a version may go unnoticed where tasks are assigned. A quote of the version before it is
     * good for that long: the price was shown to a person, and the delay is not their doing.
     */
    static final Duration NOTICE = Duration.ofMinutes(10);

    private final Table<RateVersion> versions;

    public RateHistory(Tables tables) {
        versions = tables.table("rate", RateVersion.class);
    }

    /** Names one version: {@code rateKey#version}, so that the versions of a card stand together in their order. */
    public static String id(String rateKey, int version) {
        return "%s#%010d".formatted(rateKey, version);
    }

    /** Whether that version is in the history. */
    public boolean knows(String rateKey, int version) {
        return versions.get(id(rateKey, version)) != null;
    }

    /** Adds a version. */
    public void add(RateVersion version) {
        versions.put(id(version.rateKey(), version.version()), version);
    }

    /** How a quote made at the given time stands to the history. */
    public QuoteFinding check(Terms quote, Instant quotedAt) {
        if (!isCardOf(quote)) {
            return new Contradicted("rate card " + quote.rateKey() + " does not price " + quote.taskType() + " in pool "
                    + quote.poolId() + " in " + quote.pay().getCurrencyUnit());
        }
        RateVersion version = versions.get(id(quote.rateKey(), quote.rateVersion()));
        if (version == null) {
            return new NotYetKnown();
        }
        return contradiction(version, quote, quotedAt)
                .<QuoteFinding>map(Contradicted::new)
                .orElseGet(Confirmed::new);
    }

    private static boolean isCardOf(Terms quote) {
        String currency = quote.pay().getCurrencyUnit().getCode();
        return quote.rateKey().equals(quote.poolId() + "/" + quote.taskType() + "/" + currency)
                || quote.rateKey().equals(quote.poolId() + "/*/" + currency);
    }

    private Optional<String> contradiction(RateVersion version, Terms quote, Instant quotedAt) {
        String name = "version " + version.version() + " of rate card " + version.rateKey();
        if (version.amount().compareTo(quote.pay().getAmount()) != 0) {
            return Optional.of(name + " pays " + version.amount().toPlainString() + ", not " + quote.pay());
        }
        if (!version.sameFloor(quote.floorPerHour())) {
            return Optional.of(name + " has another floor per hour than the quote");
        }
        if (version.effectiveFrom().isAfter(quotedAt)) {
            return Optional.of(name + " came into force at " + version.effectiveFrom() + ", after the quote");
        }
        return successors(version, quotedAt).stream()
                .max(RateVersion.PRECEDENCE)
                .map(successor -> name + " was superseded by version " + successor.version() + " when it was quoted");
    }

    private List<RateVersion> successors(RateVersion version, Instant quotedAt) {
        List<RateVersion> successors = new ArrayList<>();
        versions.scan(version.rateKey() + "#", (id, other) -> {
            if (RateVersion.PRECEDENCE.compare(other, version) > 0 && wasNoticed(other, quotedAt)) {
                successors.add(other);
            }
        });
        return successors;
    }

    private static boolean wasNoticed(RateVersion version, Instant quotedAt) {
        return !version.effectiveFrom().isAfter(quotedAt)
                && version.appendedAt().plus(NOTICE).isBefore(quotedAt);
    }
}
