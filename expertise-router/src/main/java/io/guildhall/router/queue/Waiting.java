package io.guildhall.router.queue;

import java.util.Comparator;

/**
 * A task that waits, with its place in the order: by priority, then deadline, then arrival.
 *
 * @param priority 0 to 9, 9 comes first
 * @param deadlineMillis epoch milliseconds; {@link Long#MAX_VALUE} for none
 * @param arrival order of arrival, different for each task
 * @param taskId the task
 */
public record Waiting(int priority, long deadlineMillis, long arrival, String taskId) implements Comparable<Waiting> {

    private static final Comparator<Waiting> ORDER = Comparator.comparingInt(Waiting::priority)
            .reversed()
            .thenComparingLong(Waiting::deadlineMillis)
            .thenComparingLong(Waiting::arrival);

    static Waiting of(String taskId, Task task, Need need) {
        long deadline =
                need.deadline() == null ? Long.MAX_VALUE : need.deadline().toEpochMilli();
        return new Waiting(need.priority(), deadline, task.arrival(), taskId);
    }

    @Override
    public int compareTo(Waiting other) {
        return ORDER.compare(this, other);
    }
}
