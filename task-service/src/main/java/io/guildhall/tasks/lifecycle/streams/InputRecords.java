package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.Money;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandUnit;
import io.guildhall.operations.ClientAccount;
import io.guildhall.routing.ReleaseReason;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.support.records.TermsRecords;
import io.guildhall.support.work.Purpose;
import io.guildhall.tasks.client.Client;
import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.demand.DemandRequest;
import io.guildhall.tasks.demand.Expertise;
import io.guildhall.tasks.demand.ReviewPolicy;
import io.guildhall.tasks.demand.StatedMoney;
import io.guildhall.tasks.demand.UnitRequest;
import io.guildhall.tasks.lifecycle.TaskCommand.Release;
import io.guildhall.tasks.work.Delivery;
import org.jspecify.annotations.Nullable;

/** Records as the domain knows them. */
final class InputRecords {

    private InputRecords() {}

    static DemandRequest request(DemandRequested asked) {
        return new DemandRequest(
                asked.getDemandId(),
                asked.getClientId(),
                asked.getRequestedAt(),
                asked.getInstructions(),
                asked.getTaskType(),
                asked.getLanguage(),
                asked.getUnits().stream().map(InputRecords::unit).toList(),
                money(asked.getMaxPayPerTask()),
                money(asked.getBudget()),
                asked.getMarketId(),
                asked.getProjectId(),
                asked.getTitle(),
                expertise(asked.getExpertise()),
                asked.getJudgementsPerUnit(),
                asked.getMaxJudgementsPerUnit(),
                asked.getTargetConfidence(),
                asked.getAnswerOptions(),
                asked.getPriority(),
                asked.getDeadline(),
                asked.getReviewPoolId(),
                ReviewPolicy.valueOf(asked.getReviewPolicy().name()),
                asked.getReviewWindowSeconds(),
                asked.getAcceptValidUnits(),
                asked.getAttributes());
    }

    static Client client(ClientAccount account) {
        return new Client(
                account.getClientId(),
                ClientStatus.valueOf(account.getStatus().name()),
                account.getFeeBasisPoints(),
                account.getCurrency());
    }

    /**
     * Delivered work.
     *
     * @throws IllegalArgumentException when its currency, engagement or purpose is not known
     */
    static Delivery delivery(WorkDelivered delivered) {
        return new Delivery(
                delivered.getAssignmentId(),
                delivered.getTaskId(),
                delivered.getDemandId(),
                delivered.getUnitId(),
                delivered.getWorkerId(),
                delivered.getClientId(),
                delivered.getMarketId(),
                Purpose.valueOf(delivered.getPurpose().name()),
                TermsRecords.toDomain(delivered.getTerms()),
                delivered.getAnswer(),
                delivered.getCountedSeconds(),
                delivered.getOverdue(),
                delivered.getAssignedAt());
    }

    /**
     * Why a task was given back.
     *
     * @throws IllegalArgumentException when the reason is not known
     */
    static Release release(ReleaseReason reason) {
        return Release.valueOf(reason.name());
    }

    private static UnitRequest unit(DemandUnit unit) {
        return new UnitRequest(unit.getUnitId(), unit.getContent(), unit.getContentUri(), unit.getGoldAnswer());
    }

    private static StatedMoney money(Money money) {
        return new StatedMoney(money.getAmount(), money.getCurrency());
    }

    private static @Nullable Expertise expertise(io.guildhall.demand.@Nullable Expertise expertise) {
        return expertise == null ? null : new Expertise(expertise.getDomain(), expertise.getMinimumLevel());
    }
}
