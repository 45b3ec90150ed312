package io.guildhall.router.triage;

import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.work.Purpose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What triage is told, all of it by task-service. */
public sealed interface TriageCommand {

    /** A demand is accepted. */
    record KeepDemand(OpenDemand demand) implements TriageCommand {}

    /** A unit has tasks to be done. */
    record RouteTasks(
            String demandId,
            String unitId,
            List<String> taskIds,
            Purpose purpose,
            List<String> excludedWorkerIds,
            Instant openedAt,
            Origin origin,
            Instant now)
            implements TriageCommand {

        public RouteTasks {
            taskIds = List.copyOf(taskIds);
            excludedWorkerIds = List.copyOf(excludedWorkerIds);
        }
    }

    /**
     * Something the market of a demand must know.
     *
     * @param content handed on as it is; triage does not look into it
     */
    record Relay(String marketId, Object content, @Nullable String trace) implements TriageCommand {}

    /** A record that means nothing here. */
    record Refuse(Origin origin, Refusal refusal) implements TriageCommand {}

    /** Nothing of a demand is open any more; its market is to know. */
    record CloseDemand(String demandId, Relay notice) implements TriageCommand {}
}
