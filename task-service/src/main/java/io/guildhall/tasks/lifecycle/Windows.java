package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Tick;
import io.guildhall.tasks.work.Work;
import java.util.List;

/** Ends what nobody answered in time: always for the worker, unless the worker was to answer. */
final class Windows {

    private final Reviews reviews;
    private final Appeals appeals;
    private final Settlement settlement;

    Windows(Reviews reviews, Appeals appeals, Settlement settlement) {
        this.reviews = reviews;
        this.appeals = appeals;
        this.settlement = settlement;
    }

    /** Ends the window whose time came first. */
    List<TaskEvent> proceed(TaskState state, Tick tick) {
        Work work = tick.deadlinesCount() ? state.works().due(tick.now()) : null;
        if (work == null) {
            return List.of();
        }
        Course course = Course.on(state, work, tick.now());
        switch (work.status()) {
            case IN_REVIEW, AWAITING_OTHERS -> reviews.silence(course, work);
            case APPEALED -> appeals.silence(course, work);
            case DENIED -> appeals.unused(course, work);
            case DELIVERED, REWORKED, ACCEPTED, VINDICATED, LOST ->
                throw new IllegalStateException("nothing is waited for in " + work.status());
        }
        settlement.settle(course);
        return course.events();
    }
}
