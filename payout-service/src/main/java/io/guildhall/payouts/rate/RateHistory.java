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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All that the operator ever said of each version of each rate card: past, present and future ones. Nothing is changed or
 * forgotten. Where one version was said twice with different figures, a quote is good that agrees with either: so it does
 * not matter which was read first, and the operator can put a history right that contradicts what people were shown.
 */
public final class RateHistory {

    /**
     * How long after its append a version may go unnoticed where tasks are assigned. A quote of the version before it is
     * good for that long: the price was shown to a person, and the delay is not their doing. For the same reason a
     * version that is dated back supersedes nothing that was quoted before it was appended.
     */
    static final Duration NOTICE = Duration.ofMinutes(10);

    private final Table<RateVersion> table;

    /** The table once more in memory, by card and version: every payment asks, and an operator's cards are few. */
    private final Map<String, TreeMap<Integer, List<RateVersion>>> cards = new HashMap<>();

    public RateHistory(Tables tables) {
        table = tables.table("rate", RateVersion.class);
        table.scan("", (key, version) -> known(version).add(version));
    }

    /** Names one version: {@code rateKey#version}, so that the versions of a card stand together in their order. */
    public static String id(String rateKey, int version) {
        return "%s#%010d".formatted(rateKey, version);
    }

    /** Whether that version is in the history. */
    public boolean knows(String rateKey, int version) {
        return !versions(rateKey, version).isEmpty();
    }

    /** Whether the history says so already. */
    public boolean says(RateVersion version) {
        return versions(version.rateKey(), version.version()).stream().anyMatch(version::saysTheSame);
    }

    /** Adds a version, or what else is said of one. */
    public void add(RateVersion version) {
        List<RateVersion> known = known(version);
        table.put(id(version.rateKey(), version.version()) + "#%04d".formatted(known.size()), version);
        known.add(version);
    }

    /** How a quote made at the given time stands to the history. */
    public QuoteFinding check(Terms quote, Instant quotedAt) {
        return check(quote, version -> contradiction(version, quote).or(() -> untimely(version, quotedAt)));
    }

    /** How the figures of a quote stand to the history, whenever it was made. */
    public QuoteFinding checkFigures(Terms quote) {
        return check(quote, version -> contradiction(version, quote));
    }

    private QuoteFinding check(Terms quote, Function<RateVersion, Optional<String>> fault) {
        if (!isCardOf(quote)) {
            return new Contradicted("rate card " + quote.rateKey() + " does not price " + quote.taskType() + " in pool "
                    + quote.poolId() + " in " + quote.pay().getCurrencyUnit());
        }
        QuoteFinding finding = new NotYetKnown();
        for (RateVersion version : versions(quote.rateKey(), quote.rateVersion())) {
            Optional<String> found = fault.apply(version);
            if (found.isEmpty()) {
                return new Confirmed();
            }
            finding = new Contradicted(found.get());
        }
        return finding;
    }

    private List<RateVersion> known(RateVersion version) {
        return cards.computeIfAbsent(version.rateKey(), rateKey -> new TreeMap<>())
                .computeIfAbsent(version.version(), number -> new ArrayList<>(1));
    }

    private List<RateVersion> versions(String rateKey, int version) {
        TreeMap<Integer, List<RateVersion>> card = cards.get(rateKey);
        return card == null ? List.of() : card.getOrDefault(version, List.of());
    }

    private static boolean isCardOf(Terms quote) {
        String currency = quote.pay().getCurrencyUnit().getCode();
        return quote.rateKey().equals(quote.poolId() + "/" + quote.taskType() + "/" + currency)
                || quote.rateKey().equals(quote.poolId() + "/*/" + currency);
    }

    private static Optional<String> contradiction(RateVersion version, Terms quote) {
        if (version.amount().compareTo(quote.pay().getAmount()) != 0) {
            return Optional.of(version.name() + " pays " + version.amount().toPlainString() + ", not " + quote.pay());
        }
        return version.sameFloor(quote.floorPerHour())
                ? Optional.empty()
                : Optional.of(version.name() + " has another floor per hour than the quote");
    }

    private Optional<String> untimely(RateVersion version, Instant quotedAt) {
        if (version.effectiveFrom().isAfter(quotedAt)) {
            return Optional.of(version.name() + " came into force at " + version.effectiveFrom() + ", after the quote");
        }
        return cards.getOrDefault(version.rateKey(), new TreeMap<>()).values().stream()
                .filter(other -> other.stream().allMatch(said -> supersedes(said, version, quotedAt)))
                .map(List::getFirst)
                .max(RateVersion.PRECEDENCE)
                .map(other -> version.name() + " was superseded by version " + other.version() + " when it was quoted");
    }

    private static boolean supersedes(RateVersion other, RateVersion version, Instant quotedAt) {
        return RateVersion.PRECEDENCE.compare(other, version) > 0
                && !other.effectiveFrom().isAfter(quotedAt)
                && other.appendedAt().plus(NOTICE).isBefore(quotedAt);
    }
}
