package io.guildhall.router.triage;

import io.guildhall.router.queue.Need;
import io.guildhall.support.core.Origin;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.work.Purpose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What triage decides. */
public sealed interface TriageEvent {

    /** A demand is open. */
    record DemandKept(OpenDemand demand) implements TriageEvent {}

    /** What the tasks of a unit need is decided. */
    record TasksRouted(
            Need need,
            Routing routing,
            String unitId,
            List<String> taskIds,
            Purpose purpose,
            List<String> excludedWorkerIds,
            Instant openedAt,
            Instant at)
            implements TriageEvent {}

    /** A market is told something. */
    record Relayed(
            String marketId, Object content, @Nullable String trace) implements TriageEvent {}

    /** Nothing of a demand is kept any more. */
    record DemandDropped(String demandId) implements TriageEvent {}

    /** An input is not acted on. */
    record Refused(Origin origin, Refusal refusal) implements TriageEvent {}
}
