package io.guildhall.stack.reconcile;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.ReviewRequested;
import io.guildhall.review.WorkReviewed;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How work was judged, what was said against it, and what was paid. */
final class Verdicts {

    private final Evidence evidence;
    private final Map<String, Review> reviews = new HashMap<>();
    private final Map<String, Dispute> disputes = new HashMap<>();

    Verdicts(Evidence evidence) {
        this.evidence = evidence;
    }

    /** By the id of the request. */
    Map<String, Review> reviews() {
        return reviews;
    }

    /** By assignment. */
    Map<String, Dispute> disputes() {
        return disputes;
    }

    @Nullable Review review(String reviewRequestId) {
        return reviews.get(reviewRequestId);
    }

    void take(LogRecord record) {
        LogPosition position = record.position();
        switch (record.content()) {
            case ReviewRequested requested ->
                reviews.computeIfAbsent(requested.getReviewRequestId(), Review::new)
                        .take(requested, position);
            case WorkReviewed reviewed -> take(reviewed, position);
            case RejectionAppealed appealed -> take(appealed, position);
            case WorkAccepted accepted -> take(accepted, position);
            case WorkRejected rejected -> take(rejected, position);
            case WorkReversed reversed -> take(reversed, position);
            case AppealClosed closed -> take(closed, position);
            case PayoutIssued payout -> take(payout);
            case null, default -> {}
        }
    }

    private void take(WorkReviewed reviewed, LogPosition position) {
        if (!evidence.answers().isTurnedDown(Topics.TASK_SERVICE, position)) {
            reviews.computeIfAbsent(reviewed.getReviewRequestId(), Review::new).take(reviewed, position);
        }
    }

    private void take(RejectionAppealed appealed, LogPosition position) {
        if (!evidence.answers().isTurnedDown(Topics.TASK_SERVICE, position)) {
            dispute(appealed.getAssignmentId()).appeals++;
        }
    }

    private void take(WorkAccepted accepted, LogPosition position) {
        Assignment assignment = evidence.assignment(accepted.getAssignmentId());
        int payment = accepted.getPayment();
        if (!Payments.has(assignment.accepted | assignment.setAside, payment)) {
            assignment.fee = TenThousandths.of(accepted.getFee());
            assignment.clientBillable = accepted.getClientBillable();
            judge(assignment, accepted.getCountedSeconds(), accepted.getDeliveredAt(), accepted.getAssignedAt());
            evidence.demand(accepted.getDemandId()).charge(costOf(accepted), accepted.getClientBillable());
        }
        if (evidence.answers().isPutAway(Topics.PAYOUT_SERVICE, position)) {
            assignment.setAside = Payments.with(assignment.setAside, payment);
        } else {
            assignment.acceptedAgain |= Payments.same(assignment.accepted, payment);
            assignment.accepted = Payments.with(assignment.accepted, payment);
        }
    }

    /** Records from before the time of delivery was repeated count by another time. */
    private static void judge(
            Assignment assignment, long countedSeconds, @Nullable Instant deliveredAt, Instant otherwise) {
        assignment.countedSeconds = countedSeconds;
        assignment.earnedAt = Objects.requireNonNullElse(deliveredAt, otherwise).toEpochMilli();
    }

    private static long costOf(WorkAccepted accepted) {
        return TenThousandths.of(accepted.getTerms().getPay().getAmount()) + TenThousandths.of(accepted.getFee());
    }

    private void take(WorkRejected rejected, LogPosition position) {
        Assignment assignment = evidence.assignment(rejected.getAssignmentId());
        assignment.rejections++;
        judge(assignment, rejected.getCountedSeconds(), rejected.getDeliveredAt(), rejected.getRejectedAt());
        evidence.demand(rejected.getDemandId()).openDisputes++;
        dispute(rejected.getAssignmentId()).take(rejected, position);
    }

    private void take(WorkReversed reversed, LogPosition position) {
        Assignment assignment = evidence.assignment(reversed.getAssignmentId());
        Demand demand = evidence.demand(reversed.getDemandId());
        demand.openDisputes++;
        if (!Payments.has(assignment.reversed, reversed.getPayment()) && assignment.quote != null) {
            demand.credit(assignment.quote.pay() + assignment.fee, assignment.clientBillable);
        }
        assignment.reversed = Payments.with(assignment.reversed, reversed.getPayment());
        dispute(reversed.getAssignmentId()).take(reversed, position);
    }

    private void take(AppealClosed closed, LogPosition position) {
        Demand demand = evidence.demand(closed.getDemandId());
        demand.openDisputes--;
        demand.lastClosing = Math.max(demand.lastClosing, closed.getClosedAt().toEpochMilli());
        dispute(closed.getAssignmentId()).take(closed, position);
    }

    private Dispute dispute(String assignmentId) {
        return disputes.computeIfAbsent(assignmentId, absent -> new Dispute());
    }

    private void take(PayoutIssued payout) {
        PayoutId id = PayoutId.of(payout);
        if (id == null) {
            return;
        }
        Assignment assignment = evidence.assignment(id.assignmentId());
        if (id.isReversal()) {
            assignment.returnedAgain |= Payments.same(assignment.returned, id.payment());
            assignment.returned = Payments.with(assignment.returned, id.payment());
        } else {
            assignment.paidAgain |= Payments.same(assignment.paid, id.payment());
            assignment.paid = Payments.with(assignment.paid, id.payment());
        }
    }
}
