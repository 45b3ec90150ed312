package io.guildhall.router.model;

import static io.guildhall.support.harness.Known.given;
import static io.guildhall.support.harness.Known.known;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.operations.RateCard;
import io.guildhall.routing.QueueTasks;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.Output;
import io.guildhall.support.harness.Step;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.Disposition;
import io.guildhall.workforce.EndReason;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.PresenceStatus;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import io.guildhall.workforce.WorkerPresence;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the market in their plainest form: who held what when, and what each answer must come to. It is shown each
 * step with what the market wrote to it.
 */
final class MarketModel {

    private static final Duration READY_FOR = Duration.ofMinutes(5);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMinutes(10);
    private static final Duration LAPSE_GRACE = Duration.ofSeconds(2);

    /** A task that was queued and has not been answered for. */
    static final class Task {
        final QueueTasks queued;
        int epoch;

        @Nullable Lease lease;

        boolean withdrawn;

        Task(QueueTasks queued) {
            this.queued = queued;
        }
    }

    private record Ready(int slots, Instant until) {}

    private final Log log = new Log();
    private final Eligibility eligibility = new Eligibility(log);
    private final Map<String, Task> tasks = new TreeMap<>();
    private final Map<String, Lease> leases = new TreeMap<>();
    private final Map<String, Ready> ready = new HashMap<>();

    /** Unit and worker: who may never have a task of it again, and who not before when. */
    private final Set<String> never = new HashSet<>();

    private final Map<String, Instant> notBefore = new HashMap<>();
    private final Set<String> answered = new HashSet<>();

    /** What the answer just read must come to. */
    private final Expected expected = new Expected();

    private Instant now = Instant.EPOCH;
    private boolean deadlinesCount;

    Map<String, Lease> leases() {
        return leases;
    }

    Map<String, Task> tasks() {
        return tasks;
    }

    void saw(Step step, List<Output> outputs, Instant time) {
        now = time;
        deadlinesCount = step instanceof Step.Tick tick && tick.deadlinesCount();
        expected.clear();
        if (step instanceof Step.Send send) {
            long offset = log.add(send, now);
            told(send.content(), offset, log.appendedAt(send.topic()));
        }
        outputs.forEach(this::heard);
        expected.isMet();
        if (step.equals(Step.tick())) {
            assertThat(leases.values())
                    .as("3: what ran out has lapsed")
                    .noneMatch(lease -> lease.isLive() && !lease.expiresAt.isAfter(now.minus(LAPSE_GRACE)));
        }
    }

    private void told(SpecificRecord record, long offset, Instant appendedAt) {
        switch (record) {
            case QueueTasks queue ->
                queue.getTaskIds().stream()
                        .filter(id -> !answered.contains(id))
                        .forEach(id -> tasks.putIfAbsent(id, new Task(queue)));
            case TaskWithdrawn gone -> withdrawn(gone);
            case WorkerPresence presence -> present(presence, appendedAt);
            case RateCard card -> priced(card, offset);
            case WorkSubmitted submitted -> submitted(submitted, offset, appendedAt);
            default -> {} // in the log, to be looked up
        }
    }

    private void withdrawn(TaskWithdrawn gone) {
        Task task = tasks.get(gone.getTaskId());
        if (task == null || task.withdrawn) {
            return; // it was answered for, or will be
        }
        task.withdrawn = true;
        if (task.lease == null) {
            expected.release(gone.getTaskId());
        }
    }

    private void present(WorkerPresence presence, Instant appendedAt) {
        String worker = presence.getMarketId() + "/" + presence.getWorkerId();
        if (presence.getStatus() == PresenceStatus.READY) {
            ready.put(worker, new Ready(presence.getSlots(), appendedAt.plus(READY_FOR)));
        } else {
            ready.remove(worker);
        }
    }

    private void priced(RateCard card, long offset) {
        RateCard first = log.all(Topics.RATES, RateCard.class).stream()
                .filter(other ->
                        other.getRateKey().equals(card.getRateKey()) && other.getVersion() == card.getVersion())
                .findFirst()
                .orElseThrow();
        if (!first.equals(card)) {
            expected.refuse(Topics.RATES.name(), offset, "VERSION_REUSED");
        }
    }

    private void submitted(WorkSubmitted submitted, long offset, Instant appendedAt) {
        Lease lease = leases.get(submitted.getAssignmentId());
        String refusal = refusal(submitted, lease, appendedAt);
        if (refusal != null) {
            expected.refuse(Topics.SUBMISSIONS.name(), offset, refusal);
            return;
        }
        Lease answered = known(leases, submitted.getAssignmentId());
        Task task = tasks.get(answered.assigned.getTaskId());
        if (submitted.getDisposition() == Disposition.EXTEND) {
            expected.extend(submitted.getAssignmentId());
        } else if (submitted.getDisposition() == Disposition.SUBMITTED) {
            boolean overdue = !answered.isLive() && (task == null || task.lease != null);
            expected.end(submitted.getAssignmentId(), EndReason.SUBMITTED);
            expected.deliver(submitted, overdue, counted(submitted, answered, appendedAt), appendedAt);
        } else {
            expected.end(
                    submitted.getAssignmentId(),
                    EndReason.valueOf(submitted.getDisposition().name()));
            if (task != null && task.withdrawn) {
                expected.release(answered.assigned.getTaskId());
            }
        }
    }

    private static long counted(WorkSubmitted submitted, Lease lease, Instant appendedAt) {
        long had = Duration.between(lease.assigned.getAssignedAt(), appendedAt).toSeconds();
        return Math.max(0, Math.min(submitted.getSecondsSpent(), had));
    }

    /** Guarantee 3: a submission counts if it was appended before its lease ended. */
    private static @Nullable String refusal(WorkSubmitted submitted, @Nullable Lease lease, Instant appendedAt) {
        if (lease == null || !lease.assigned.getMarketId().equals(submitted.getMarketId())) {
            return "UNKNOWN_ASSIGNMENT";
        }
        if (!lease.assigned.getWorkerId().equals(submitted.getWorkerId())) {
            return "NOT_YOURS";
        }
        if (lease.stand == Lease.Stand.ANSWERED) {
            return "ALREADY_SUBMITTED";
        }
        boolean work = submitted.getDisposition() == Disposition.SUBMITTED;
        if (!appendedAt.isBefore(lease.expiresAt) || (!lease.isLive() && !work)) {
            return "LATE";
        }
        boolean extend = submitted.getDisposition() == Disposition.EXTEND;
        return extend && lease.extensions == 2 ? "EXTENSIONS_USED_UP" : null;
    }

    private void heard(Output output) {
        switch (output) {
            case Output.Refused refused -> refused(refused);
            case Output.DeadLettered letter -> throw new AssertionError("2: nothing here is unreadable: " + letter);
            case Output.Sent sent -> written(sent.content());
        }
    }

    /** Beyond what its record came to: whoever says they are there and never says who they are, is told so. */
    private void refused(Output.Refused refused) {
        if (refused.refusal().code().name().equals("UNKNOWN_WORKER")) {
            WorkerPresence presence = log.at(
                    Topics.PRESENCE, WorkerPresence.class, refused.origin().offset());
            Ready gone = ready.remove(presence.getMarketId() + "/" + presence.getWorkerId());
            assertThat(gone != null && !gone.until().isAfter(now))
                    .as("2: a stranger")
                    .isTrue();
        } else {
            expected.refused(refused);
        }
    }

    private void written(SpecificRecord record) {
        switch (record) {
            case TaskAssigned assigned -> assigned(assigned);
            case LeaseExtended extended -> extended(extended);
            case AssignmentEnded ended -> ended(ended);
            case WorkDelivered delivered -> delivered(delivered);
            case TaskReleased released -> released(released);
            default -> {} // explanations
        }
    }

    private void assigned(TaskAssigned assigned) {
        String about = assigned.getAssignmentId();
        Task task = given(tasks.get(assigned.getTaskId()), "3: " + about + " is not of a task that waits");
        assertThat(task.lease).as("3: one live lease for %s", about).isNull();
        assertThat(task.withdrawn).as("2: %s is not withdrawn", about).isFalse();
        assertThat(about).as("3: ids follow").isEqualTo(assigned.getTaskId() + "/" + ++task.epoch);
        assertThat(assigned.getAssignedAt()).as("3: assigned now").isEqualTo(now);
        eligibility.holds(assigned, task.queued, now);
        Lease lease = new Lease(assigned);
        presence(assigned);
        String key = lease.unit() + "/" + assigned.getWorkerId();
        assertThat(never).as("4: not again").doesNotContain(key);
        assertThat(notBefore.getOrDefault(key, now)).as("4: not so soon").isBeforeOrEqualTo(now);
        assertThat(leases.values())
                .as("4: no two of a unit")
                .noneMatch(live -> live.isLive()
                        && live.unit().equals(lease.unit())
                        && live.assigned.getWorkerId().equals(assigned.getWorkerId()));
        task.lease = lease;
        leases.put(about, lease);
    }

    private void presence(TaskAssigned assigned) {
        Ready there = known(ready, assigned.getMarketId() + "/" + assigned.getWorkerId());
        assertThat(there.until())
                .as("4: %s is there now", assigned.getWorkerId())
                .isAfter(now);
        long held = leases.values().stream()
                .filter(lease -> lease.isLive()
                        && lease.assigned.getWorkerId().equals(assigned.getWorkerId())
                        && lease.assigned.getMarketId().equals(assigned.getMarketId()))
                .count();
        assertThat(held).as("4: a free slot").isLessThan(there.slots());
    }

    private void extended(LeaseExtended extended) {
        expected.extended(extended.getAssignmentId());
        Lease lease = known(leases, extended.getAssignmentId());
        long term = Duration.between(lease.assigned.getAssignedAt(), lease.assigned.getLeaseExpiresAt())
                .toSeconds();
        lease.expiresAt = lease.expiresAt.plusSeconds(term);
        assertThat(extended.getExtension()).as("3: extension").isEqualTo(++lease.extensions);
        assertThat(extended.getLeaseExpiresAt()).as("3: extended by its term").isEqualTo(lease.expiresAt);
    }

    private void ended(AssignmentEnded ended) {
        Lease lease = known(leases, ended.getAssignmentId());
        String key = lease.unit() + "/" + ended.getWorkerId();
        Task task = tasks.get(ended.getTaskId());
        if (ended.getReason() == EndReason.LAPSED) {
            assertThat(deadlinesCount && lease.isLive() && !lease.expiresAt.isAfter(now))
                    .as("3: %s lapses when it ran out", ended.getAssignmentId())
                    .isTrue();
            lease.stand = Lease.Stand.LAPSED;
            if (task != null && task.withdrawn) {
                expected.release(ended.getTaskId());
            }
        } else {
            expected.ended(ended);
            lease.stand = Lease.Stand.ANSWERED;
        }
        switch (ended.getReason()) {
            case LAPSED, DECLINED_ONCE -> notBefore.put(key, now.plus(ASK_AGAIN_AFTER));
            default -> never.add(key);
        }
        if (task != null && task.lease == lease) {
            task.lease = null;
        }
    }

    private void delivered(WorkDelivered delivered) {
        expected.delivered(delivered);
        Lease lease = known(leases, delivered.getAssignmentId());
        assertThat(delivered.getTerms())
                .as("5: terms of %s", delivered.getAssignmentId())
                .isEqualTo(lease.assigned.getTerms());
        if (!delivered.getOverdue()) {
            answer(delivered.getTaskId());
        }
    }

    private void released(TaskReleased released) {
        if (released.getReason() == ReleaseReason.POOL_RETIRED) {
            assertThat(known(tasks, released.getTaskId()).lease)
                    .as("2: released while it waits")
                    .isNull();
        } else {
            expected.released(released.getTaskId());
        }
        answer(released.getTaskId());
    }

    private void answer(String taskId) {
        assertThat(tasks.remove(taskId))
                .as("2: %s is answered for once", taskId)
                .isNotNull();
        answered.add(taskId);
    }
}
