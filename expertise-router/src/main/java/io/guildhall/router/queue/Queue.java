package io.guildhall.router.queue;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import io.guildhall.support.work.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All tasks that wait or are leased. Those that wait stand in lanes. */
public final class Queue {

    private record Arrivals(long next) {}

    private static final String ONLY_ROW = "next";

    private final Table<Need> needRows;
    private final Table<Task> tasks;
    private final Table<Arrivals> arrivals;
    private final Map<String, Need> needs = new HashMap<>();
    private final Lanes lanes = new Lanes();
    private final LaneListener listener;
    private final Duration ageing;

    /**
     * The tasks of those tables.
     *
     * @param ageing wait that counts as much as one priority
     * @param listener is told of each task that joins or leaves a lane from now on, those of the tables included
     */
    public Queue(Tables tables, Duration ageing, LaneListener listener) {
        this.ageing = ageing;
        this.listener = listener;
        needRows = tables.table("need", Need.class);
        tasks = tables.table("task", Task.class);
        arrivals = tables.table("arrival", Arrivals.class);
        needRows.scan("", needs::put);
        tasks.scan("", this::join);
    }

    /** The lanes. */
    public Lanes lanes() {
        return lanes;
    }

    /** A task, or null when it never was or has ended. */
    public @Nullable Task task(String taskId) {
        return tasks.get(taskId);
    }

    /** What a task needs. */
    public Need need(Task task) {
        Need need = needs.get(task.needKey());
        if (need == null) {
            throw new IllegalStateException("no need " + task.needKey());
        }
        return need;
    }

    /** Takes tasks, in their order. What the tasks of a demand need never changes: the first that was said of it counts. */
    public void add(Need need, List<String> taskIds, Origins origins, @Nullable String poolId) {
        keep(need);
        Arrivals known = arrivals.get(ONLY_ROW);
        long arrival = known == null ? 0 : known.next();
        for (String taskId : taskIds) {
            set(
                    taskId,
                    new Task(
                            need.key(),
                            origins.purpose(),
                            origins.subjectAssignmentId(),
                            poolId,
                            arrival++,
                            0,
                            null,
                            false,
                            false,
                            origins.openedAt(),
                            null));
        }
        arrivals.put(ONLY_ROW, new Arrivals(arrival));
    }

    /**
     * What tasks come from.
     *
     * @param purpose what they are for
     * @param subjectAssignmentId for a review: the assignment whose work is judged
     * @param openedAt when their unit was opened
     */
    public record Origins(Purpose purpose, @Nullable String subjectAssignmentId, Instant openedAt) {}

    /** Sends tasks elsewhere, those that are leased once they come back. */
    public void reroute(Need need, List<String> taskIds, @Nullable String poolId) {
        keep(need);
        taskIds.forEach(id -> change(id, existing(id).rerouted(need.key(), poolId)));
    }

    /** Gives a task to somebody. */
    public void lease(String taskId, String assignmentId) {
        change(taskId, existing(taskId).leased(assignmentId));
    }

    /** Takes a task back, to its first place in the order. */
    public void takeBack(String taskId) {
        change(taskId, existing(taskId).returned());
    }

    /** Takes a task back, but keeps it out of the lanes until triage has said where it belongs. */
    public void hold(String taskId) {
        change(taskId, existing(taskId).heldBack());
    }

    /** Makes do with less for a task. */
    public void relax(String taskId, String poolId, int level, Instant at) {
        change(taskId, existing(taskId).relaxed(poolId, level, at));
    }

    /** Notes that a task is no longer wanted. */
    public void withdraw(String taskId) {
        change(taskId, existing(taskId).unwanted());
    }

    /** Moves a task to a pool. */
    public void move(String taskId, String poolId) {
        change(taskId, existing(taskId).movedTo(poolId));
    }

    /** Removes a task that has ended. */
    public void remove(String taskId) {
        leave(taskId, existing(taskId));
        tasks.delete(taskId);
    }

    /** Forgets what the tasks of a demand need. None of them is left. */
    public void forget(String demandId) {
        List<String> keys = needRows.keys(demandId + "/", Integer.MAX_VALUE);
        keys.forEach(needRows::delete);
        keys.forEach(needs::remove);
    }

    /** Whether what the tasks of a demand need is known still. */
    public boolean knows(String demandId) {
        return !needRows.keys(demandId + "/", 1).isEmpty();
    }

    /** Whether any task of a demand is left. */
    public boolean holds(String demandId) {
        return !tasks.keys(demandId + "/", 1).isEmpty();
    }

    private void keep(Need need) {
        if (needs.putIfAbsent(need.key(), need) == null) {
            needRows.put(need.key(), need);
        }
    }

    private Task existing(String taskId) {
        Task task = task(taskId);
        if (task == null) {
            throw new IllegalStateException("no task " + taskId);
        }
        return task;
    }

    private void change(String taskId, Task changed) {
        leave(taskId, existing(taskId));
        set(taskId, changed);
    }

    private void set(String taskId, Task task) {
        tasks.put(taskId, task);
        join(taskId, task);
    }

    private void join(String taskId, Task task) {
        if (task.queued()) {
            Need need = need(task);
            listener.joined(lanes.add(LaneKey.of(need, task), Waiting.of(taskId, task, need, ageing)));
        }
    }

    private void leave(String taskId, Task task) {
        if (task.queued()) {
            Need need = need(task);
            Waiting waiting = Waiting.of(taskId, task, need, ageing);
            Lane lane = lanes.remove(LaneKey.of(need, task), waiting);
            if (lane != null) {
                listener.left(lane, waiting);
            }
        }
    }
}
