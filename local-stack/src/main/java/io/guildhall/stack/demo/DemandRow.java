package io.guildhall.stack.demo;

import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.Reason;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the log shows of one demand. */
final class DemandRow {

    private @Nullable DemandUpdated update;
    private final Set<String> units = new HashSet<>();
    private final Set<String> refusals = new TreeSet<>();
    private final Map<Milestone, Integer> milestones = new EnumMap<>(Milestone.class);
    private final Map<String, String> acceptedByUnit = new HashMap<>();
    private Instant judgedAt = Instant.MIN;
    private int accepted;

    void on(DemandUpdated news) {
        update = news;
    }

    void onUnit(String unitId) {
        units.add(unitId);
    }

    void onAccepted(String unitId, String assignmentId) {
        accepted++;
        acceptedByUnit.putIfAbsent(unitId, assignmentId);
    }

    void onRefusal(String code) {
        refusals.add(code);
    }

    void on(Milestone milestone) {
        milestones.merge(milestone, 1, Integer::sum);
    }

    /** An outcome that its updates must take into account. */
    void onJudged(Instant at) {
        judgedAt = at.isAfter(judgedAt) ? at : judgedAt;
    }

    /** Where it stands; empty before the first update. */
    Optional<DemandStatus> status() {
        return Optional.ofNullable(update).map(DemandUpdated::getStatus);
    }

    boolean isFinal() {
        return update != null && (update.getFinal$() || update.getStatus() == DemandStatus.REJECTED);
    }

    /** Whether its last update is final and none of its outcomes is later. */
    boolean isSettled() {
        return isFinal() && update != null && !update.getAt().isBefore(judgedAt);
    }

    int tasks() {
        return update == null ? 0 : update.getTasksTotal();
    }

    /** Tasks accepted by its last update. */
    int acceptedByUpdate() {
        return update == null ? 0 : update.getTasksAccepted();
    }

    /** Tasks accepted as the outcomes show it, which is sooner than its updates do. */
    int accepted() {
        return accepted;
    }

    /** The first assignment of a unit whose work was accepted. */
    Optional<String> acceptedAssignment(String unitId) {
        return Optional.ofNullable(acceptedByUnit.get(unitId));
    }

    int units() {
        return units.size();
    }

    int count(Milestone milestone) {
        return milestones.getOrDefault(milestone, 0);
    }

    Map<Milestone, Integer> milestones() {
        return milestones;
    }

    Set<String> reasons() {
        return update == null
                ? Set.of()
                : update.getReasons().stream().map(Reason::getCode).collect(Collectors.toSet());
    }

    Set<String> refusals() {
        return refusals;
    }
}
