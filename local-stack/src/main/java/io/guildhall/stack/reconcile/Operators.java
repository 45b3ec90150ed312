package io.guildhall.stack.reconcile;

import io.guildhall.Position;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.Pool;
import io.guildhall.operations.RateCard;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.WorkerProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records decisions rest on, by their place in the log. */
final class Operators {

    private final Map<LogPosition, WorkerProfile> profiles = new HashMap<>();
    private final Map<LogPosition, ClientAccount> clients = new HashMap<>();
    private final Map<LogPosition, Pool> pools = new HashMap<>();
    private final Map<LogPosition, RateCard> rates = new HashMap<>();
    private final Map<String, List<PricedFrom>> versions = new HashMap<>();
    private final Map<String, Set<Integer>> fees = new HashMap<>();

    /**
     * One version of a rate card and when it became known.
     *
     * @param card the version
     * @param appendedAt when it was appended
     */
    record PricedFrom(RateCard card, Instant appendedAt) {}

    void add(LogPosition position, WorkerProfile profile) {
        profiles.put(position, profile);
    }

    void add(LogPosition position, ClientAccount client) {
        clients.put(position, client);
        fees.computeIfAbsent(client.getClientId(), absent -> new HashSet<>()).add(client.getFeeBasisPoints());
    }

    void add(LogPosition position, Pool pool) {
        pools.put(position, pool);
    }

    void add(LogPosition position, RateCard card, Instant appendedAt) {
        rates.put(position, card);
        versions.computeIfAbsent(card.getRateKey(), absent -> new ArrayList<>()).add(new PricedFrom(card, appendedAt));
    }

    @Nullable WorkerProfile profile(Position position) {
        return profiles.get(LogPosition.of(Topics.WORKERS, position));
    }

    @Nullable ClientAccount client(Position position) {
        return clients.get(LogPosition.of(Topics.CLIENTS, position));
    }

    @Nullable Pool pool(Position position) {
        return pools.get(LogPosition.of(Topics.POOLS, position));
    }

    @Nullable RateCard rate(Position position) {
        return rates.get(LogPosition.of(Topics.RATES, position));
    }

    /** All versions of a rate card. */
    List<PricedFrom> versions(String rateKey) {
        return versions.getOrDefault(rateKey, List.of());
    }

    /** Every fee a client's account ever had, in hundredths of a per cent. */
    Set<Integer> feesOf(String clientId) {
        return fees.getOrDefault(clientId, Set.of());
    }
}
