package io.guildhall.stack.demo;

import io.guildhall.review.ReviewRequested;
import io.guildhall.review.ReviewStage;
import io.guildhall.review.Verdict;
import io.guildhall.review.WorkReviewed;
import io.guildhall.stack.workforce.Course;
import io.guildhall.stack.workforce.Foreknowledge;
import io.guildhall.stack.workforce.Review;
import io.guildhall.stack.workforce.Reviewers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A client's people who review work. One of them does the reviews and another hears the appeals; now and then the first
 * makes a mistake that is refused. Pure: it is told what is asked and what time it is.
 */
final class ClientDesk {

    private static final Duration READING = Duration.ofSeconds(1);
    private static final String REVIEWER = ".reviewer-1";
    private static final String SECOND_REVIEWER = ".reviewer-2";

    private final Set<String> demandIds;
    private final Reviewers reviewers;
    private final Set<String> rejected = new HashSet<>();
    private final List<Letter> letters = new ArrayList<>();

    private record Letter(Instant at, WorkReviewed verdict) {}

    /** @param demandIds the demands whose work clients review themselves */
    ClientDesk(Set<String> demandIds, Foreknowledge known) {
        this.demandIds = Set.copyOf(demandIds);
        this.reviewers = new Reviewers(known);
    }

    /** Takes in a request; those for other people's demands lie elsewhere. */
    void on(ReviewRequested request, Instant now) {
        if (!demandIds.contains(request.getDemandId())) {
            return;
        }
        reviewers.on(request);
        Optional<Review> review = reviewers.verdict(request, true);
        review.ifPresent(verdict -> write(request, verdict, now.plus(READING)));
    }

    /** The verdicts whose time has come, in order; each is handed out once. */
    List<WorkReviewed> due(Instant now) {
        List<WorkReviewed> due = letters.stream()
                .filter(letter -> !letter.at().isAfter(now))
                .map(Letter::verdict)
                .toList();
        letters.removeIf(letter -> !letter.at().isAfter(now));
        return due;
    }

    private void write(ReviewRequested request, Review review, Instant at) {
        boolean isAppeal = request.getStage() == ReviewStage.APPEAL;
        boolean isCareless = reviewers
                .course(request)
                .filter(Course.CARELESSLY_REJECTED::equals)
                .isPresent();
        if (isCareless && !isAppeal) {
            letters.add(letter(request, Review.UNEXPLAINED, REVIEWER, at));
        }
        if (isAppeal && rejected.contains(request.getAssignmentId())) {
            letters.add(letter(request, review, REVIEWER, at));
        }
        if (!isAppeal && review.verdict() == Verdict.REJECT) {
            rejected.add(request.getAssignmentId());
        }
        // Later, so that the mistake is there first.
        letters.add(letter(request, review, isAppeal ? SECOND_REVIEWER : REVIEWER, at.plus(READING)));
    }

    private static Letter letter(ReviewRequested request, Review review, String reviewer, Instant at) {
        return new Letter(
                at,
                new WorkReviewed(
                        request.getReviewRequestId(),
                        request.getDemandId(),
                        request.getClientId(),
                        review.verdict(),
                        review.reasonCode(),
                        review.comment(),
                        request.getClientId() + reviewer));
    }
}
