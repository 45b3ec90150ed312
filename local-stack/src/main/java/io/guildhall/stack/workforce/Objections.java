package io.guildhall.stack.workforce;

import io.guildhall.review.RejectionAppealed;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;

/** What people have to say against rejections and reversals, soon after these. Pure, like {@link Desk}. */
final class Objections {

    private static final Duration THINKING = Duration.ofSeconds(1);
    private static final String STATEMENT =
            "My answer follows from the content as it was shown to me; please have somebody else look at it.";

    private final Set<String> people;
    private final Decisions decisions;
    private final Instant opened;
    private final Map<String, Objection> open = new LinkedHashMap<>();

    private record Objection(Instant at, RejectionAppealed appeal) {}

    /** @param opened what could be appealed until before this is past */
    Objections(Set<String> people, Decisions decisions, Instant opened) {
        this.people = Set.copyOf(people);
        this.decisions = decisions;
        this.opened = opened;
    }

    void on(SpecificRecordBase record) {
        switch (record) {
            case WorkRejected work ->
                consider(
                        work.getDemandId(),
                        work.getAssignmentId(),
                        work.getWorkerId(),
                        work.getRejectedAt(),
                        work.getAppealableUntil());
            case WorkReversed work ->
                consider(
                        work.getDemandId(),
                        work.getAssignmentId(),
                        work.getWorkerId(),
                        work.getReversedAt(),
                        work.getAppealableUntil());
            case AppealClosed closed -> open.remove(closed.getAssignmentId());
            default -> {}
        }
    }

    /** The appeals whose time has come; each is handed out once. */
    List<RejectionAppealed> due(Instant now) {
        List<RejectionAppealed> due = new ArrayList<>();
        open.values().removeIf(objection -> {
            boolean isDue = !objection.at().isAfter(now);
            if (isDue) {
                due.add(objection.appeal());
            }
            return isDue;
        });
        return due;
    }

    private void consider(String demandId, String assignmentId, String workerId, Instant at, Instant until) {
        if (people.contains(workerId) && until.isAfter(opened) && decisions.appeals(workerId, assignmentId)) {
            open.put(
                    assignmentId,
                    new Objection(
                            at.plus(THINKING), new RejectionAppealed(demandId, assignmentId, workerId, STATEMENT)));
        }
    }
}
