package io.guildhall.payouts.payout.streams;

import io.guildhall.operations.RateCard;
import io.guildhall.payouts.payout.AcceptedWork;
import io.guildhall.payouts.rate.RateVersion;
import io.guildhall.support.records.TermsRecords;
import io.guildhall.support.work.Terms;
import io.guildhall.task.WorkAccepted;
import java.time.Instant;
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
                accepted.getTaskId(),
                accepted.getDemandId(),
                accepted.getWorkerId(),
                accepted.getClientId(),
                accepted.getProjectId(),
                terms,
                BigMoney.of(terms.pay().getCurrencyUnit(), accepted.getFee()),
                accepted.getClientBillable(),
                accepted.getCountedSeconds(),
                accepted.getAssignedAt(),
                accepted.getAcceptedAt());
    }
}
