package io.guildhall.router.model;

import io.guildhall.task.Purpose;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.PresenceStatus;
import io.guildhall.workforce.Qualification;
import io.guildhall.workforce.WorkSubmitted;
import io.guildhall.workforce.WorkerPresence;
import io.guildhall.workforce.WorkerProfile;
import io.guildhall.workforce.WorkerStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** People who come and go, change what they can do, and answer what they were given, or what they were not. */
final class Staff {

    static final int WORKERS = 7;
    static final List<String> MARKETS = List.of("main", "east");

    /** A review's answer that is one, and one that lacks its reason. */
    static final String ACCEPTING = "{\"verdict\":\"ACCEPT\"}";

    static final String GRUDGING = "{\"verdict\":\"REJECT\"}";

    private static final List<Disposition> DISPOSITIONS = List.of(
            Disposition.SUBMITTED,
            Disposition.SUBMITTED,
            Disposition.SUBMITTED,
            Disposition.DECLINED_ONCE,
            Disposition.DECLINED_FOR_GOOD,
            Disposition.MISROUTED,
            Disposition.EXTEND);

    private final Random random;

    Staff(Random random) {
        this.random = random;
    }

    /** Somebody who can do anything in one domain. */
    static WorkerProfile.Builder expert(String domain, String workerId, String marketId) {
        return WorkerProfile.newBuilder()
                .setWorkerId(workerId)
                .setMarketId(marketId)
                .setEngagement(Engagement.CONTRACTOR)
                .setQualifications(List.of(new Qualification(domain, 5, null)))
                .setLanguages(List.of("en", "de"))
                .setCurrency("EUR");
    }

    static WorkerPresence ready(int worker) {
        return ready("w" + worker, market(worker), 2);
    }

    static WorkerPresence ready(String workerId, String marketId, int slots) {
        return new WorkerPresence(workerId, marketId, PresenceStatus.READY, slots);
    }

    WorkerProfile profile(int worker, Instant now) {
        return expert("law", "w" + worker, market(worker))
                .setEngagement(random.nextInt(3) == 0 ? Engagement.GIG : Engagement.EMPLOYEE)
                .setPayeeId(random.nextInt(3) == 0 ? "agency" : null)
                .setQualifications(qualifications(now))
                .setLanguages(List.of(pick(List.of("en", "en-GB", "de"))))
                .setCurrency(random.nextInt(12) == 0 ? "USD" : "EUR")
                .setExcludedClients(random.nextInt(4) == 0 ? List.of(pick(Operator.CLIENTS)) : List.of())
                .setStatus(random.nextInt(8) == 0 ? WorkerStatus.SUSPENDED : WorkerStatus.ACTIVE)
                .build();
    }

    private List<Qualification> qualifications(Instant now) {
        List<Qualification> held = new ArrayList<>();
        held.add(new Qualification("generalist", 1 + random.nextInt(5), null));
        if (random.nextInt(4) > 0) {
            boolean expires = random.nextInt(3) == 0;
            Instant until = expires ? now.plusSeconds(random.nextInt(600) - 60) : null;
            held.add(new Qualification("law", 1 + random.nextInt(5), until));
        }
        return held;
    }

    WorkerPresence presence() {
        int worker = random.nextInt(WORKERS);
        return random.nextInt(6) == 0
                ? new WorkerPresence("w" + worker, market(worker), PresenceStatus.AWAY, 1)
                : ready("w" + worker, market(worker), 1 + random.nextInt(2));
    }

    /** Most answer what they hold; some, what they held or what others do. */
    @Nullable WorkSubmitted answer(List<Lease> leases, Instant now) {
        List<Lease> live = leases.stream().filter(Lease::isLive).toList();
        List<Lease> some = live.isEmpty() || random.nextInt(4) == 0 ? leases : live;
        if (some.isEmpty()) {
            return null;
        }
        Lease lease = pick(some);
        WorkSubmitted.Builder answer = work(lease, now).setDisposition(pick(DISPOSITIONS));
        if (lease.assigned.getPurpose() == Purpose.REVIEW && random.nextInt(3) == 0) {
            answer.setAnswer(random.nextBoolean() ? GRUDGING : "fine");
        }
        if (random.nextInt(20) == 0) {
            answer.setWorkerId("w" + random.nextInt(WORKERS));
        }
        if (random.nextInt(30) == 0) {
            answer.setMarketId(pick(MARKETS));
        }
        return answer.build();
    }

    WorkSubmitted.Builder work(Lease lease, Instant now) {
        return WorkSubmitted.newBuilder()
                .setAssignmentId(lease.assigned.getAssignmentId())
                .setWorkerId(lease.assigned.getWorkerId())
                .setMarketId(lease.assigned.getMarketId())
                .setDisposition(Disposition.SUBMITTED)
                .setAnswer(answer(lease))
                .setSecondsSpent(random.nextInt(120))
                .setSubmittedAt(now);
    }

    private String answer(Lease lease) {
        return lease.assigned.getPurpose() == Purpose.REVIEW ? ACCEPTING : "clause " + random.nextInt(9);
    }

    private static String market(int worker) {
        return worker < 5 ? "main" : "east";
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
