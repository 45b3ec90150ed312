package io.guildhall.tasks.model;

import io.guildhall.operations.ReversalRequested;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.ReviewRequested;
import io.guildhall.review.Verdict;
import io.guildhall.review.WorkReviewed;
import io.guildhall.tasks.model.WorkBook.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Reviewers, workers who object, and an operator who takes payments back; rightly, wrongly, late and twice. */
final class Reviewers {

    private static final List<Verdict> VERDICTS =
            List.of(Verdict.ACCEPT, Verdict.REJECT, Verdict.REJECT, Verdict.REWORK);

    private final Random random;
    private final List<ReviewRequested> asked = new ArrayList<>();
    private int reversals;

    Reviewers(Random random) {
        this.random = random;
    }

    void asked(ReviewRequested review) {
        asked.add(review);
    }

    /** Mostly on what was asked for last. */
    @Nullable WorkReviewed review(List<WorkBook> works) {
        if (asked.isEmpty()) {
            return null;
        }
        int back = random.nextInt(Math.min(asked.size(), random.nextInt(5) == 0 ? 50 : 4));
        ReviewRequested review = asked.get(asked.size() - 1 - back);
        Verdict verdict = pick(VERDICTS);
        boolean reasoned = verdict != Verdict.ACCEPT && random.nextInt(6) > 0;
        String judge = pick(works).delivered.getWorkerId();
        return WorkReviewed.newBuilder()
                .setReviewRequestId(random.nextInt(30) == 0 ? "d0/u1/1/1/review" : review.getReviewRequestId())
                .setDemandId(review.getDemandId())
                .setClientId(random.nextInt(30) == 0 ? "stranger" : review.getClientId())
                .setVerdict(verdict)
                .setReasonCode(reasoned ? "WRONG" : null)
                .setComment(reasoned ? "the dose is that of a child" : null)
                .setReviewerId(random.nextInt(12) == 0 ? judge : "reviewer-" + random.nextInt(2))
                .build();
    }

    @Nullable RejectionAppealed appeal(List<WorkBook> works) {
        WorkBook work = one(works, Stand.DENIED);
        return work == null
                ? null
                : RejectionAppealed.newBuilder()
                        .setDemandId(work.delivered.getDemandId())
                        .setAssignmentId(work.id())
                        .setWorkerId(random.nextInt(12) == 0 ? "stranger" : work.delivered.getWorkerId())
                        .setStatement("it says adults on the label")
                        .build();
    }

    @Nullable ReversalRequested reversal(List<WorkBook> works) {
        WorkBook work = one(works, Stand.ACCEPTED);
        return work == null
                ? null
                : ReversalRequested.newBuilder()
                        .setReversalId("r" + reversals++)
                        .setDemandId(random.nextInt(20) == 0 ? "d99" : work.delivered.getDemandId())
                        .setAssignmentId(work.id())
                        .setReasonCode("FRAUD")
                        .setComment("copied from another worker")
                        .build();
    }

    /** Mostly one that stands so; sometimes any. */
    private @Nullable WorkBook one(List<WorkBook> works, Stand stand) {
        List<WorkBook> some = works.stream().filter(work -> work.stand == stand).toList();
        List<WorkBook> from = some.isEmpty() || random.nextInt(6) == 0 ? works : some;
        return from.isEmpty() ? null : pick(from);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
