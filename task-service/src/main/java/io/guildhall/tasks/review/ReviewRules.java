package io.guildhall.tasks.review;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.work.Ruling;
import io.guildhall.tasks.work.Work;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a reviewer's decision must be to count. One that does not count leaves the window running. */
public final class ReviewRules {

    /** How often work is sent back at most. */
    private static final int REWORKS = 2;

    private final Stage stage;
    private final Work work;
    private final String id;

    /** The rules of a review of that work. */
    public ReviewRules(Stage stage, Work work) {
        this.stage = stage;
        this.work = work;
        id = stage.reviewOf(work.assignmentId());
    }

    /**
     * Why a decision does not count, if it does not.
     *
     * @param judges who judged the unit
     */
    public @Nullable Refusal refusal(Decision decision, Collection<String> judges) {
        if (judges.contains(decision.reviewerId())) {
            return refusal(ReasonCode.OWN_WORK, "reviewerId", "judged this unit; somebody else must review it");
        }
        if (stage == Stage.APPEAL && deniedBy(decision.reviewerId())) {
            return refusal(ReasonCode.SAME_REVIEWER, "reviewerId", "rejected this; somebody else must hear the appeal");
        }
        if (decision.verdict() == Verdict.ACCEPT) {
            return null;
        }
        if (decision.ruling() == null) {
            return refusal(ReasonCode.REASON_MISSING, "comment", "and reasonCode are needed, for the worker to read");
        }
        return decision.verdict() == Verdict.REWORK ? reworkRefusal() : null;
    }

    private @Nullable Refusal reworkRefusal() {
        if (stage == Stage.APPEAL) {
            return refusal(ReasonCode.INVALID_VALUE, "verdict", "must be ACCEPT or REJECT on an appeal");
        }
        return work.reworks() < REWORKS
                ? null
                : refusal(ReasonCode.REWORKS_USED_UP, "verdict", "must be ACCEPT or REJECT: it was sent back twice");
    }

    private boolean deniedBy(String reviewerId) {
        Ruling ruling = work.ruling();
        return ruling != null && reviewerId.equals(ruling.reviewerId());
    }

    private Refusal refusal(ReasonCode code, String field, String message) {
        return new Refusal(code, id, field, field + " " + message);
    }
}
