package io.guildhall.stack.demo;

import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.demand.Reason;
import java.util.HashSet;
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
    private int accepted;

    void on(DemandUpdated news) {
        update = news;
    }

    void onUnit(String unitId) {
        units.add(unitId);
    }

    void onAccepted() {
        accepted++;
    }

    void onRefusal(String code) {
        refusals.add(code);
    }

    /** Where it stands; empty before the first update. */
    Optional<DemandStatus> status() {
        return Optional.ofNullable(update).map(DemandUpdated::getStatus);
    }

    boolean isFinal() {
        return update != null && (update.getFinal$() || update.getStatus() == DemandStatus.REJECTED);
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

    int units() {
        return units.size();
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
