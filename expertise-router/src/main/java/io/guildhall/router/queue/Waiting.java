package io.guildhall.router.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * A task that waits, with its place in the order: by rank, then deadline, then arrival.
 *
 * <p>The rank is the period in which its unit was opened, less its priority: whoever has waited a period longer stands as
 * if its priority were one higher. It never changes, so that nothing is sorted again as time goes by; and since the rank
 * of what is opened grows for ever, nothing waits for ever behind what is more urgent.
 *
 * @param rank the lower comes first
 * @param deadlineMillis epoch milliseconds; {@link Long#MAX_VALUE} for none
 * @param arrival order of arrival, different for each task
 * @param sinceMillis since when it waits to be relaxed, epoch milliseconds
 * @param taskId the task
 */
public record Waiting(long rank, long deadlineMillis, long arrival, long sinceMillis, String taskId)
        implements Comparable<Waiting> {

    /** The longest waiting first. */
    static final Comparator<Waiting> BY_AGE =
            Comparator.comparingLong(Waiting::sinceMillis).thenComparingLong(Waiting::arrival);

    private static final Comparator<Waiting> ORDER = Comparator.comparingLong(Waiting::rank)
            .thenComparingLong(Waiting::deadlineMillis)
            .thenComparingLong(Waiting::arrival);

    static Waiting of(String taskId, Task task, Need need, Duration ageing) {
        Instant deadline = need.deadline();
        long period = Math.floorDiv(task.openedAt().toEpochMilli(), ageing.toMillis());
        return new Waiting(
                period - need.priority(),
                deadline == null ? Long.MAX_VALUE : deadline.toEpochMilli(),
                task.arrival(),
                task.since().toEpochMilli(),
                taskId);
    }

    /** The demand it is of. */
    public String demandId() {
        return new TaskId(taskId).demandId();
    }

    /** What all tasks of its unit have in common. */
    public String unitKey() {
        return new TaskId(taskId).unitKey();
    }

    @Override
    public int compareTo(Waiting other) {
        return ORDER.compare(this, other);
    }
}
