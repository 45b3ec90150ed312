package io.guildhall.router.model;

import static io.guildhall.support.harness.Known.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.operations.Pool;
import io.guildhall.routing.QueueTasks;
import io.guildhall.task.ReworkRequested;
import io.guildhall.workforce.TaskAssigned;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Guarantees 3, 4 and 5: what may be given out to whom. */
final class Giving {

    /** As the core of these tests is set. */
    static final Duration RIVALRY = Duration.ofMinutes(3);

    private final Facts facts;
    private final Expected expected;
    private final Presences presences;
    private final Eligibility eligibility;
    private final Relaxations relaxations;
    private final Map<String, ReworkRequested> asked = new HashMap<>();

    Giving(Facts facts, Expected expected, Presences presences, Relaxations relaxations) {
        this.facts = facts;
        this.expected = expected;
        this.presences = presences;
        this.relaxations = relaxations;
        eligibility = new Eligibility(facts.log);
    }

    /** The same is given out to be done again once, however often it is asked for. */
    void asked(ReworkRequested rework) {
        if (asked.putIfAbsent(rework.getAssignmentId(), rework) == null) {
            expected.giveAgain(rework.getAssignmentId());
        }
    }

    void assigned(TaskAssigned assigned) {
        String about = assigned.getAssignmentId();
        int epoch = facts.epochs.merge(assigned.getTaskId(), 1, Integer::sum);
        assertThat(about).as("3: ids follow").isEqualTo(assigned.getTaskId() + "/" + epoch);
        assertThat(assigned.getAssignedAt()).as("3: assigned now").isEqualTo(facts.now);
        Lease lease = new Lease(assigned);
        if (lease.isRework()) {
            again(assigned);
        } else {
            firstTime(assigned, lease);
        }
        facts.leases.put(about, lease);
        tie(lease);
    }

    /** What a lease ties its worker to, from when it begins or is extended. */
    void tie(Lease lease) {
        TaskAssigned assigned = lease.assigned;
        facts.ties.begin(
                assigned.getMarketId(),
                assigned.getWorkerId(),
                facts.client(assigned.getClientId()).getConflictGroup(),
                assigned.getClientId(),
                lease.expiresAt.plus(RIVALRY));
    }

    private void again(TaskAssigned assigned) {
        String about = assigned.getAssignmentId();
        String before = Objects.requireNonNull(assigned.getReworkOf());
        expected.givenAgain(before);
        TaskAssigned first = facts.lease(before).assigned;
        assertThat(assigned.getTaskId()).as("3: task of %s", about).isEqualTo(first.getTaskId());
        assertThat(assigned.getWorkerId()).as("3: worker of %s", about).isEqualTo(first.getWorkerId());
        assertThat(assigned.getTerms()).as("5: %s is at the first terms", about).isEqualTo(first.getTerms());
        assertThat(assigned.getLeaseExpiresAt())
                .as("3: term of %s", about)
                .isEqualTo(given(asked.get(before), before).getDueAt());
    }

    private void firstTime(TaskAssigned assigned, Lease lease) {
        String about = assigned.getAssignmentId();
        Task task = given(facts.tasks.get(assigned.getTaskId()), "3: " + about + " is not of a task that waits");
        assertThat(task.lease).as("3: one live lease for %s", about).isNull();
        assertThat(task.withdrawn || task.held).as("2: %s is given out", about).isFalse();
        QueueTasks queued = task.queued;
        assertThat(assigned.getPurpose()).isEqualTo(queued.getPurpose());
        assertThat(assigned.getSubjectAssignmentId()).isEqualTo(queued.getSubjectAssignmentId());
        Pool pool = facts.pool(assigned.getTerms().getPoolId());
        eligibility.holds(assigned, task, relaxations.level(assigned, task, pool), facts.now);
        presences.free(assigned, facts);
        involved(lease);
        task.lease = lease;
    }

    private void involved(Lease lease) {
        Instant now = facts.now;
        TaskAssigned assigned = lease.assigned;
        String workerId = assigned.getWorkerId();
        assertThat(facts.involvements.of(lease.unit(), workerId, now))
                .as("4: %s had nothing to do with %s", workerId, lease.unit())
                .isEmpty();
        assertThat(facts.live().filter(live -> !live.isRework()))
                .as("4: no two of a unit")
                .noneMatch(live -> live.unit().equals(lease.unit())
                        && live.assigned.getWorkerId().equals(workerId));
        facts.ties.pass(now);
        String group = facts.client(assigned.getClientId()).getConflictGroup();
        assertThat(facts.ties.bars(assigned.getMarketId(), workerId, group, assigned.getClientId()))
                .as("4: %s works for a rival of %s", workerId, assigned.getClientId())
                .isFalse();
    }
}
