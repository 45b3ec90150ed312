package io.guildhall.router.model;

import static io.guildhall.support.harness.Known.known;

import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.Pool;
import io.guildhall.operations.PoolStatus;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.WorkerProfile;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What has happened so far, as the records tell it. */
final class Facts {

    final Log log = new Log();
    final Map<String, Task> tasks = new TreeMap<>();
    final Map<String, Lease> leases = new TreeMap<>();

    /** How often each task has been leased, those that have ended too. */
    final Map<String, Integer> epochs = new HashMap<>();

    final Set<String> answered = new HashSet<>();
    final Set<String> reworked = new HashSet<>();
    final Involvements involvements = new Involvements();
    final Ties ties = new Ties();

    Instant now = Instant.EPOCH;
    boolean deadlinesCount;

    Lease lease(String assignmentId) {
        return known(leases, assignmentId);
    }

    Stream<Lease> live() {
        return leases.values().stream().filter(Lease::isLive);
    }

    /** The operator's last word on a client. */
    ClientAccount client(String clientId) {
        long last = log.last(
                Topics.CLIENTS,
                ClientAccount.class,
                client -> client.getClientId().equals(clientId));
        return log.at(Topics.CLIENTS, ClientAccount.class, last);
    }

    /** The operator's last word on a pool. */
    Pool pool(String poolId) {
        long last = log.last(Topics.POOLS, Pool.class, pool -> pool.getPoolId().equals(poolId));
        return log.at(Topics.POOLS, Pool.class, last);
    }

    WorkerProfile profile(String marketId, String workerId) {
        long last = log.last(
                Topics.WORKERS,
                WorkerProfile.class,
                profile -> profile.getWorkerId().equals(workerId)
                        && profile.getMarketId().equals(marketId));
        return log.at(Topics.WORKERS, WorkerProfile.class, last);
    }

    /** Whether a pool was ever retired, so that its tasks went to its successor as they were at first. */
    boolean wasRetired(String poolId) {
        return log.all(Topics.POOLS, Pool.class).stream()
                .anyMatch(pool -> pool.getPoolId().equals(poolId) && pool.getStatus() == PoolStatus.RETIRED);
    }

    /** Whether a pool was ever named as the one that follows another. */
    boolean isSuccessor(String poolId) {
        return log.all(Topics.POOLS, Pool.class).stream().anyMatch(pool -> poolId.equals(pool.getSuccessorPoolId()));
    }
}
