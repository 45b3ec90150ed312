package io.guildhall.tasks.reversal;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.work.Work;
import io.guildhall.tasks.work.WorkStatus;
import org.jspecify.annotations.Nullable;

/** What can be taken back: what is paid, once, and with a reason. */
public final class ReversalRules {

    private ReversalRules() {}

    /** Why that work is not taken back, if it is not. */
    public static @Nullable Refusal refusal(Reversal reversal, Work work) {
        if (work.reversed()) {
            return refusal(reversal, ReasonCode.ALREADY_REVERSED, "assignmentId", "was reversed before");
        }
        if (work.status() != WorkStatus.ACCEPTED) {
            return refusal(reversal, ReasonCode.NOT_ACCEPTED, "assignmentId", "is not accepted, so nothing was paid");
        }
        boolean reasoned =
                !reversal.reasonCode().isBlank() && !reversal.comment().isBlank();
        return reasoned
                ? null
                : refusal(reversal, ReasonCode.REASON_MISSING, "comment", "and reasonCode are for the worker to read");
    }

    /** That no work was delivered under its assignment. */
    public static Refusal unknownAssignment(Reversal reversal) {
        return refusal(reversal, ReasonCode.UNKNOWN_ASSIGNMENT, "assignmentId", "names no work of this demand");
    }

    /** That its demand is not known. */
    public static Refusal unknownDemand(Reversal reversal) {
        return refusal(reversal, ReasonCode.UNKNOWN_DEMAND, "demandId", "is not known");
    }

    private static Refusal refusal(Reversal reversal, ReasonCode code, String field, String message) {
        return new Refusal(code, reversal.reversalId(), field, field + " " + message);
    }
}
