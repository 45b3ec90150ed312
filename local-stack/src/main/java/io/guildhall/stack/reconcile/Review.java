package io.guildhall.stack.reconcile;

import io.guildhall.review.ReviewRequested;
import io.guildhall.review.ReviewStage;
import io.guildhall.review.WorkReviewed;
import org.jspecify.annotations.Nullable;

/** What the log says of one request to review work. Times are milliseconds since 1970. */
final class Review {

    final String reviewRequestId;
    int timesRequested;
    String assignmentId = "";
    ReviewStage stage = ReviewStage.UNKNOWN;
    long dueAt;

    @Nullable LogPosition position;

    /** The last verdict that was not refused, and how many there are. */
    @Nullable WorkReviewed verdict;

    @Nullable LogPosition verdictIn;

    int verdicts;

    Review(String reviewRequestId) {
        this.reviewRequestId = reviewRequestId;
    }

    void take(ReviewRequested requested, LogPosition at) {
        timesRequested++;
        assignmentId = requested.getAssignmentId();
        stage = requested.getStage();
        dueAt = requested.getDueAt().toEpochMilli();
        position = at;
    }

    void take(WorkReviewed reviewed, LogPosition at) {
        verdicts++;
        verdict = reviewed;
        verdictIn = at;
    }

    LogPosition anyPosition() {
        LogPosition any = position == null ? verdictIn : position;
        return any == null ? new LogPosition("review.requests.v1", 0, 0) : any;
    }
}
