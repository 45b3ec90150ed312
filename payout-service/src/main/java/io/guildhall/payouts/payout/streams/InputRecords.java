package io.guildhall.payouts.payout.streams;

import io.guildhall.operations.RateCard;
import io.guildhall.payouts.payout.AcceptedWork;
import io.guildhall.payouts.payout.RejectedWork;
import io.guildhall.payouts.payout.ReversedWork;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.payouts.severance.Offboarding;
import io.guildhall.support.records.TermsRecords;
import io.guildhall.support.work.Engagement;
import io.guildhall.support.work.Terms;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import io.guildhall.workforce.WorkerOffboarded;
import java.time.Instant;
import java.util.Objects;
import org.joda.money.BigMoney;

/** Records as the domain knows them. */
final class InputRecords {

    private InputRecords() {}

    static RateVersion version(RateCard card, Instant appendedAt) {
        return new RateVersion(
                card.getRateKey(),
                card.getVersion(),
                card.getEffectiveFrom(),
                card.getAmount(),
                card.getFloorPerHour(),
                appendedAt);
    }

    /**
     * Accepted work.
     *
     * @throws IllegalArgumentException when its currency or engagement is not known
     */
    static AcceptedWork work(WorkAccepted accepted) {
        Terms terms = TermsRecords.toDomain(accepted.getTerms());
        return new AcceptedWork(
                accepted.getAssignmentId(),
                accepted.getPayment(),
                accepted.getTaskId(),
                accepted.getDemandId(),
                accepted.getWorkerId(),
                accepted.getClientId(),
                accepted.getProjectId(),
                terms,
                BigMoney.of(terms.pay().getCurrencyUnit(), accepted.getFee()),
                accepted.getClientBillable(),
                accepted.getCountedSeconds(),
                Objects.requireNonNullElse(terms.quotedAt(), accepted.getAssignedAt()),
                Objects.requireNonNullElse(accepted.getDeliveredAt(), accepted.getAssignedAt()),
                accepted.getAcceptedAt());
    }

    /**
     * Rejected work.
     *
     * @throws IllegalArgumentException when its currency or engagement is not known
     */
    static RejectedWork work(WorkRejected rejected) {
        return new RejectedWork(
                rejected.getAssignmentId(),
                rejected.getWorkerId(),
                TermsRecords.toDomain(rejected.getTerms()),
                rejected.getCountedSeconds(),
                Objects.requireNonNullElse(rejected.getDeliveredAt(), rejected.getRejectedAt()));
    }

    static ReversedWork work(WorkReversed reversed) {
        return new ReversedWork(
                reversed.getReversalId(),
                reversed.getAssignmentId(),
                reversed.getPayment(),
                reversed.getWorkerId(),
                reversed.getClientId());
    }

    /** An offboarding; the intake has seen that its engagement is known. */
    static Offboarding offboarding(WorkerOffboarded offboarded) {
        return new Offboarding(
                offboarded.getOffboardingId(),
                offboarded.getWorkerId(),
                Engagement.valueOf(offboarded.getEngagement().name()),
                offboarded.getNoticeWeeks(),
                offboarded.getEffectiveAt(),
                offboarded.getReason());
    }
}
