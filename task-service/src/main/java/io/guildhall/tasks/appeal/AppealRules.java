package io.guildhall.tasks.appeal;

import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.tasks.work.Work;
import io.guildhall.tasks.work.WorkStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an objection is heard. */
public final class AppealRules {

    private AppealRules() {}

    /**
     * Why an objection to the denial of that work is not heard, if it is not.
     *
     * @param appendedAt when it was made: a fact, however late it is read
     */
    public static @Nullable Refusal refusal(Work work, String workerId, Instant appendedAt) {
        if (!work.delivery().workerId().equals(workerId)) {
            return refusal(ReasonCode.NOT_YOURS, work.assignmentId(), "workerId", "did not do this work");
        }
        if (work.status() == WorkStatus.APPEALED) {
            return about(ReasonCode.ALREADY_APPEALED, work.assignmentId(), "is appealed; the answer will come");
        }
        Instant until = work.due();
        if (work.status() != WorkStatus.DENIED || until == null) {
            return notRejected(work.assignmentId());
        }
        return appendedAt.isBefore(until)
                ? null
                : about(ReasonCode.LATE, work.assignmentId(), "could be appealed until " + until);
    }

    /** That there is nothing to object to. */
    public static Refusal notRejected(String assignmentId) {
        return about(ReasonCode.NOT_REJECTED, assignmentId, "is not rejected, or that is final");
    }

    private static Refusal about(ReasonCode code, String assignmentId, String message) {
        return refusal(code, assignmentId, "assignmentId", message);
    }

    private static Refusal refusal(ReasonCode code, String assignmentId, String field, String message) {
        return new Refusal(code, assignmentId, field, field + " " + message);
    }
}
