package io.guildhall.stack.publish;

import io.guildhall.demand.DemandStatus;
import io.guildhall.demand.DemandUpdated;
import io.guildhall.refusals.InputRefused;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of one published demand. */
final class FollowedDemand {

    private final int units;
    private final Set<String> results = new HashSet<>();
    private @Nullable DemandUpdated update;
    private @Nullable InputRefused refusal;

    FollowedDemand(int units) {
        this.units = units;
    }

    void on(DemandUpdated news) {
        update = news;
    }

    void on(InputRefused news) {
        refusal = news;
    }

    /** Whether this is the first result of that unit. */
    boolean onResult(String unitId) {
        return results.add(unitId);
    }

    int tasks() {
        return update == null ? 0 : update.getTasksTotal();
    }

    int accepted() {
        return update == null ? 0 : update.getTasksAccepted();
    }

    /** Whether its fate is known. Results come by another topic and may follow. */
    boolean hasEnded() {
        return refusal != null || (update != null && (update.getFinal$() || isRejected(update)));
    }

    /** Whether each of its units has its result; units that were left out never get one. */
    boolean hasResults() {
        if (refusal != null || update == null || isRejected(update)) {
            return true;
        }
        Set<@Nullable String> leftOut =
                update.getReasons().stream().map(reason -> reason.getUnitId()).collect(Collectors.toSet());
        leftOut.remove(null);
        return update.getTasksTotal() == 0 || results.size() >= units - leftOut.size();
    }

    boolean isCompleted() {
        return refusal == null && update != null && update.getStatus() == DemandStatus.COMPLETED;
    }

    /** Why it did not complete; empty if it did. */
    Optional<String> problem() {
        if (refusal != null) {
            return Optional.of("refused: " + refusal.getCode() + ", " + refusal.getMessage());
        }
        if (update == null) {
            return Optional.of("no answer: is the task service running?");
        }
        if (isCompleted()) {
            return Optional.empty();
        }
        List<String> reasons = update.getReasons().stream()
                .map(reason -> reason.getCode() + ", " + reason.getMessage())
                .toList();
        String status = update.getStatus() == DemandStatus.ACCEPTED
                ? "not done yet: " + accepted() + " of " + tasks() + " tasks accepted"
                : update.getStatus().toString();
        return Optional.of(reasons.isEmpty() ? status : status + ": " + String.join("; ", reasons));
    }

    private static boolean isRejected(DemandUpdated update) {
        return update.getStatus() == DemandStatus.REJECTED;
    }
}
