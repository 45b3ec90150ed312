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

    /**
     * What the tasks of a unit need is decided.
     *
     * @param statedLevel the level the demand itself states; null where it states none
     * @param again whether the tasks were queued before
     */
    record TasksRouted(
            Need need,
            Routing routing,
            String unitId,
            List<String> taskIds,
            Purpose purpose,
            @Nullable String poolId,
            @Nullable String subjectAssignmentId,
            @Nullable Integer statedLevel,
            boolean again,
            List<String> excludedWorkerIds,
            Instant openedAt,
            Instant at)
            implements TriageEvent {}

    /** Where a unit went is remembered, so that it can be moved. */
    record UnitKept(String demandId, RoutedUnit unit) implements TriageEvent {}

    /** A later judgement of a unit is remembered. */
    record TaskKept(AddedTask task) implements TriageEvent {}

    /** Somebody said that a task was not theirs. */
    record MisroutingNoted(Evidence evidence, Outcome outcome) implements TriageEvent {}

    /** What came of a report. */
    enum Outcome {
        /** The unit went elsewhere. */
        MOVED,
        /** It stayed: all that is known says so. */
        KEPT,
        /** It stayed: the demand states its expertise. */
        HELD
    }

    /** A market is told something. */
    record Relayed(
            String marketId, Object content, @Nullable String trace) implements TriageEvent {}

    /** A demand is closed. */
    record DemandDropped(String demandId) implements TriageEvent {}

    /** Some of what was kept of a closed demand is forgotten. */
    record RowsForgotten(String demandId, int atMost) implements TriageEvent {}

    /** An input is not acted on. */
    record Refused(Origin origin, Refusal refusal) implements TriageEvent {}
}
