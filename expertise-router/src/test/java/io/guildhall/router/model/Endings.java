package io.guildhall.router.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.routing.MisroutingReported;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.EndReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Guarantees 2 and 3: how leases and tasks end, each once. */
final class Endings {

    private static final Duration ASK_AGAIN_AFTER = Duration.ofMinutes(10);

    private final Facts facts;
    private final Expected expected;

    Endings(Facts facts, Expected expected) {
        this.facts = facts;
        this.expected = expected;
    }

    void ended(AssignmentEnded ended) {
        Lease lease = facts.lease(ended.getAssignmentId());
        Task task = facts.tasks.get(ended.getTaskId());
        if (ended.getReason() == EndReason.LAPSED) {
            lapsed(lease, task);
        } else {
            expected.ended(ended);
            lease.stand = Lease.Stand.ANSWERED;
        }
        if (!lease.isRework()) {
            involve(lease, ended.getReason());
        }
        if (task != null && task.lease == lease) {
            task.lease = null;
        }
    }

    private void lapsed(Lease lease, @Nullable Task task) {
        assertThat(facts.deadlinesCount && lease.isLive() && !lease.expiresAt.isAfter(facts.now))
                .as("3: %s lapses when it ran out", lease.assigned.getAssignmentId())
                .isTrue();
        lease.stand = Lease.Stand.LAPSED;
        if (lease.isRework()) {
            expected.release(lease.assigned.getTaskId(), ReleaseReason.REWORK_LAPSED);
        } else if (task != null && task.withdrawn) {
            expected.release(lease.assigned.getTaskId(), ReleaseReason.WITHDRAWN);
        }
    }

    private void involve(Lease lease, EndReason reason) {
        String workerId = lease.assigned.getWorkerId();
        switch (reason) {
            case LAPSED, DECLINED_ONCE ->
                facts.involvements.cool(lease.unit(), workerId, facts.now.plus(ASK_AGAIN_AFTER));
            case SUBMITTED -> facts.involvements.add(lease.unit(), workerId, Involvements.DELIVERED);
            default -> facts.involvements.add(lease.unit(), workerId, Involvements.DECLINED);
        }
    }

    void misrouted(MisroutingReported reported) {
        expected.reported(reported.getAssignmentId());
        Task task = facts.tasks.get(reported.getTaskId());
        assertThat(task).as("2: %s waits for triage", reported.getTaskId()).isNotNull();
        if (task != null) {
            task.held = true;
        }
    }

    void delivered(WorkDelivered delivered) {
        expected.delivered(delivered);
        Lease lease = facts.lease(delivered.getAssignmentId());
        assertThat(delivered.getTerms())
                .as("5: terms of %s", delivered.getAssignmentId())
                .isEqualTo(lease.assigned.getTerms());
        assertThat(delivered.getPurpose()).isEqualTo(lease.assigned.getPurpose());
        if (!delivered.getOverdue() && !lease.isRework()) {
            answer(delivered.getTaskId());
        }
    }

    void released(TaskReleased released) {
        ReleaseReason reason = released.getReason();
        if (reason == ReleaseReason.POOL_RETIRED) {
            Task task = facts.tasks.get(released.getTaskId());
            assertThat(task == null ? null : task.lease)
                    .as("2: released while it waits")
                    .isNull();
        } else {
            expected.released(released.getTaskId(), reason);
        }
        if (reason != ReleaseReason.REWORK_DECLINED && reason != ReleaseReason.REWORK_LAPSED) {
            answer(released.getTaskId());
        }
    }

    private void answer(String taskId) {
        assertThat(facts.tasks.remove(taskId))
                .as("2: %s is answered for once", taskId)
                .isNotNull();
        facts.answered.add(taskId);
    }
}
