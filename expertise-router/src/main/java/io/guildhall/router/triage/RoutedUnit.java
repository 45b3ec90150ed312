package io.guildhall.router.triage;

import java.time.Instant;
import java.util.List;

/**
 * Where a unit went, of a demand that states no expertise; kept so that it can be moved.
 *
 * @param unitId the unit
 * @param belief what its text or a rule says of its domain, and those who had it
 * @param expertise where it is now
 * @param by what decided first
 * @param source name of the rule or model
 * @param reports how many had it and said that it is not theirs
 * @param taskIds the tasks it was opened with
 * @param openedAt when
 */
public record RoutedUnit(
        String unitId,
        Belief belief,
        Expertise expertise,
        Routing.By by,
        String source,
        int reports,
        List<String> taskIds,
        Instant openedAt) {

    public RoutedUnit {
        taskIds = List.copyOf(taskIds);
    }

    RoutedUnit movedTo(Expertise place) {
        return new RoutedUnit(unitId, belief, place, by, source, reports, taskIds, openedAt);
    }

    RoutedUnit reported(Belief after) {
        return new RoutedUnit(unitId, after, expertise, by, source, reports + 1, taskIds, openedAt);
    }
}
