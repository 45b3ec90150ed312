package io.guildhall.stack.reconcile;

import io.guildhall.task.AppealClosed;
import io.guildhall.task.AppealResult;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rejection and the reversal of one assignment, and what came of them. Times are milliseconds since 1970. */
final class Dispute {

    int rejections;
    int reversals;

    /** Until when an appeal against what came last is heard. */
    long appealableUntil;

    /** Appeals that were not refused. */
    int appeals;

    final Map<AppealResult, Integer> closings = new EnumMap<>(AppealResult.class);

    @Nullable LogPosition position;

    void take(WorkRejected rejected, LogPosition at) {
        rejections++;
        appealableUntil = rejected.getAppealableUntil().toEpochMilli();
        position = at;
    }

    void take(WorkReversed reversed, LogPosition at) {
        reversals++;
        appealableUntil = reversed.getAppealableUntil().toEpochMilli();
        position = at;
    }

    void take(AppealClosed closed, LogPosition at) {
        closings.merge(closed.getResult(), 1, Integer::sum);
        if (position == null) {
            position = at;
        }
    }

    int closed(AppealResult result) {
        return closings.getOrDefault(result, 0);
    }

    int timesClosed() {
        return closings.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isOpen() {
        return rejections + reversals > timesClosed();
    }

    LogPosition anyPosition() {
        return position == null ? new LogPosition("review.appeals.v1", 0, 0) : position;
    }
}
