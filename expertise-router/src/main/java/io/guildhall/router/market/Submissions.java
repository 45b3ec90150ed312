package io.guildhall.router.market;

import io.guildhall.router.lease.EndReason;
import io.guildhall.router.lease.EndedLease;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketCommand.Submit;
import io.guildhall.router.market.MarketEvent.LapseOverturned;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.LeaseExtended;
import io.guildhall.router.market.MarketEvent.Refused;
import io.guildhall.router.market.MarketEvent.ReleaseReason;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.TaskReturned;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.queue.Task;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a worker's answer, and of a lease that runs out. An answer counts when it was appended before its
 * lease ended, however late it is read.
 */
final class Submissions {

    private final Duration askAgainAfter;

    Submissions(Duration askAgainAfter) {
        this.askAgainAfter = askAgainAfter;
    }

    List<MarketEvent> decide(Market market, Submit submit) {
        Lease live = market.leases.live(submit.assignmentId());
        if (live == null) {
            return decideEnded(market, submit);
        }
        if (!live.marketId().equals(submit.worker().marketId())) {
            return unknown(submit);
        }
        if (!live.workerId().equals(submit.worker().workerId())) {
            return refuse(submit, ReasonCode.NOT_YOURS, "is leased to another worker");
        }
        if (!inTime(submit, live)) {
            return refuse(submit, ReasonCode.LATE, "had until " + live.expiresAt());
        }
        return switch (submit.disposition()) {
            case SUBMITTED -> deliver(submit, live);
            case DECLINED_ONCE -> letGo(market, live, EndReason.DECLINED_ONCE, appendedAt(submit), submit.now());
            case DECLINED_FOR_GOOD ->
                letGo(market, live, EndReason.DECLINED_FOR_GOOD, appendedAt(submit), submit.now());
            case MISROUTED -> letGo(market, live, EndReason.MISROUTED, appendedAt(submit), submit.now());
            case EXTEND -> extend(submit, live);
        };
    }

    /** Ends a lease that ran out. */
    List<MarketEvent> lapse(Market market, Lease lease, Instant now) {
        return letGo(market, lease, EndReason.LAPSED, lease.expiresAt(), now);
    }

    private List<MarketEvent> deliver(Submit submit, Lease lease) {
        Instant at = appendedAt(submit);
        return List.of(
                new LeaseEnded(lease, EndReason.SUBMITTED, at, submit.now(), null), delivered(submit, lease, false));
    }

    private List<MarketEvent> decideEnded(Market market, Submit submit) {
        EndedLease ended = market.leases.ended().get(submit.assignmentId());
        if (ended == null || !ended.marketId().equals(submit.worker().marketId())) {
            return unknown(submit);
        }
        if (!ended.workerId().equals(submit.worker().workerId())) {
            return refuse(submit, ReasonCode.NOT_YOURS, "was leased to another worker");
        }
        Lease lapsed = ended.lapsed();
        if (lapsed == null) {
            return refuse(submit, ReasonCode.ALREADY_SUBMITTED, "was answered before");
        }
        if (submit.disposition() != Disposition.SUBMITTED || !inTime(submit, lapsed)) {
            return refuse(submit, ReasonCode.LATE, "lapsed at " + lapsed.expiresAt());
        }
        return deliverAfterLapse(market, submit, lapsed);
    }

    /** While the task waits still it is taken as if nothing had happened; else it is overdue. */
    private List<MarketEvent> deliverAfterLapse(Market market, Submit submit, Lease lapsed) {
        Task task = market.queue.task(lapsed.taskId());
        boolean overdue = task == null || !task.waits();
        return List.of(new LapseOverturned(lapsed, appendedAt(submit)), delivered(submit, lapsed, overdue));
    }

    private static WorkDelivered delivered(Submit submit, Lease lease, boolean overdue) {
        Instant at = appendedAt(submit);
        String answer = submit.answer() == null ? "" : submit.answer();
        return new WorkDelivered(lease, answer, lease.countedSeconds(submit.secondsSpent(), at), overdue, at);
    }

    private List<MarketEvent> letGo(Market market, Lease lease, EndReason reason, Instant endedAt, Instant now) {
        boolean forNow = reason == EndReason.LAPSED || reason == EndReason.DECLINED_ONCE;
        Instant notBefore = forNow ? now.plus(askAgainAfter) : null;
        Task task = market.queue.task(lease.taskId());
        boolean unwanted = task != null && task.withdrawn();
        return List.of(
                new LeaseEnded(lease, reason, endedAt, now, notBefore),
                unwanted ? released(lease, now) : new TaskReturned(lease.taskId()));
    }

    private static TaskReleased released(Lease lease, Instant now) {
        return new TaskReleased(
                lease.taskId(), lease.clientId(), lease.marketId(), ReleaseReason.WITHDRAWN, now, lease.trace());
    }

    private static List<MarketEvent> extend(Submit submit, Lease lease) {
        return lease.extensions() >= Lease.MAX_EXTENSIONS
                ? refuse(
                        submit, ReasonCode.EXTENSIONS_USED_UP, "is extended at most " + Lease.MAX_EXTENSIONS + " times")
                : List.of(new LeaseExtended(lease.extended(), submit.now()));
    }

    private static List<MarketEvent> unknown(Submit submit) {
        String message = "is not known in market " + submit.worker().marketId() + "; it may have ended days ago";
        return refuse(submit, ReasonCode.UNKNOWN_ASSIGNMENT, message);
    }

    private static List<MarketEvent> refuse(Submit submit, ReasonCode code, String message) {
        String about = submit.assignmentId();
        return List.of(new Refused(submit.origin(), refusal(code, about, message)));
    }

    private static Refusal refusal(ReasonCode code, String assignmentId, String message) {
        @Nullable String field = code == ReasonCode.NOT_YOURS ? "workerId" : "assignmentId";
        return new Refusal(code, assignmentId, field, "assignment " + assignmentId + " " + message);
    }

    private static boolean inTime(Submit submit, Lease lease) {
        return appendedAt(submit).isBefore(lease.expiresAt());
    }

    private static Instant appendedAt(Submit submit) {
        return submit.origin().appendedAt();
    }
}
