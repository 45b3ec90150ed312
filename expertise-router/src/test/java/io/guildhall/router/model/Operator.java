package io.guildhall.router.model;

import static io.guildhall.support.harness.Known.known;

import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.operations.Pool;
import io.guildhall.operations.PoolStatus;
import io.guildhall.operations.RateCard;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.WorkerOffboarded;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** An operator who sets clients, pools and prices, and changes them all the time. */
final class Operator {

    static final List<String> CLIENTS = List.of("acme", "globex");
    static final Map<String, String> POOLS =
            new TreeMap<>(Map.of("law-1", "law", "law-3", "law", "crowd", "generalist"));
    private static final Map<String, String> SUCCESSORS = Map.of("law-3", "law-1", "law-1", "crowd");
    static final List<String> TASK_TYPES = List.of("review", "tagging");

    private final Random random;
    private int rates;
    private int offboardings;

    Operator(Random random) {
        this.random = random;
    }

    static ClientAccount client(String clientId, ClientStatus status) {
        return client(clientId, status, null);
    }

    private static ClientAccount client(String clientId, ClientStatus status, @Nullable String conflictGroup) {
        return new ClientAccount(clientId, status, conflictGroup, 2000, "EUR");
    }

    static Pool pool(String poolId) {
        return pool(poolId, PoolStatus.ACTIVE, null, 60).build();
    }

    private static Pool.Builder pool(String poolId, PoolStatus status, @Nullable String successor, int leaseSeconds) {
        return Pool.newBuilder()
                .setPoolId(poolId)
                .setDomain(known(POOLS, poolId))
                .setMinimumLevel(poolId.equals("law-3") ? 3 : 1)
                .setStatus(status)
                .setSuccessorPoolId(successor)
                .setLeaseSeconds(leaseSeconds);
    }

    static RateCard rate(String poolId, String taskType, int version, Instant from, String amount) {
        return RateCard.newBuilder()
                .setRateKey(poolId + "/" + taskType + "/EUR")
                .setVersion(version)
                .setEffectiveFrom(from)
                .setAmount(new BigDecimal(amount))
                .build();
    }

    SpecificRecord act(Instant now) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                client(
                        pick(CLIENTS),
                        random.nextInt(3) == 0 ? ClientStatus.PAUSED : ClientStatus.ACTIVE,
                        random.nextBoolean() ? "rivals" : null);
            case 3, 4 -> pool();
            case 5 -> offboarding(now);
            default -> rate(now);
        };
    }

    private Pool pool() {
        String poolId = pick(List.copyOf(POOLS.keySet()));
        PoolStatus status = switch (random.nextInt(6)) {
            case 0 -> PoolStatus.RETIRED;
            case 1 -> PoolStatus.DRAINING;
            default -> PoolStatus.ACTIVE;
        };
        @Nullable String successor = random.nextBoolean() ? SUCCESSORS.get(poolId) : null;
        return pool(poolId, status, successor, 60 + 30 * random.nextInt(4))
                .setRelaxAfterSeconds(random.nextBoolean() ? 20 + random.nextInt(60) : null)
                .setOpenToSpecialists(random.nextBoolean())
                .build();
    }

    /** Now and then over what some demands pay at most, or in force later, or again under the same version. */
    private RateCard rate(Instant now) {
        int version = random.nextInt(3) == 0 ? 1 + random.nextInt(rates + 1) : ++rates + 1;
        Instant from = now.plus(Duration.ofSeconds(random.nextInt(300) - 150));
        String amount = List.of("1.0000", "1.5000", "2.5000", "4.0001").get(random.nextInt(4));
        return rate(
                pick(List.copyOf(POOLS.keySet())),
                random.nextBoolean() ? "*" : pick(TASK_TYPES),
                version,
                from,
                amount);
    }

    private WorkerOffboarded offboarding(Instant now) {
        return WorkerOffboarded.newBuilder()
                .setOffboardingId("off-" + offboardings++)
                .setWorkerId("w" + random.nextInt(Staff.WORKERS))
                .setEngagement(random.nextInt(3) == 0 ? Engagement.GIG : Engagement.EMPLOYEE)
                .setEffectiveAt(now.plusSeconds(random.nextInt(400) - 100))
                .build();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
