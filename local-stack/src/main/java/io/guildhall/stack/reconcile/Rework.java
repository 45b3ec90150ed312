package io.guildhall.stack.reconcile;

import io.guildhall.Terms;
import io.guildhall.task.ReworkRequested;
import org.jspecify.annotations.Nullable;

/**
 * That work is to be done again.
 *
 * @param quote the first terms, which stand; null in records from before they were repeated
 * @param dueAt milliseconds since 1970
 */
record Rework(String taskId, String workerId, @Nullable Quote quote, long dueAt, LogPosition position) {

    static Rework of(ReworkRequested requested, LogPosition position) {
        Terms terms = requested.getTerms();
        return new Rework(
                requested.getTaskId(),
                requested.getWorkerId(),
                terms == null ? null : Quote.of(terms),
                requested.getDueAt().toEpochMilli(),
                position);
    }
}
