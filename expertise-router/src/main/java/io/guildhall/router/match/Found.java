package io.guildhall.router.match;

import io.guildhall.router.queue.Lane;
import io.guildhall.router.queue.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * A task, and the lane it waits in.
 *
 * @param lane the lane
 * @param task the task
 */
record Found(Lane lane, Waiting task) {

    /** The earlier of two; null when both are. */
    static @Nullable Found earlier(@Nullable Found one, @Nullable Found other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.task().compareTo(other.task()) <= 0 ? one : other;
    }
}
