package io.guildhall.stack.workforce;

import io.guildhall.review.ReviewRequested;
import io.guildhall.workforce.TaskAssigned;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The work of others that people at the desks are to review, and who has taken which request. */
final class ReviewTray {

    private final Reviewers reviewers;
    private final Map<String, Map<String, ReviewRequested>> bySubject = new HashMap<>();
    private final Map<String, String> takenBy = new HashMap<>();

    ReviewTray(Reviewers reviewers) {
        this.reviewers = reviewers;
    }

    void on(ReviewRequested request) {
        reviewers.on(request);
        bySubject.computeIfAbsent(request.getDemandId(), id -> new HashMap<>()).put(request.getAssignmentId(), request);
    }

    /** Whether the request for this review is there. An appeal is another task than the review it objects to. */
    boolean shows(TaskAssigned review) {
        ReviewRequested request = request(review);
        return request != null
                && takenBy.getOrDefault(request.getReviewRequestId(), review.getTaskId())
                        .equals(review.getTaskId());
    }

    /** The verdict as the answer of the review task. What nobody is meant to answer is accepted: a task must have an end. */
    String answer(TaskAssigned review, Predicate<String> isGood) {
        ReviewRequested request = request(review);
        if (request == null) {
            return Review.ACCEPT.json();
        }
        takenBy.put(request.getReviewRequestId(), review.getTaskId());
        return reviewers
                .verdict(request, isGood.test(request.getAnswer()))
                .orElse(Review.ACCEPT)
                .json();
    }

    void forget(String demandId) {
        Map<String, ReviewRequested> gone = bySubject.remove(demandId);
        if (gone != null) {
            gone.values().forEach(request -> takenBy.remove(request.getReviewRequestId()));
        }
    }

    private @Nullable ReviewRequested request(TaskAssigned review) {
        return bySubject
                .getOrDefault(review.getDemandId(), Map.of())
                .get(Objects.requireNonNullElse(review.getSubjectAssignmentId(), ""));
    }
}
