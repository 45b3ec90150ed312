package io.guildhall.stack.demo;

import io.guildhall.demand.DemandStatus;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a demand is to end.
 *
 * @param status its last status
 * @param tasks how many tasks it becomes
 * @param fewestAccepted how many of them are accepted at least
 * @param mostAccepted and at most
 * @param reasons codes its last update gives
 * @param refusals codes of what was refused in its name
 */
record Ending(
        DemandStatus status,
        int tasks,
        int fewestAccepted,
        int mostAccepted,
        Set<String> reasons,
        Set<String> refusals) {

    /** All its tasks are done and nothing is refused. */
    static Ending completed(int tasks) {
        return new Ending(DemandStatus.COMPLETED, tasks, tasks, tasks, Set.of(), Set.of());
    }

    /** The same, but that something sent in its name is refused. */
    Ending butRefused(String code) {
        Set<String> codes = new TreeSet<>(refusals);
        codes.add(code);
        return new Ending(status, tasks, fewestAccepted, mostAccepted, reasons, codes);
    }

    /** Whether nothing more is to come. */
    boolean isReached(DemandRow row) {
        return row.isFinal() && row.refusals().containsAll(refusals) && row.accepted() >= row.acceptedByUpdate();
    }

    /** How it differs from what the log shows; empty if it does not. */
    Optional<String> mismatch(DemandRow row) {
        String status = row.status().map(Enum::name).orElse("unanswered");
        if (!status.equals(this.status.name()) || !row.isFinal()) {
            String open = row.isFinal() ? "" : ", not final, " + row.accepted() + " of " + row.tasks() + " accepted";
            return Optional.of("is " + status + open + " instead of " + this.status + describe(row));
        }
        if (row.tasks() != tasks) {
            return Optional.of("has " + row.tasks() + " tasks instead of " + tasks);
        }
        int accepted = row.acceptedByUpdate();
        if (accepted < fewestAccepted || accepted > mostAccepted) {
            return Optional.of("has " + accepted + " accepted instead of " + fewestAccepted + " to " + mostAccepted);
        }
        if (!row.reasons().equals(reasons)) {
            return Optional.of("gives the reasons " + row.reasons() + " instead of " + reasons);
        }
        return row.refusals().equals(refusals)
                ? Optional.empty()
                : Optional.of("had the refusals " + row.refusals() + " instead of " + refusals);
    }

    private static String describe(DemandRow row) {
        Set<String> codes = new TreeSet<>(row.reasons());
        codes.addAll(row.refusals());
        return codes.isEmpty() ? "" : " " + codes;
    }
}
