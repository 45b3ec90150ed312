package io.guildhall.stack.explain;

import io.guildhall.routing.Candidate;
import io.guildhall.routing.MatchExplained;
import io.guildhall.routing.TaskReleased;
import io.guildhall.routing.TaskRouted;
import io.guildhall.routing.WaitExplained;
import io.guildhall.routing.WorkDelivered;
import io.guildhall.task.Purpose;
import io.guildhall.task.TaskOpened;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.UnitOpened;
import io.guildhall.workforce.AssignmentEnded;
import io.guildhall.workforce.LeaseExtended;
import io.guildhall.workforce.TaskAssigned;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;

/** Records of a task in plain words, and when they happened. */
final class Narration {

    private static final int MOST_CANDIDATES = 8;

    /** What a record says. */
    record Told(Instant at, String text) {}

    private Narration() {}

    /** The record in words; empty when it says nothing of a task. */
    static Optional<Told> of(SpecificRecordBase record) {
        return Optional.ofNullable(
                switch (record) {
                    case UnitOpened unit -> new Told(unit.getOpenedAt(), opened(unit));
                    case TaskOpened task -> new Told(task.getOpenedAt(), opened(task));
                    case TaskRouted routed -> new Told(routed.getRoutedAt(), routed(routed));
                    case WaitExplained wait -> new Told(wait.getExplainedAt(), waited(wait));
                    case TaskAssigned assigned -> new Told(assigned.getAssignedAt(), assigned(assigned));
                    case MatchExplained match -> new Told(match.getExplainedAt(), considered(match));
                    case LeaseExtended lease ->
                        new Told(
                                lease.getExtendedAt(),
                                lease.getWorkerId() + " asked for more time, the "
                                        + (lease.getExtension() == 1 ? "first" : "second") + " of two: until "
                                        + Phrases.time(lease.getLeaseExpiresAt()));
                    case AssignmentEnded ended -> new Told(ended.getEndedAt(), ended(ended));
                    case WorkDelivered work -> new Told(work.getDeliveredAt(), delivered(work));
                    case TaskWithdrawn gone ->
                        new Told(gone.getWithdrawnAt(), "withdrawn: no longer wanted, " + gone.getReason());
                    case TaskReleased released ->
                        new Told(
                                released.getReleasedAt(),
                                "given back undone, and assigned no more: " + released.getReason());
                    default -> VerdictNarration.of(record);
                });
    }

    private static String opened(UnitOpened unit) {
        int others = unit.getTaskIds().size() - 1;
        String beside = others == 0 ? "" : ", one of " + (others + 1) + " for its unit";
        return "opened" + beside + ": "
                + Phrases.quote(Objects.requireNonNullElse(
                        unit.getContent(), Objects.requireNonNullElse(unit.getContentUri(), "")));
    }

    private static String opened(TaskOpened task) {
        String what = task.getPurpose() == Purpose.REVIEW
                ? "a review of " + task.getSubjectAssignmentId() + " was opened as " + task.getTaskId()
                : "opened as a further judgement of its unit";
        String where = task.getPoolId() == null ? "" : " for pool " + task.getPoolId();
        String without = task.getExcludedWorkerIds().isEmpty()
                ? ""
                : "; not for " + String.join(", ", task.getExcludedWorkerIds());
        return what + where + without;
    }

    private static String routed(TaskRouted routed) {
        String rule = routed.getRule() == null ? "" : " (" + routed.getRule() + ")";
        String by = switch (routed.getRoutedBy()) {
            case STATED -> "as the demand states";
            case RULE -> isRelaxed(routed) ? "since it has waited so long" + rule : "by a rule" + rule;
            case MODEL -> "by the classifier" + rule;
            case CORRECTION -> "after people said it was misrouted" + rule;
            case UNKNOWN -> "by something this program does not know";
        };
        String odds = routed.getProbabilities().isEmpty()
                ? ""
                : ", given " + Phrases.probabilities(routed.getProbabilities());
        return "routed to " + routed.getDomain() + ", level " + routed.getMinimumLevel() + " or above, " + by + odds;
    }

    private static boolean isRelaxed(TaskRouted routed) {
        return routed.getRule() != null && routed.getRule().startsWith("RELAXED_");
    }

    private static String waited(WaitExplained wait) {
        return "the queue of " + wait.getPoolId() + " in " + wait.getLanguage() + " for " + wait.getCurrency() + ", "
                + wait.getWaiting() + " long: " + WaitReasons.of(wait.getReason()) + " (" + wait.getReason() + ")";
    }

    private static String assigned(TaskAssigned assigned) {
        var terms = assigned.getTerms();
        var basis = assigned.getBasis();
        String rework = assigned.getReworkOf() == null ? "" : " once more, to do " + assigned.getReworkOf() + " again";
        String payee = terms.getPayeeId().equals(assigned.getWorkerId()) ? "" : ", paid to " + terms.getPayeeId();
        return "assigned to " + assigned.getWorkerId() + rework + " from pool " + terms.getPoolId() + " for "
                + Phrases.money(terms.getPay()) + payee + " (rate " + terms.getRateKey() + " version "
                + terms.getRateVersion() + ") until " + Phrases.time(assigned.getLeaseExpiresAt()) + ": level "
                + assigned.getMatched().getLevel() + " in "
                + assigned.getMatched().getDomain() + ", works in "
                + assigned.getMatched().getLanguage() + ", chosen by "
                + assigned.getChoice().getRule() + " of "
                + assigned.getChoice().getEligible() + " who could among "
                + assigned.getChoice().getReady()
                + " who were ready; this rests on profile " + Phrases.position(basis.getProfile()) + ", client "
                + Phrases.position(basis.getClient()) + ", pool " + Phrases.position(basis.getPool()) + ", rate "
                + Phrases.position(basis.getRate());
    }

    private static String considered(MatchExplained match) {
        String shown = match.getCandidates().stream()
                .limit(MOST_CANDIDATES)
                .map(Narration::candidate)
                .collect(Collectors.joining("; "));
        int rest = match.getCandidates().size() - MOST_CANDIDATES;
        return match.getWorkerId() + " was chosen by " + match.getRule() + " from " + shown
                + (rest > 0 ? "; and " + rest + " more" : "");
    }

    private static String candidate(Candidate candidate) {
        String score = candidate.getScore() == null ? "" : " (" + Phrases.share(candidate.getScore()) + ")";
        String reason = candidate.getEligible()
                ? ""
                : ", who could not: " + Objects.requireNonNullElse(candidate.getReason(), "no reason given");
        return candidate.getWorkerId() + score + reason;
    }

    private static String ended(AssignmentEnded ended) {
        String worker = ended.getWorkerId();
        return switch (ended.getReason()) {
            case SUBMITTED -> worker + " handed in " + ended.getAssignmentId();
            case DECLINED_ONCE -> worker + " declined, for now";
            case DECLINED_FOR_GOOD -> worker + " declined for good";
            case MISROUTED -> worker + " said that it belongs to another field";
            case LAPSED -> worker + " let the lease " + ended.getAssignmentId() + " run out";
            case UNKNOWN -> worker + " gave it back for a reason this program does not know";
        };
    }

    private static String delivered(WorkDelivered work) {
        Double accuracy = work.getMeasuredAccuracy();
        String measured = accuracy == null ? "" : "; " + Phrases.share(accuracy) + " of their graded work was right";
        String overdue = work.getOverdue() ? "; in time, but read after the task had gone to somebody else" : "";
        return work.getWorkerId() + " answered " + Phrases.quote(work.getAnswer()) + " after "
                + work.getCountedSeconds() + " s that count" + measured + overdue;
    }
}
