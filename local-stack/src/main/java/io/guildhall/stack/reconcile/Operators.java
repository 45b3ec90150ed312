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
    private final Map<String, Map<Integer, List<PricedFrom>>> versions = new HashMap<>();
    private final Map<String, Set<String>> domains = new HashMap<>();
    private final Map<String, Set<String>> successors = new HashMap<>();
    private final Set<String> relaxing = new HashSet<>();
    private final Map<String, Set<Integer>> fees = new HashMap<>();

    /**
     * What was said of one version of a rate card, and when it became known.
     *
     * @param card the record
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
        domains.computeIfAbsent(pool.getPoolId(), absent -> new HashSet<>()).add(pool.getDomain());
        if (pool.getRelaxAfterSeconds() != null) {
            relaxing.add(pool.getPoolId());
        }
        if (pool.getSuccessorPoolId() != null) {
            successors
                    .computeIfAbsent(pool.getPoolId(), absent -> new HashSet<>())
                    .add(pool.getSuccessorPoolId());
        }
    }

    void add(LogPosition position, RateCard card, Instant appendedAt) {
        rates.put(position, card);
        versions.computeIfAbsent(card.getRateKey(), absent -> new HashMap<>())
                .computeIfAbsent(card.getVersion(), absent -> new ArrayList<>(1))
                .add(new PricedFrom(card, appendedAt));
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

    /** All that was said of a rate card, by version: a history is put right by saying a version again. */
    Map<Integer, List<PricedFrom>> versions(String rateKey) {
        return versions.getOrDefault(rateKey, Map.of());
    }

    /** Whether a pool is of that domain, or succeeds one that is, perhaps by way of others. */
    boolean isOrSucceeds(String poolId, String domain) {
        return domains.entrySet().stream()
                .filter(pool -> pool.getValue().contains(domain))
                .anyMatch(pool -> isOrSucceeds(poolId, pool.getKey(), new HashSet<>()));
    }

    /** Whether a pool is another, or succeeds it. */
    boolean isSameOrSucceeds(String poolId, String named) {
        return isOrSucceeds(poolId, named, new HashSet<>());
    }

    private boolean isOrSucceeds(String poolId, String from, Set<String> seen) {
        if (poolId.equals(from)) {
            return true;
        }
        return seen.add(from)
                && successors.getOrDefault(from, Set.of()).stream().anyMatch(next -> isOrSucceeds(poolId, next, seen));
    }

    /** Whether tasks of a pool, or of one that it succeeds, may come to make do with less than they need. */
    boolean mayRelax(String poolId) {
        return relaxing.stream().anyMatch(relaxed -> isSameOrSucceeds(poolId, relaxed));
    }

    /** Every fee a client's account ever had, in hundredths of a per cent. */
    Set<Integer> feesOf(String clientId) {
        return fees.getOrDefault(clientId, Set.of());
    }
}
