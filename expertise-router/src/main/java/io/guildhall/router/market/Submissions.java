package io.guildhall.router.market;

import io.guildhall.router.lease.EndReason;
import io.guildhall.router.lease.EndedLease;
import io.guildhall.router.lease.Lease;
import io.guildhall.router.market.AnswerRule.Fault;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketCommand.Submit;
import io.guildhall.router.market.MarketEvent.LapseOverturned;
import io.guildhall.router.market.MarketEvent.LeaseEnded;
import io.guildhall.router.market.MarketEvent.LeaseExtended;
import io.guildhall.router.market.MarketEvent.Refused;
import io.guildhall.router.market.MarketEvent.ReleaseReason;
import io.guildhall.router.market.MarketEvent.TaskMisrouted;
import io.guildhall.router.market.MarketEvent.TaskReleased;
import io.guildhall.router.market.MarketEvent.TaskReturned;
import io.guildhall.router.market.MarketEvent.WorkDelivered;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Need;
import io.guildhall.router.queue.Task;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.core.Refusal;
import io.guildhall.support.work.Purpose;
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
    private final AnswerRule reviews;
    private final Rivalry rivalry;

    Submissions(Duration askAgainAfter, AnswerRule reviews, Rivalry rivalry) {
        this.askAgainAfter = askAgainAfter;
        this.reviews = reviews;
        this.rivalry = rivalry;
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
            case SUBMITTED -> deliver(market, submit, live);
            case DECLINED_ONCE -> letGo(market, live, EndReason.DECLINED_ONCE, appendedAt(submit), submit.now());
            case DECLINED_FOR_GOOD ->
                letGo(market, live, EndReason.DECLINED_FOR_GOOD, appendedAt(submit), submit.now());
            case MISROUTED -> misrouted(market, submit, live);
            case EXTEND -> extend(market, submit, live);
        };
    }

    /** Ends a lease that ran out. */
    List<MarketEvent> lapse(Market market, Lease lease, Instant now) {
        return letGo(market, lease, EndReason.LAPSED, lease.expiresAt(), now);
    }

    private List<MarketEvent> deliver(Market market, Submit submit, Lease lease) {
        Refusal fault = fault(submit, lease);
        if (fault != null) {
            return List.of(new Refused(submit.origin(), fault));
        }
        Instant at = appendedAt(submit);
        return List.of(
                new LeaseEnded(lease, EndReason.SUBMITTED, at, submit.now(), null),
                delivered(market, submit, lease, false));
    }

    /** What is wrong with the answer to a review: its lease goes on then, for a better one. */
    private @Nullable Refusal fault(Submit submit, Lease lease) {
        Fault fault = lease.purpose() == Purpose.REVIEW ? reviews.fault(answer(submit)) : null;
        return fault == null
                ? null
                : new Refusal(fault.code(), lease.assignmentId(), "answer", "answer " + fault.message());
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
        Refusal fault = fault(submit, lapsed);
        return fault == null ? deliverAfterLapse(market, submit, lapsed) : List.of(new Refused(submit.origin(), fault));
    }

    /** While the task waits still it is taken as if nothing had happened; else it is overdue. */
    private List<MarketEvent> deliverAfterLapse(Market market, Submit submit, Lease lapsed) {
        Task task = market.queue.task(lapsed.taskId());
        boolean overdue = task == null || !task.waits();
        return List.of(new LapseOverturned(lapsed, appendedAt(submit)), delivered(market, submit, lapsed, overdue));
    }

    private static WorkDelivered delivered(Market market, Submit submit, Lease lease, boolean overdue) {
        Instant at = appendedAt(submit);
        Pool pool = market.pools.get(lease.terms().poolId());
        Double accuracy = pool == null ? null : market.accuracies.of(lease.worker(), pool.domain());
        return new WorkDelivered(
                lease, answer(submit), lease.countedSeconds(submit.secondsSpent(), at), accuracy, overdue, at);
    }

    private List<MarketEvent> letGo(Market market, Lease lease, EndReason reason, Instant endedAt, Instant now) {
        boolean forNow = reason == EndReason.LAPSED || reason == EndReason.DECLINED_ONCE;
        Instant notBefore = forNow ? now.plus(askAgainAfter) : null;
        return List.of(new LeaseEnded(lease, reason, endedAt, now, notBefore), afterwards(market, lease, reason, now));
    }

    private static MarketEvent afterwards(Market market, Lease lease, EndReason reason, Instant now) {
        if (lease.isRework()) {
            boolean lapsed = reason == EndReason.LAPSED;
            return released(lease, lapsed ? ReleaseReason.REWORK_LAPSED : ReleaseReason.REWORK_DECLINED, now);
        }
        Task task = market.queue.task(lease.taskId());
        return task != null && task.withdrawn()
                ? released(lease, ReleaseReason.WITHDRAWN, now)
                : new TaskReturned(lease.taskId());
    }

    private static TaskReleased released(Lease lease, ReleaseReason reason, Instant now) {
        return new TaskReleased(lease.taskId(), lease.clientId(), lease.marketId(), reason, now, lease.trace());
    }

    /** Triage says where it belongs, unless the demand itself has named the pool, or nobody wants it any more. */
    private List<MarketEvent> misrouted(Market market, Submit submit, Lease lease) {
        List<MarketEvent> events = letGo(market, lease, EndReason.MISROUTED, appendedAt(submit), submit.now());
        Task task = market.queue.task(lease.taskId());
        if (lease.isRework() || task == null || task.withdrawn()) {
            return events;
        }
        Need need = market.queue.need(task);
        TaskMisrouted reported = new TaskMisrouted(lease, need.domain(), submit.suggestedDomain(), appendedAt(submit));
        return need.poolId() == null ? List.of(events.getFirst(), reported) : events;
    }

    private List<MarketEvent> extend(Market market, Submit submit, Lease lease) {
        if (lease.isRework()) {
            return refuse(submit, ReasonCode.EXTENSIONS_USED_UP, "is to be done again by " + lease.expiresAt());
        }
        if (lease.extensions() >= Lease.MAX_EXTENSIONS) {
            String message = "is extended at most " + Lease.MAX_EXTENSIONS + " times";
            return refuse(submit, ReasonCode.EXTENSIONS_USED_UP, message);
        }
        Lease extended = lease.extended();
        return List.of(new LeaseExtended(extended, submit.now(), rivalry.tie(market, extended)));
    }

    private static String answer(Submit submit) {
        String answer = submit.answer();
        return answer == null ? "" : answer;
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
