package io.guildhall.tasks.lifecycle.streams;

import io.guildhall.Money;
import io.guildhall.demand.DemandRequested;
import io.guildhall.demand.DemandUnit;
import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.tasks.client.Client;
import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.demand.DemandRequest;
import io.guildhall.tasks.demand.Expertise;
import io.guildhall.tasks.demand.ReviewPolicy;
import io.guildhall.tasks.demand.StatedMoney;
import io.guildhall.tasks.demand.UnitRequest;
import io.guildhall.tasks.reversal.Reversal;
import org.jspecify.annotations.Nullable;

/** What clients and operators ask, as the domain knows it. */
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

    static Reversal reversal(ReversalRequested asked) {
        return new Reversal(
                asked.getReversalId(),
                asked.getDemandId(),
                asked.getAssignmentId(),
                asked.getReasonCode(),
                asked.getComment());
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
