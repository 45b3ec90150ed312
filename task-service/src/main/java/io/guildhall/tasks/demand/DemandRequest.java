package io.guildhall.tasks.demand;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the client wrote it, checked for nothing but the ids of demand and client. The fields are those of the
 * record DemandRequested.
 */
public record DemandRequest(
        String demandId,
        String clientId,
        Instant requestedAt,
        String instructions,
        String taskType,
        String language,
        List<UnitRequest> units,
        StatedMoney maxPayPerTask,
        StatedMoney budget,
        String marketId,
        @Nullable String projectId,
        @Nullable String title,
        @Nullable Expertise expertise,
        int judgementsPerUnit,
        @Nullable Integer maxJudgementsPerUnit,
        @Nullable Double targetConfidence,
        List<String> answerOptions,
        int priority,
        @Nullable Instant deadline,
        @Nullable String reviewPoolId,
        ReviewPolicy reviewPolicy,
        int reviewWindowSeconds,
        boolean acceptValidUnits,
        Map<String, String> attributes) {

    public DemandRequest {
        units = List.copyOf(units);
        answerOptions = List.copyOf(answerOptions);
        attributes = Map.copyOf(attributes);
    }

    /** The same request for other units. */
    public DemandRequest withUnits(List<UnitRequest> others) {
        return new DemandRequest(
                demandId,
                clientId,
                requestedAt,
                instructions,
                taskType,
                language,
                others,
                maxPayPerTask,
                budget,
                marketId,
                projectId,
                title,
                expertise,
                judgementsPerUnit,
                maxJudgementsPerUnit,
                targetConfidence,
                answerOptions,
                priority,
                deadline,
                reviewPoolId,
                reviewPolicy,
                reviewWindowSeconds,
                acceptValidUnits,
                attributes);
    }
}
