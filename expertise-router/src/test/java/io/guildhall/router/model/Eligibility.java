package io.guildhall.router.model;

import static io.guildhall.support.harness.Known.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.operations.Pool;
import io.guildhall.operations.PoolStatus;
import io.guildhall.operations.RateCard;
import io.guildhall.routing.QueueTasks;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.Qualification;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkerOffboarded;
import io.guildhall.workforce.WorkerProfile;
import io.guildhall.workforce.WorkerStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guarantees 4 and 5, by the records alone: who may be given a task, and at what price. */
final class Eligibility {

    private static final String GENERALIST = "generalist";

    private final Log log;

    Eligibility(Log log) {
        this.log = log;
    }

    /** The basis names the latest record of each kind, and by these the worker may have the task at that price. */
    void holds(TaskAssigned assigned, Task task, int level, Instant now) {
        QueueTasks queued = task.queued;
        String about = assigned.getAssignmentId();
        assertThat(assigned.getBasis().getProfile().getOffset())
                .as("4: %s rests on the latest profile", about)
                .isEqualTo(log.last(Topics.WORKERS, WorkerProfile.class, profile -> isOf(profile, assigned)));
        assertThat(assigned.getBasis().getClient().getOffset())
                .as("4: %s rests on the latest word on the client", about)
                .isEqualTo(log.last(
                        Topics.CLIENTS,
                        ClientAccount.class,
                        client -> client.getClientId().equals(queued.getClientId())));
        assertThat(assigned.getBasis().getPool().getOffset())
                .as("4: %s rests on the latest word on the pool", about)
                .isEqualTo(log.last(
                        Topics.POOLS,
                        Pool.class,
                        pool -> pool.getPoolId().equals(assigned.getTerms().getPoolId())));
        ClientAccount client = log.at(
                Topics.CLIENTS,
                ClientAccount.class,
                assigned.getBasis().getClient().getOffset());
        assertThat(client.getStatus()).as("4: client of %s", about).isEqualTo(ClientStatus.ACTIVE);
        Pool pool =
                log.at(Topics.POOLS, Pool.class, assigned.getBasis().getPool().getOffset());
        assertThat(pool.getStatus()).as("4: pool of %s", about).isNotEqualTo(PoolStatus.RETIRED);
        WorkerProfile profile = log.at(
                Topics.WORKERS,
                WorkerProfile.class,
                assigned.getBasis().getProfile().getOffset());
        assertThat(task.excluded).as("4: excluded from %s", about).doesNotContain(profile.getWorkerId());
        assertThat(hindrance(profile, pool, queued, level, now))
                .as("4: the worker of %s", about)
                .isNull();
        assertThat(assigned.getTerms().getPayeeId())
                .as("5: payee")
                .isEqualTo(Objects.requireNonNullElse(profile.getPayeeId(), profile.getWorkerId()));
        assertThat(assigned.getTerms().getEngagement()).as("5: engagement").isEqualTo(profile.getEngagement());
        price(assigned, queued, pool, now);
        assertThat(assigned.getLeaseExpiresAt())
                .as("3: term of %s", about)
                .isEqualTo(assigned.getAssignedAt().plusSeconds(pool.getLeaseSeconds()));
    }

    private static boolean isOf(WorkerProfile profile, TaskAssigned assigned) {
        return profile.getWorkerId().equals(assigned.getWorkerId())
                && profile.getMarketId().equals(assigned.getMarketId());
    }

    private void price(TaskAssigned assigned, QueueTasks queued, Pool pool, Instant now) {
        String about = assigned.getAssignmentId();
        RateCard card = given(rate(pool, queued, now), "5: " + about + " has no price");
        RateCard named = log.at(
                Topics.RATES, RateCard.class, assigned.getBasis().getRate().getOffset());
        assertThat(named).as("5: card in force for %s", about).isEqualTo(card);
        assertThat(assigned.getTerms().getRateVersion()).as("5: version").isEqualTo(named.getVersion());
        assertThat(assigned.getTerms().getRateKey()).as("5: card").isEqualTo(named.getRateKey());
        assertThat(assigned.getTerms().getPay().getAmount()).as("5: price").isEqualTo(named.getAmount());
        assertThat(assigned.getTerms().getFloorPerHour()).as("5: floor").isEqualTo(named.getFloorPerHour());
        assertThat(named.getAmount())
                .as("5: within the ceiling of %s", about)
                .isLessThanOrEqualTo(queued.getMaxPayPerTask().getAmount());
    }

    /** The card of the task type in force, else that for any; of each version the first record counts. */
    @Nullable RateCard rate(Pool pool, QueueTasks queued, Instant now) {
        String currency = queued.getMaxPayPerTask().getCurrency();
        RateCard own = inForce(pool.getPoolId() + "/" + queued.getTaskType() + "/" + currency, now);
        return own != null ? own : inForce(pool.getPoolId() + "/*/" + currency, now);
    }

    private @Nullable RateCard inForce(String key, Instant now) {
        Map<Integer, RateCard> versions = new HashMap<>();
        log.all(Topics.RATES, RateCard.class).stream()
                .filter(card -> card.getRateKey().equals(key))
                .forEach(card -> versions.putIfAbsent(card.getVersion(), card));
        return versions.values().stream()
                .filter(card -> !card.getEffectiveFrom().isAfter(now))
                .max(Comparator.comparing(RateCard::getEffectiveFrom).thenComparingInt(RateCard::getVersion))
                .orElse(null);
    }

    /** Why that worker may not have such a task from that pool; null when they may. */
    private @Nullable String hindrance(WorkerProfile profile, Pool pool, QueueTasks queued, int level, Instant now) {
        if (held(profile, now)
                .noneMatch(held -> held.getDomain().equals(pool.getDomain()) && held.getLevel() >= level)) {
            return "not qualified";
        }
        boolean closed = pool.getDomain().equals(GENERALIST) && !pool.getOpenToSpecialists();
        if (closed && held(profile, now).anyMatch(held -> !held.getDomain().equals(GENERALIST))) {
            return "a specialist";
        }
        if (profile.getLanguages().stream().noneMatch(own -> serves(own, queued.getLanguage()))) {
            return "other languages";
        }
        if (!profile.getCurrency().equals(queued.getMaxPayPerTask().getCurrency())) {
            return "another currency";
        }
        if (profile.getExcludedClients().contains(queued.getClientId())) {
            return "walled off";
        }
        if (profile.getStatus() != WorkerStatus.ACTIVE) {
            return "suspended";
        }
        if (!profile.getMarketId().equals(queued.getMarketId())) {
            return "another market";
        }
        return hasLeft(profile, now) ? "has left" : null;
    }

    /** The level that the pool and the task need, as long as nothing is relaxed; where the demand names the pool, its own. */
    static int level(QueueTasks queued, Pool pool) {
        return queued.getPoolId() == null
                ? Math.max(pool.getMinimumLevel(), queued.getMinimumLevel())
                : pool.getMinimumLevel();
    }

    private static Stream<Qualification> held(WorkerProfile profile, Instant now) {
        return profile.getQualifications().stream()
                .filter(held ->
                        held.getValidUntil() == null || held.getValidUntil().isAfter(now));
    }

    private boolean hasLeft(WorkerProfile profile, Instant now) {
        return log.last(
                        Topics.OFFBOARDINGS,
                        WorkerOffboarded.class,
                        left -> left.getWorkerId().equals(profile.getWorkerId())
                                && left.getEngagement() == profile.getEngagement()
                                && !left.getEffectiveAt().isAfter(now))
                >= 0;
    }

    /** The same language, or one is the other without its region. */
    private static boolean serves(String one, String other) {
        return one.equals(other) || one.startsWith(other + "-") || other.startsWith(one + "-");
    }
}
