package io.guildhall.stack.demo;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.refusals.InputRefused;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.TaskRouted;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.schemas.catalogue.Topic;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.stack.demo.TaskRow.State;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.UnitOpened;
import io.guildhall.task.WorkAccepted;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.TaskAssigned;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecordBase;

/** All that is shown of a run, folded from the log. Records of different topics may come in any order. */
public final class Scoreboard {

    /** What it is folded from. */
    public static final List<Topic> TOPICS = List.of(
            Topics.TASK_LIFECYCLE,
            Topics.ROUTING_DECISIONS,
            Topics.ASSIGNMENTS,
            Topics.ROUTING_ASSIGNMENTS,
            Topics.TASK_OUTCOMES,
            Topics.PAYOUTS,
            Topics.DEMAND_UPDATES,
            Topics.REFUSALS);

    private static final String UNROUTED = "(not routed yet)";

    private final BiFunction<String, Integer, String> pools;
    private final Map<String, TaskRow> tasks = new HashMap<>();
    private final DemandRows demands = new DemandRows();
    private final Map<String, Set<String>> leases = new HashMap<>();
    private final Map<String, Integer> acceptedByPool = new TreeMap<>();
    private final SortedMap<String, Integer> refusals = new TreeMap<>();
    private final Takings takings = new Takings();
    private final Verdicts verdicts = new Verdicts();
    private int accepted;

    /** @param pools the pool that does work of a domain at a level, shown while nobody has taken it yet */
    public Scoreboard(BiFunction<String, Integer, String> pools) {
        this.pools = pools;
    }

    /** Takes in a record; one that is shown nowhere changes nothing. */
    public void on(SpecificRecordBase record) {
        demands.on(record);
        switch (record) {
            case UnitOpened unit -> opened(unit);
            case TaskOpened task -> opened(task);
            case TaskRouted routed -> {
                String pool = pools.apply(routed.getDomain(), routed.getMinimumLevel());
                routed.getTaskIds().forEach(id -> task(id).routed(pool));
            }
            case TaskAssigned assigned -> assigned(assigned);
            case AssignmentEnded ended -> ended(ended);
            case WorkDelivered delivered -> task(delivered.getTaskId()).delivered();
            case TaskReleased released -> task(released.getTaskId()).released();
            case WorkAccepted work -> accepted(work);
            case PayoutIssued payout -> takings.on(payout);
            case InputRefused refused -> refusals.merge(refused.getCode(), 1, Integer::sum);
            default -> {}
        }
    }

    /** What is known of a demand. */
    DemandRow demand(String demandId) {
        return demands.row(demandId);
    }

    /** Tasks of a client that were accepted. */
    int acceptedOf(String clientId) {
        return demandsOf(clientId).stream().mapToInt(DemandRow::accepted).sum();
    }

    Collection<DemandRow> demandsOf(String clientId) {
        return demands.of(clientId);
    }

    /** Tasks that were opened. */
    int tasks() {
        return tasks.size();
    }

    /** Tasks that were accepted. */
    int accepted() {
        return accepted;
    }

    Takings takings() {
        return takings;
    }

    /** How accepted work came to be accepted. */
    Verdicts verdicts() {
        return verdicts;
    }

    /** Payouts that were taken back. */
    int reversed() {
        return demands.count(Milestone.REVERSED);
    }

    /** How often what was refused, by reason code. */
    SortedMap<String, Integer> refusals() {
        return Collections.unmodifiableSortedMap(refusals);
    }

    /** People who hold a task now. */
    int busyPeople() {
        return leases.size();
    }

    /** One line for each pool that has had work, in alphabetical order. */
    List<PoolScore> pools() {
        Map<String, PoolScore.Tally> tallies = new TreeMap<>();
        tasks.values()
                .forEach(task -> tallies.computeIfAbsent(task.pool().orElse(UNROUTED), PoolScore.Tally::new)
                        .add(task));
        return tallies.values().stream()
                .map(tally -> tally.score(acceptedByPool.getOrDefault(tally.pool(), 0), takings.ofPool(tally.pool())))
                .toList();
    }

    /** Clients that have had demand, in alphabetical order. */
    Set<String> clients() {
        return demands.clients();
    }

    /** How many tasks are in this state. */
    int count(State state) {
        return (int)
                tasks.values().stream().filter(task -> task.state() == state).count();
    }

    private void opened(UnitOpened unit) {
        unit.getTaskIds().forEach(id -> task(id).opened(unit.getOpenedAt()));
    }

    private void opened(TaskOpened task) {
        TaskRow row = task(task.getTaskId());
        row.opened(task.getOpenedAt());
        Optional.ofNullable(task.getPoolId()).ifPresent(row::routed);
    }

    private void assigned(TaskAssigned assigned) {
        String assignmentId = assigned.getAssignmentId();
        String pool = assigned.getTerms().getPoolId();
        task(assigned.getTaskId()).assigned(epoch(assignmentId), pool, assigned.getAssignedAt());
        leases.computeIfAbsent(assigned.getWorkerId(), id -> new HashSet<>()).add(assignmentId);
    }

    private void ended(AssignmentEnded ended) {
        TaskRow task = task(ended.getTaskId());
        int epoch = epoch(ended.getAssignmentId());
        switch (ended.getReason()) {
            case LAPSED -> task.lapsed(epoch);
            case DECLINED_ONCE, DECLINED_FOR_GOOD, MISROUTED -> task.declined(epoch);
            case SUBMITTED, UNKNOWN -> {}
        }
        leases.computeIfPresent(ended.getWorkerId(), (id, held) -> {
            held.remove(ended.getAssignmentId());
            return held.isEmpty() ? null : held;
        });
    }

    private void accepted(WorkAccepted work) {
        accepted++;
        verdicts.on(work);
        acceptedByPool.merge(work.getTerms().getPoolId(), 1, Integer::sum);
    }

    private TaskRow task(String taskId) {
        return tasks.computeIfAbsent(taskId, id -> new TaskRow());
    }

    private static int epoch(String assignmentId) {
        return Integer.parseInt(assignmentId.substring(assignmentId.lastIndexOf('/') + 1));
    }
}
