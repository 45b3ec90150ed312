package io.guildhall.stack.workforce;

import io.guildhall.review.ReviewRequested;
import io.guildhall.review.ReviewStage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How simulated reviewers decide: as a unit's course has it, otherwise on the merits. Bad work is asked for once more
 * before it is rejected. Pure: told of every request, in the order of the log.
 */
public final class Reviewers {

    private final Foreknowledge known;
    private final Map<String, Set<String>> roundsByTask = new HashMap<>();

    public Reviewers(Foreknowledge known) {
        this.known = known;
    }

    /** Takes note of a request. */
    public void on(ReviewRequested request) {
        if (request.getStage() == ReviewStage.REVIEW) {
            roundsByTask
                    .computeIfAbsent(request.getTaskId(), id -> new HashSet<>())
                    .add(request.getReviewRequestId());
        }
    }

    /**
     * What a reviewer says; empty where nobody answers.
     *
     * @param isGood whether the work is as it should be
     */
    public Optional<Review> verdict(ReviewRequested request, boolean isGood) {
        boolean isAppeal = request.getStage() == ReviewStage.APPEAL;
        return course(request)
                .map(course -> isAppeal ? appeal(course) : review(course, isReworked(request)))
                .orElseGet(
                        () -> Optional.of(isAppeal ? onMerits(isGood, true) : onMerits(isGood, isReworked(request))));
    }

    /** How the work goes, where that is settled. */
    public Optional<Course> course(ReviewRequested request) {
        return known.course(AssignmentName.parse(request.getAssignmentId()));
    }

    private static Optional<Review> review(Course course, boolean isReworked) {
        return switch (course) {
            case ACCEPTED, CARELESSLY_REJECTED -> Optional.of(Review.ACCEPT);
            case APPEAL_WON, APPEAL_LOST, NOT_APPEALED -> Optional.of(Review.REJECT);
            case REWORKED -> Optional.of(isReworked ? Review.ACCEPT : Review.REWORK);
            case LEFT_ALONE -> Optional.empty();
        };
    }

    private static Optional<Review> appeal(Course course) {
        return Optional.of(course == Course.APPEAL_WON ? Review.ACCEPT : Review.REJECT);
    }

    private static Review onMerits(boolean isGood, boolean isLastChance) {
        if (isGood) {
            return Review.ACCEPT;
        }
        return isLastChance ? Review.REJECT : Review.REWORK;
    }

    /** Work comes to its second review only after a rework. */
    private boolean isReworked(ReviewRequested request) {
        return roundsByTask.getOrDefault(request.getTaskId(), Set.of()).size() > 1;
    }
}
