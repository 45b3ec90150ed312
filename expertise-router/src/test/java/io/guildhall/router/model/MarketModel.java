package io.guildhall.router.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.operations.RateCard;
import io.guildhall.routing.MatchExplained;
import io.guildhall.routing.MisroutingReported;
import io.guildhall.routing.QueueTasks;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.TaskRouted;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.harness.Output;
import io.guildhall.support.harness.Step;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkSubmitted;
import io.guildhall.workforce.WorkerPresence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * The rules of the market in their plainest form: who held what when, and what each answer must come to. It is shown each
 * step with what the market wrote to it.
 */
final class MarketModel {

    private static final Duration LAPSE_GRACE = Duration.ofSeconds(2);

    private final Facts facts = new Facts();

    /** What the record just read must come to. */
    private final Expected expected = new Expected();

    private final Presences presences = new Presences();
    private final Answers answers = new Answers(facts, expected);
    private final Relaxations relaxations = new Relaxations(facts);
    private final Giving giving = new Giving(facts, expected, presences, relaxations);
    private final Endings endings = new Endings(facts, expected);
    private final Candidates candidates = new Candidates(facts);

    Facts facts() {
        return facts;
    }

    void saw(Step step, List<Output> outputs, Instant time) {
        facts.now = time;
        facts.deadlinesCount = step instanceof Step.Tick tick && tick.deadlinesCount();
        expected.clear();
        if (step instanceof Step.Send send) {
            long offset = facts.log.add(send, time);
            told(send.content(), offset, facts.log.appendedAt(send.topic()));
        }
        outputs.forEach(this::heard);
        expected.isMet();
        if (step.equals(Step.tick())) {
            assertThat(facts.live())
                    .as("3: what ran out has lapsed")
                    .noneMatch(lease -> !lease.expiresAt.isAfter(time.minus(LAPSE_GRACE)));
        }
    }

    private void told(SpecificRecord record, long offset, Instant appendedAt) {
        switch (record) {
            case QueueTasks queue -> queued(queue);
            case TaskWithdrawn gone -> withdrawn(gone);
            case ReworkRequested rework -> giving.asked(rework);
            case WorkerPresence presence -> presences.told(presence, appendedAt);
            case RateCard card -> priced(card, offset);
            case WorkSubmitted submitted -> answers.read(submitted, offset, appendedAt);
            default -> {} // in the log, to be looked up
        }
    }

    private void queued(QueueTasks queue) {
        for (String taskId : queue.getTaskIds()) {
            Task known = facts.tasks.get(taskId);
            if (known != null && queue.getCorrection()) {
                known.corrected(queue);
            } else if (known == null && !queue.getCorrection() && !facts.answered.contains(taskId)) {
                facts.tasks.put(taskId, new Task(queue));
                String unit = queue.getDemandId() + "/" + queue.getUnitId();
                queue.getExcludedWorkerIds()
                        .forEach(workerId -> facts.involvements.add(unit, workerId, Involvements.EXCLUDED));
            }
        }
    }

    private void withdrawn(TaskWithdrawn gone) {
        Task task = facts.tasks.get(gone.getTaskId());
        if (task == null || task.withdrawn) {
            return; // it was answered for, or will be
        }
        task.withdrawn = true;
        if (task.lease == null) {
            expected.release(gone.getTaskId(), ReleaseReason.WITHDRAWN);
        }
    }

    private void priced(RateCard card, long offset) {
        RateCard first = facts.log.all(Topics.RATES, RateCard.class).stream()
                .filter(other ->
                        other.getRateKey().equals(card.getRateKey()) && other.getVersion() == card.getVersion())
                .findFirst()
                .orElseThrow();
        if (!first.equals(card)) {
            expected.refuse(Topics.RATES.name(), offset, "VERSION_REUSED");
        }
    }

    private void heard(Output output) {
        switch (output) {
            case Output.Refused refused
            when refused.refusal().code().name().equals("UNKNOWN_WORKER") ->
                presences.stranger(
                        facts.log.at(
                                Topics.PRESENCE,
                                WorkerPresence.class,
                                refused.origin().offset()),
                        facts.now);
            case Output.Refused refused -> expected.refused(refused);
            case Output.DeadLettered letter -> throw new AssertionError("2: nothing here is unreadable: " + letter);
            case Output.Sent sent -> written(sent.content());
        }
    }

    private void written(SpecificRecord record) {
        switch (record) {
            case TaskAssigned assigned -> giving.assigned(assigned);
            case LeaseExtended extended -> extended(extended);
            case AssignmentEnded ended -> endings.ended(ended);
            case WorkDelivered delivered -> endings.delivered(delivered);
            case TaskReleased released -> endings.released(released);
            case MisroutingReported reported -> endings.misrouted(reported);
            case TaskRouted routed -> relaxations.relaxed(routed);
            case MatchExplained match -> candidates.explained(match);
            default -> {} // why something waits
        }
    }

    private void extended(LeaseExtended extended) {
        expected.extended(extended.getAssignmentId());
        Lease lease = facts.lease(extended.getAssignmentId());
        long term = Duration.between(lease.assigned.getAssignedAt(), lease.assigned.getLeaseExpiresAt())
                .toSeconds();
        lease.expiresAt = lease.expiresAt.plusSeconds(term);
        assertThat(extended.getExtension()).as("3: extension").isEqualTo(++lease.extensions);
        assertThat(extended.getLeaseExpiresAt()).as("3: extended by its term").isEqualTo(lease.expiresAt);
        giving.tie(lease);
    }
}
