package io.guildhall.tasks.model;

import io.guildhall.demand.ReviewPolicy;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.Verdict;
import io.guildhall.review.WorkReviewed;
import io.guildhall.tasks.model.WorkBook.Stand;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Guarantee 9: which verdicts, appeals and reversals count, and why others do not. */
final class Verdicts {

    static final String REVIEW = "/review";
    static final String APPEAL = "/appeal";

    private static final int REWORKS = 2;

    private final Map<String, DemandBook> books;

    Verdicts(Map<String, DemandBook> books) {
        this.books = books;
    }

    /** The work that a review is open on; null when none is. */
    @Nullable WorkBook subject(String reviewRequestId) {
        int cut = Math.max(0, reviewRequestId.lastIndexOf('/'));
        boolean appeal = reviewRequestId.endsWith(APPEAL);
        WorkBook work = work(reviewRequestId.substring(0, cut));
        if (work == null || !(appeal || reviewRequestId.endsWith(REVIEW))) {
            return null;
        }
        boolean reviewed = work.stand == Stand.AWAITED && !awaitsOthers(work);
        return (appeal ? work.stand == Stand.APPEALED : reviewed) ? work : null;
    }

    private boolean awaitsOthers(WorkBook work) {
        DemandBook book = books.get(work.delivered.getDemandId());
        return book != null && book.policy() == ReviewPolicy.CONSENSUS;
    }

    @Nullable WorkBook work(String assignmentId) {
        int cut = assignmentId.indexOf('/');
        DemandBook book = books.get(assignmentId.substring(0, Math.max(0, cut)));
        return book == null ? null : book.works.get(assignmentId);
    }

    @Nullable String refusal(WorkReviewed review, Instant at) {
        WorkBook work = subject(review.getReviewRequestId());
        DemandBook book = books.get(review.getDemandId());
        if (work == null || book == null || !work.delivered.getDemandId().equals(review.getDemandId())) {
            return "UNKNOWN_REVIEW";
        }
        if (!book.request.getClientId().equals(review.getClientId())) {
            return "CLIENT_MISMATCH";
        }
        return refusal(
                work,
                book,
                review.getReviewerId(),
                review.getVerdict(),
                review.getReasonCode() != null && review.getComment() != null,
                at);
    }

    /** Why a decision on open work does not count. */
    @Nullable String refusal(WorkBook work, DemandBook book, String reviewer, Verdict verdict, boolean reasoned, Instant at) {
        if (work.isOverdueAt(at)) {
            return "LATE";
        }
        if (book.judgesOf(work.delivered.getUnitId()).contains(reviewer)) {
            return "OWN_WORK";
        }
        boolean appeal = work.stand == Stand.APPEALED;
        if (appeal && reviewer.equals(work.deniedBy)) {
            return "SAME_REVIEWER";
        }
        if (verdict == Verdict.ACCEPT) {
            return null;
        }
        if (!reasoned) {
            return "REASON_MISSING";
        }
        if (verdict == Verdict.REJECT) {
            return null;
        }
        if (appeal) {
            return "INVALID_VALUE";
        }
        return work.reworks < REWORKS ? null : "REWORKS_USED_UP";
    }

    @Nullable String refusal(RejectionAppealed appeal, Instant at) {
        WorkBook work = work(appeal.getAssignmentId());
        if (work == null || !work.delivered.getDemandId().equals(appeal.getDemandId())) {
            return "NOT_REJECTED";
        }
        if (!work.delivered.getWorkerId().equals(appeal.getWorkerId())) {
            return "NOT_YOURS";
        }
        return switch (work.stand) {
            case APPEALED -> "ALREADY_APPEALED";
            case DENIED -> work.isOverdueAt(at) ? "LATE" : null;
            default -> "NOT_REJECTED";
        };
    }

    @Nullable String refusal(ReversalRequested reversal) {
        if (!books.containsKey(reversal.getDemandId())) {
            return "UNKNOWN_DEMAND";
        }
        WorkBook work = work(reversal.getAssignmentId());
        if (work == null || !work.delivered.getDemandId().equals(reversal.getDemandId())) {
            return "UNKNOWN_ASSIGNMENT";
        }
        if (work.reversed) {
            return "ALREADY_REVERSED";
        }
        return work.stand == Stand.ACCEPTED && work.payments == 1 ? null : "NOT_ACCEPTED";
    }
}
