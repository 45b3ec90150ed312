package io.guildhall.router.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.router.basis.Basis;
import io.guildhall.router.client.Client;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketCommand.AddRate;
import io.guildhall.router.market.MarketCommand.BeAway;
import io.guildhall.router.market.MarketCommand.BeReady;
import io.guildhall.router.market.MarketCommand.EndEngagement;
import io.guildhall.router.market.MarketCommand.QueueTasks;
import io.guildhall.router.market.MarketCommand.SetClient;
import io.guildhall.router.market.MarketCommand.SetPool;
import io.guildhall.router.market.MarketCommand.SetWorker;
import io.guildhall.router.market.MarketCommand.WithdrawTask;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.LeaseExtended;
import io.guildhall.router.market.MarketEvent.ReleaseReason;
import io.guildhall.router.market.MarketEvent.TaskAssigned;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Need;
import io.guildhall.router.queue.TaskId;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.rivalry.Tie;
import io.guildhall.router.worker.Departure;
import io.guildhall.router.worker.Profile;
import io.guildhall.router.worker.WorkerKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Checks guarantees 3 and 4 from commands and events alone, by other means than the market's own. */
final class Guarantees {

    private final Map<String, Client> clients = new HashMap<>();
    private final Map<String, Pool> pools = new HashMap<>();
    private final List<RateVersion> rates = new ArrayList<>();
    private final Map<WorkerKey, Profile> profiles = new HashMap<>();
    private final Map<WorkerKey, BeReady> presences = new HashMap<>();
    private final List<Departure> departures = new ArrayList<>();
    private final Map<String, QueueTasks> queued = new HashMap<>();
    private final Map<String, Lease> liveByTask = new HashMap<>();
    private final Map<String, Lease> reworks = new HashMap<>();
    private final List<Tie> lasting = new ArrayList<>();
    private final Duration rivalry;
    private final Set<String> judged = new HashSet<>();
    private final Set<String> assignmentIds = new HashSet<>();
    private final Set<String> deliveredIds = new HashSet<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();

    Guarantees(Duration rivalry) {
        this.rivalry = rivalry;
    }

    void told(MarketCommand command) {
        switch (command) {
            case SetClient set -> clients.put(set.client().clientId(), set.client());
            case SetPool set -> pools.put(set.pool().poolId(), set.pool());
            case AddRate add -> rates.add(add.rate());
            case SetWorker set -> profiles.put(WorkerKey.of(set.profile()), set.profile());
            case BeReady ready -> presences.put(ready.worker(), ready);
            case BeAway away -> presences.remove(away.worker());
            case EndEngagement end -> departures.add(end.departure());
            case QueueTasks queue -> queue.taskIds().forEach(id -> queued.putIfAbsent(id, queue));
            case WithdrawTask withdraw -> withdrawn.add(withdraw.taskId());
            default -> {}
        }
    }

    void happened(MarketEvent event, Instant now) {
        switch (event) {
            case TaskAssigned assigned -> assigned(assigned, now);
            case LeaseExtended extended -> extended(extended.lease());
            case LeaseEnded ended -> ended(ended);
            case WorkDelivered delivered -> delivered(delivered);
            case TaskReleased released -> released(released);
            default -> {}
        }
    }

    /** Once nothing is leased any more: each withdrawn task was answered once, and no task twice. */
    void answeredOnce() {
        assertThat(liveByTask).isEmpty();
        assertThat(reworks).isEmpty();
        assertThat(answers.values()).containsOnly(1);
        assertThat(answers.keySet()).containsAll(withdrawn);
    }

    private void extended(Lease lease) {
        assertThat(lease.isRework()).isFalse();
        liveByTask.put(lease.taskId(), lease);
        tie(lease);
    }

    private void ended(LeaseEnded ended) {
        if (ended.lease().isRework()) {
            assertThat(reworks.remove(ended.lease().assignmentId())).isNotNull();
        } else {
            liveByTask.remove(ended.lease().taskId());
        }
    }

    private void released(TaskReleased released) {
        boolean rework =
                released.reason() == ReleaseReason.REWORK_DECLINED || released.reason() == ReleaseReason.REWORK_LAPSED;
        if (!rework) {
            answers.merge(released.taskId(), 1, Integer::sum);
        }
    }

    private void delivered(WorkDelivered delivered) {
        assertThat(deliveredIds.add(delivered.lease().assignmentId()))
                .as("delivered once")
                .isTrue();
        assertThat(delivered.deliveredAt()).isBefore(delivered.lease().expiresAt());
        judged.add(unitOf(delivered.lease()) + "/" + delivered.lease().workerId());
        if (!delivered.overdue() && !delivered.lease().isRework()) {
            answers.merge(delivered.lease().taskId(), 1, Integer::sum);
        }
    }

    private void assigned(TaskAssigned assigned, Instant now) {
        Lease lease = assigned.lease();
        assertThat(assignmentIds.add(lease.assignmentId())).as("a new id").isTrue();
        if (lease.isRework()) {
            rework(lease);
            return;
        }
        assertThat(liveByTask).as("one live lease").doesNotContainKey(lease.taskId());
        assertThat(answers).as("not ended").doesNotContainKey(lease.taskId());
        QueueTasks queue = known(queued, lease.taskId());
        assertThat(queue.excludedWorkerIds()).doesNotContain(lease.workerId());
        assertThat(judged).as("two judgements").doesNotContain(unitOf(lease) + "/" + lease.workerId());
        assertThat(liveByTask.values())
                .as("two live leases of a unit")
                .noneMatch(live ->
                        unitOf(live).equals(unitOf(lease)) && live.workerId().equals(lease.workerId()));
        worker(assigned, queue.need(), now);
        walls(lease, now);
        price(assigned, queue.need());
        basis(assigned, queue.need());
        liveByTask.put(lease.taskId(), lease);
        tie(lease);
    }

    private void rework(Lease lease) {
        assertThat(judged).as("their own work").contains(unitOf(lease) + "/" + lease.workerId());
        assertThat(deliveredIds).contains(lease.reworkOf());
        reworks.put(lease.assignmentId(), lease);
    }

    /** Nobody works for two rivals. */
    private void walls(Lease lease, Instant now) {
        String group = known(clients, lease.clientId()).conflictGroup();
        assertThat(lasting)
                .as("ties of %s", lease.worker())
                .noneMatch(tie -> tie.worker().equals(lease.worker())
                        && tie.conflictGroup().equals(group)
                        && !tie.clientId().equals(lease.clientId())
                        && tie.until().isAfter(now));
    }

    private void tie(Lease lease) {
        String group = known(clients, lease.clientId()).conflictGroup();
        if (group != null) {
            lasting.add(new Tie(
                    lease.worker(), group, lease.clientId(), lease.expiresAt().plus(rivalry)));
        }
    }

    private void worker(TaskAssigned assigned, Need need, Instant now) {
        Lease lease = assigned.lease();
        Profile profile = known(profiles, lease.worker());
        Pool pool = known(pools, lease.terms().poolId());
        boolean relaxed = assigned.choice().rule().contains("RELAXED");
        int stated = Objects.requireNonNullElse(need.statedLevel(), 1);
        int level = relaxed ? stated : Math.max(pool.minimumLevel(), need.minimumLevel());
        boolean specialist = profile.qualifications().stream()
                .anyMatch(held -> !held.domain().equals("generalist")
                        && (held.validUntil() == null || held.validUntil().isAfter(now)));
        assertThat(specialist && pool.domain().equals("generalist") && !pool.openToSpecialists())
                .as("a specialist in a pool that is not open to them")
                .isFalse();
        assertThat(profile.qualifications())
                .anyMatch(held -> held.domain().equals(pool.domain())
                        && held.level() >= level
                        && (held.validUntil() == null || held.validUntil().isAfter(now)));
        assertThat(profile.suspended()).isFalse();
        assertThat(profile.marketId()).isEqualTo(need.marketId());
        assertThat(profile.excludedClients()).doesNotContain(need.clientId());
        assertThat(profile.languages()).anyMatch(own -> serves(own, need.language()));
        assertThat(departures)
                .noneMatch(gone -> gone.workerId().equals(lease.workerId())
                        && gone.engagement() == profile.engagement()
                        && !gone.effectiveAt().isAfter(now));
        BeReady ready = known(presences, lease.worker());
        assertThat(Duration.between(ready.origin().appendedAt(), now)).isLessThan(Duration.ofMinutes(5));
        long held = liveByTask.values().stream()
                .filter(live -> live.worker().equals(lease.worker()))
                .count();
        assertThat(held).isLessThan(ready.slots());
    }

    private void price(TaskAssigned assigned, Need need) {
        Lease lease = assigned.lease();
        RateVersion inForce = rates.stream()
                .filter(rate -> rate.rateKey().equals(lease.terms().rateKey())
                        && !rate.effectiveFrom().isAfter(lease.assignedAt()))
                .max(Comparator.comparing(RateVersion::effectiveFrom).thenComparingInt(RateVersion::version))
                .orElseThrow();
        assertThat(lease.terms().rateVersion()).isEqualTo(inForce.version());
        BigDecimal pay = lease.terms().pay().getAmount();
        assertThat(pay).isEqualByComparingTo(inForce.amount());
        assertThat(pay).isLessThanOrEqualTo(need.maxPay().getAmount());
    }

    private void basis(TaskAssigned assigned, Need need) {
        Client client = known(clients, need.clientId());
        assertThat(client.status()).isEqualTo(Client.Status.ACTIVE);
        Pool pool = known(pools, assigned.lease().terms().poolId());
        assertThat(pool.status()).isNotEqualTo(Pool.Status.RETIRED);
        assertThat(assigned.basis())
                .extracting(Basis::profile, Basis::client, Basis::pool)
                .containsExactly(
                        known(profiles, assigned.lease().worker()).position(), client.position(), pool.position());
    }

    private static boolean serves(String own, String work) {
        boolean oneIsBare = !own.contains("-") || !work.contains("-");
        return own.equals(work) || (oneIsBare && bare(own).equals(bare(work)));
    }

    private static String bare(String tag) {
        return tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag;
    }

    private static <K, V> V known(Map<K, V> rows, K key) {
        return Objects.requireNonNull(rows.get(key), () -> "never heard of " + key);
    }

    private static String unitOf(Lease lease) {
        return new TaskId(lease.taskId()).unitKey();
    }
}
