package io.guildhall.stack.explain;

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
 * Finds the history of a task. What its demand's key leads to is read in that partition alone; assignments, which stand
 * under their worker, only from the time the task was opened to the time it ended.
 */
public final class HistorySearch {

    /** Services write one after the other, so what ends a task in one topic may be a moment later in the next. */
    private static final Duration LAG = Duration.ofMinutes(1);

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
    public static Optional<TaskHistory> of(Cluster cluster, TaskName task) {
        try (LogSearch log = new LogSearch(cluster)) {
            return new HistorySearch(log, task).history();
        }
    }

    private Optional<TaskHistory> history() {
        List<Found> lifecycle = log.under(Topics.TASK_LIFECYCLE, task.demandId(), Span.EVER);
        keep(lifecycle);
        Optional<DemandOpened> demand = first(lifecycle, DemandOpened.class);
        Optional<Instant> openedAt =
                found.stream().filter(this::opensTheTask).map(Found::appendedAt).findFirst();
        if (demand.isEmpty() || openedAt.isEmpty()) {
            return Optional.empty();
        }
        collect(demand.get(), openedAt.get());
        return Optional.of(new TaskHistory(task, demand.get(), events()));
    }

    private void collect(DemandOpened demand, Instant openedAt) {
        Span life = Span.since(openedAt);
        for (Topic topic : List.of(
                Topics.ROUTING_DECISIONS, Topics.ROUTING_ASSIGNMENTS, Topics.REVIEW_REQUESTS, Topics.DEMAND_RESULTS)) {
            keep(log.under(topic, task.demandId(), life));
        }
        keep(log.mentioning(Topics.ASSIGNMENTS, task.taskId(), new Span(openedAt, until())));
        for (String workerId : workers()) {
            keep(log.under(Topics.TASK_OUTCOMES, workerId, life));
            keep(log.under(Topics.PAYOUTS, workerId, life));
        }
        for (TaskAssigned assigned : all(TaskAssigned.class)) {
            found.addAll(log.under(Topics.REFUSALS, assigned.getAssignmentId(), life));
        }
        waits(demand, openedAt);
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
    private void waits(DemandOpened demand, Instant openedAt) {
        Instant assignedAt = all(TaskAssigned.class).stream()
                .map(TaskAssigned::getAssignedAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        Set<String> domains =
                all(TaskRouted.class).stream().map(TaskRouted::getDomain).collect(Collectors.toSet());
        log.mentioning(Topics.ROUTING_DECISIONS, demand.getClientId(), new Span(openedAt, assignedAt)).stream()
                .filter(record -> record.value() instanceof WaitExplained wait
                        && wait.getClientId().equals(demand.getClientId())
                        && wait.getLanguage().equals(demand.getLanguage())
                        && wait.getCurrency().equals(demand.getMaxPayPerTask().getCurrency())
                        && domains.contains(wait.getDomain()))
                .forEach(found::add);
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
