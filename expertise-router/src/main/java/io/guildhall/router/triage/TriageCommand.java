package io.guildhall.router.triage;

import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.work.Purpose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What triage is told, by task-service and by the market. */
public sealed interface TriageCommand {

    /** A demand is accepted. */
    record KeepDemand(OpenDemand demand) implements TriageCommand {}

    /**
     * A unit has tasks to be done.
     *
     * @param content text of the unit, looked at once and not kept; null for a task that a unit gets later, and where the
     *     content lies elsewhere
     */
    record RouteTasks(
            String demandId,
            String unitId,
            List<String> taskIds,
            Purpose purpose,
            @Nullable String content,
            @Nullable String poolId,
            @Nullable String subjectAssignmentId,
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
     * Somebody says that a task is not theirs.
     *
     * @param domain where it had been sent
     * @param suggested where they say it belongs; null if they do not know
     */
    record Reconsider(
            String demandId,
            String unitId,
            String taskId,
            String workerId,
            String domain,
            @Nullable String suggested,
            Instant reportedAt,
            Origin origin,
            Instant now)
            implements TriageCommand {}

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
