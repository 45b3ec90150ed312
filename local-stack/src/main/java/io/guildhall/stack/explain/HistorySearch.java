package io.guildhall.stack.explain;

import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.UnitCompleted;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.review.ReviewRequested;
import io.guildhall.routing.MatchExplained;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.TaskRouted;
import io.guildhall.routing.WaitExplained;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.cluster.Cluster;
import io.guildhall.stack.cluster.LogSearch;
import io.guildhall.stack.cluster.LogSearch.Found;
import io.guildhall.stack.cluster.LogSearch.Span;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.DemandOpened;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.TaskAssigned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Finds the history of a task. The updates of its demand, which are few and short, tell from when to when there was
 * anything to say of it; only that time is read of the other topics, what stands under a key in one partition alone.
 */
public final class HistorySearch {

    /** Services write one after the other, so what ends a task in one topic may be a moment later in the next. */
    private static final Duration LAG = Duration.ofMinutes(1);

    /** Work that was submitted in time may be read, and paid, when its demand has ended. */
    private static final Duration AFTER_THE_END = Duration.ofMinutes(10);

    private final LogSearch log;
    private final TaskName task;
    private final List<Found> found = new ArrayList<>();

    private HistorySearch(LogSearch log, TaskName task) {
        this.log = log;
        this.task = task;
    }

    /**
     * What the log says of a task; empty if it knows no such task.
     *
     * @throws io.guildhall.stack.cluster.ClusterFailedException when broker or registry cannot be asked
     */
    public static Optional<TaskHistory> of(Cluster cluster, TaskName task, LogSearch.Progress progress) {
        try (LogSearch log = new LogSearch(cluster, progress)) {
            return new HistorySearch(log, task).history();
        }
    }

    private Optional<TaskHistory> history() {
        Optional<Span> life = lifeOfDemand();
        if (life.isEmpty()) {
            return Optional.empty();
        }
        List<Found> lifecycle = log.under(Topics.TASK_LIFECYCLE, task.demandId(), life.get());
        keep(lifecycle);
        Optional<DemandOpened> demand = first(lifecycle, DemandOpened.class);
        Optional<Instant> openedAt =
                found.stream().filter(this::opensTheTask).map(Found::appendedAt).findFirst();
        if (demand.isEmpty() || openedAt.isEmpty()) {
            return Optional.empty();
        }
        collect(demand.get(), new Span(openedAt.get(), life.get().until()));
        return Optional.of(new TaskHistory(task, demand.get(), events()));
    }

    /** Also a reversal after the end is followed by a final update. Empty if the demand was never taken. */
    private Optional<Span> lifeOfDemand() {
        List<Found> updates = log.under(Topics.DEMAND_UPDATES, task.demandId(), Span.EVER).stream()
                .filter(update -> update.value() instanceof DemandUpdated told
                        && told.getDemandId().equals(task.demandId())
                        && told.getStatus() != DemandStatus.REJECTED)
                .toList();
        if (updates.isEmpty()) {
            return Optional.empty();
        }
        Found last = updates.getLast();
        boolean ended = last.value() instanceof DemandUpdated told && told.getFinal$();
        Instant begin = updates.getFirst().appendedAt().minus(LAG);
        return Optional.of(new Span(begin, ended ? last.appendedAt().plus(AFTER_THE_END) : Instant.MAX));
    }

    private void collect(DemandOpened demand, Span life) {
        for (Topic topic : List.of(
                Topics.ROUTING_DECISIONS, Topics.ROUTING_ASSIGNMENTS, Topics.REVIEW_REQUESTS, Topics.DEMAND_RESULTS)) {
            keep(log.under(topic, task.demandId(), life));
        }
        keep(log.mentioning(Topics.ASSIGNMENTS, task.taskId(), new Span(life.since(), earlier(life.until(), until()))));
        for (String workerId : workers()) {
            keep(log.under(Topics.TASK_OUTCOMES, workerId, life));
            pay(workerId, life);
        }
        for (TaskAssigned assigned : all(TaskAssigned.class)) {
            found.addAll(log.under(Topics.REFUSALS, assigned.getAssignmentId(), Span.since(life.since())));
        }
        waits(demand, life);
    }

    /** Pay may come long after: it waits for its rate card, or for a dead letter to be redriven. */
    private void pay(String workerId, Span life) {
        keep(log.under(Topics.PAYOUTS, workerId, life));
        if (all(PayoutIssued.class).size()
                        < all(WorkAccepted.class).size()
                                + all(WorkReversed.class).size()
                && life.until().isBefore(Instant.MAX)) {
            keep(log.under(Topics.PAYOUTS, workerId, Span.since(life.until())));
        }
    }

    /** The end of its last lease, if it has ended: after that nobody is assigned to it. */
    private Instant until() {
        Optional<Instant> rework = last(ReworkRequested.class);
        return found.stream()
                .filter(record -> record.value() instanceof WorkDelivered || record.value() instanceof TaskReleased)
                .map(Found::appendedAt)
                .max(Comparator.naturalOrder())
                .filter(end -> rework.isEmpty() || rework.get().isBefore(end))
                .map(end -> end.plus(LAG))
                .orElse(Instant.MAX);
    }

    /** Why its queue stood still while it waited: recorded under the demand that was at its head. */
    private void waits(DemandOpened demand, Span life) {
        Instant assignedAt = all(TaskAssigned.class).stream()
                .map(TaskAssigned::getAssignedAt)
                .min(Comparator.naturalOrder())
                .orElse(life.until());
        Set<String> domains =
                all(TaskRouted.class).stream().map(TaskRouted::getDomain).collect(Collectors.toSet());
        log.mentioning(Topics.ROUTING_DECISIONS, demand.getClientId(), new Span(life.since(), assignedAt)).stream()
                .filter(record -> record.value() instanceof WaitExplained wait
                        && wait.getClientId().equals(demand.getClientId())
                        && wait.getLanguage().equals(demand.getLanguage())
                        && wait.getCurrency().equals(demand.getMaxPayPerTask().getCurrency())
                        && domains.contains(wait.getDomain()))
                .forEach(found::add);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Set<String> workers() {
        return all(TaskAssigned.class).stream().map(TaskAssigned::getWorkerId).collect(Collectors.toSet());
    }

    private void keep(List<Found> records) {
        records.stream().filter(record -> concernsTheTask(record.value())).forEach(found::add);
    }

    private boolean concernsTheTask(SpecificRecordBase record) {
        return switch (record) {
            case UnitOpened unit -> unit.getTaskIds().contains(task.taskId());
            case TaskOpened opened ->
                isIt(opened.getTaskId()) || isIt(Objects.requireNonNullElse(opened.getSubjectAssignmentId(), ""));
            case TaskRouted routed -> routed.getTaskIds().contains(task.taskId());
            case MatchExplained match -> isIt(match.getTaskId());
            case TaskAssigned assigned -> isIt(assigned.getTaskId());
            case LeaseExtended lease -> isIt(lease.getTaskId());
            case AssignmentEnded ended -> isIt(ended.getTaskId());
            case WorkDelivered work -> isIt(work.getTaskId());
            case TaskReleased released -> isIt(released.getTaskId());
            case TaskWithdrawn withdrawn -> isIt(withdrawn.getTaskId());
            case ReworkRequested rework -> isIt(rework.getTaskId());
            case ReviewRequested request -> isIt(request.getTaskId());
            case WorkAccepted work -> isIt(work.getTaskId());
            case WorkRejected work -> isIt(work.getTaskId());
            case WorkReversed work -> isIt(work.getTaskId());
            case AppealClosed appeal -> isIt(appeal.getTaskId());
            case PayoutIssued payout -> isIt(Objects.requireNonNullElse(payout.getTaskId(), ""));
            case UnitCompleted unit -> unit.getUnitId().equals(task.unitId());
            default -> false;
        };
    }

    private boolean opensTheTask(Found record) {
        return record.value() instanceof UnitOpened
                || (record.value() instanceof TaskOpened opened
                        && opened.getTaskId().equals(task.taskId()));
    }

    private boolean isIt(String id) {
        return task.isMeantBy(id);
    }

    private List<TaskEvent> events() {
        return found.stream()
                .distinct()
                .flatMap(record -> Narration.of(record.value()).map(told -> event(record, told)).stream())
                .sorted(Comparator.comparing(TaskEvent::at))
                .toList();
    }

    /** Some records do not say when they were decided; then it is when they were appended. */
    private static TaskEvent event(Found record, Narration.Told told) {
        Instant at = told.at().equals(Instant.MIN) ? record.appendedAt() : told.at();
        String position = record.partition() + "/" + record.offset();
        return new TaskEvent(at, record.topic().name(), position, record.value(), told.text());
    }

    private <T extends SpecificRecordBase> List<T> all(Class<T> type) {
        return found.stream()
                .map(Found::value)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private <T extends SpecificRecordBase> Optional<Instant> last(Class<T> type) {
        return found.stream()
                .filter(record -> type.isInstance(record.value()))
                .map(Found::appendedAt)
                .max(Comparator.naturalOrder());
    }

    private static <T extends SpecificRecordBase> Optional<T> first(List<Found> records, Class<T> type) {
        return records.stream()
                .map(Found::value)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
