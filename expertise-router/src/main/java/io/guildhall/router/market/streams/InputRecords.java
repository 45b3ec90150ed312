package io.guildhall.router.market.streams;

import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.RateCard;
import io.guildhall.router.basis.Position;
import io.guildhall.router.client.Client;
import io.guildhall.router.market.MarketCommand;
import io.guildhall.router.market.MarketCommand.AddRate;
import io.guildhall.router.market.MarketCommand.BeAway;
import io.guildhall.router.market.MarketCommand.BeReady;
import io.guildhall.router.market.MarketCommand.CloseDemand;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketCommand.EndEngagement;
import io.guildhall.router.market.MarketCommand.GradeWork;
import io.guildhall.router.market.MarketCommand.RequestRework;
import io.guildhall.router.market.MarketCommand.SetClient;
import io.guildhall.router.market.MarketCommand.SetPool;
import io.guildhall.router.market.MarketCommand.SetWorker;
import io.guildhall.router.market.MarketCommand.Submit;
import io.guildhall.router.market.MarketCommand.WithdrawTask;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Need;
import io.guildhall.router.queue.Queue.Origins;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.worker.Departure;
import io.guildhall.router.worker.Profile;
import io.guildhall.router.worker.Qualification;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.routing.QueueTasks;
import io.guildhall.support.carrier.Input;
import io.guildhall.support.records.MoneyRecords;
import io.guildhall.support.records.TermsRecords;
import io.guildhall.support.work.Engagement;
import io.guildhall.support.work.Purpose;
import io.guildhall.task.AcceptedBy;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.AppealResult;
import io.guildhall.task.DemandClosed;
import io.guildhall.task.ReworkRequested;
import io.guildhall.task.TaskWithdrawn;
import io.guildhall.task.WorkAccepted;
import io.guildhall.workforce.PresenceStatus;
import io.guildhall.workforce.WorkSubmitted;
import io.guildhall.workforce.WorkerOffboarded;
import io.guildhall.workforce.WorkerPresence;
import io.guildhall.workforce.WorkerProfile;
import io.guildhall.workforce.WorkerStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records of the inbox, as commands. Their shape was checked by the intake. */
final class InputRecords {

    private InputRecords() {}

    static @Nullable MarketCommand command(Input input) {
        return switch (input.content()) {
            case QueueTasks queue -> queue(queue, input);
            case TaskWithdrawn withdrawn -> new WithdrawTask(withdrawn.getTaskId(), input.now());
            case ReworkRequested rework -> rework(rework, input);
            case DemandClosed closed -> new CloseDemand(closed.getDemandId());
            case ClientAccount account -> new SetClient(client(account, input));
            case io.guildhall.operations.Pool pool -> new SetPool(pool(pool, input));
            case RateCard card -> new AddRate(rate(card, input), input.origin());
            case WorkerProfile profile -> new SetWorker(profile(profile, input));
            case WorkerPresence presence -> presence(presence, input);
            case WorkerOffboarded offboarded -> new EndEngagement(departure(offboarded));
            case WorkSubmitted submitted -> submit(submitted, input);
            case WorkAccepted accepted -> grade(accepted);
            case AppealClosed closed -> grade(closed);
            default -> null; // what is rejected or taken back is not judged before its appeal
        };
    }

    private static MarketCommand queue(QueueTasks queue, Input input) {
        Need need = new Need(
                queue.getDemandId(),
                queue.getClientId(),
                queue.getMarketId(),
                queue.getTaskType(),
                queue.getLanguage(),
                queue.getDomain(),
                queue.getMinimumLevel(),
                MoneyRecords.toDomain(queue.getMaxPayPerTask()),
                queue.getPriority(),
                queue.getDeadline(),
                input.origin().traceparent(),
                queue.getPoolId(),
                queue.getStatedLevel());
        return new MarketCommand.QueueTasks(
                need,
                queue.getTaskIds(),
                new Origins(
                        Purpose.valueOf(queue.getPurpose().name()),
                        queue.getSubjectAssignmentId(),
                        queue.getOpenedAt()),
                queue.getExcludedWorkerIds(),
                queue.getCorrection());
    }

    private static MarketCommand rework(ReworkRequested rework, Input input) {
        if (rework.getTerms() == null) {
            throw new IllegalArgumentException("rework without terms");
        }
        return new RequestRework(
                rework.getAssignmentId(),
                rework.getTaskId(),
                rework.getClientId(),
                new WorkerKey(rework.getMarketId(), rework.getWorkerId()),
                rework.getLanguage(),
                TermsRecords.toDomain(rework.getTerms()),
                rework.getDueAt(),
                input.now(),
                input.origin().traceparent());
    }

    /** An answer known or agreed on, or a reviewer, says whether work was right; policy and silence do not. */
    private static @Nullable MarketCommand grade(WorkAccepted accepted) {
        WorkerKey worker = new WorkerKey(accepted.getMarketId(), accepted.getWorkerId());
        String poolId = accepted.getTerms().getPoolId();
        boolean reviewed =
                accepted.getAcceptedBy() == AcceptedBy.REVIEWER || accepted.getAcceptedBy() == AcceptedBy.APPEAL;
        return switch (accepted.getGrade()) {
            case RIGHT -> new GradeWork(worker, poolId, true);
            case WRONG -> new GradeWork(worker, poolId, false);
            default -> reviewed ? new GradeWork(worker, poolId, true) : null;
        };
    }

    /** A rejection or reversal that stands says that work was wrong. One that does not comes with an acceptance. */
    private static @Nullable MarketCommand grade(AppealClosed closed) {
        boolean stands = closed.getResult() == AppealResult.LOST || closed.getResult() == AppealResult.UNUSED;
        String poolId = closed.getPoolId();
        return stands && poolId != null
                ? new GradeWork(new WorkerKey(closed.getMarketId(), closed.getWorkerId()), poolId, false)
                : null;
    }

    private static Client client(ClientAccount account, Input input) {
        return new Client(
                account.getClientId(),
                Client.Status.valueOf(account.getStatus().name()),
                account.getConflictGroup(),
                Position.of(input.origin()));
    }

    private static Pool pool(io.guildhall.operations.Pool pool, Input input) {
        return new Pool(
                pool.getPoolId(),
                pool.getDomain(),
                pool.getMinimumLevel(),
                Pool.Status.valueOf(pool.getStatus().name()),
                pool.getSuccessorPoolId(),
                pool.getLeaseSeconds(),
                pool.getRelaxAfterSeconds(),
                pool.getOpenToSpecialists(),
                Position.of(input.origin()));
    }

    private static RateVersion rate(RateCard card, Input input) {
        return new RateVersion(
                card.getRateKey(),
                card.getVersion(),
                card.getEffectiveFrom(),
                card.getAmount(),
                card.getFloorPerHour(),
                Position.of(input.origin()));
    }

    private static Profile profile(WorkerProfile profile, Input input) {
        return new Profile(
                profile.getMarketId(),
                profile.getWorkerId(),
                engagement(profile.getEngagement()),
                Objects.requireNonNullElse(profile.getPayeeId(), profile.getWorkerId()),
                profile.getQualifications().stream()
                        .map(held -> new Qualification(held.getDomain(), held.getLevel(), held.getValidUntil()))
                        .toList(),
                profile.getLanguages(),
                profile.getCurrency(),
                profile.getExcludedClients(),
                profile.getStatus() == WorkerStatus.SUSPENDED,
                Position.of(input.origin()),
                input.now());
    }

    private static MarketCommand presence(WorkerPresence presence, Input input) {
        WorkerKey worker = new WorkerKey(presence.getMarketId(), presence.getWorkerId());
        return presence.getStatus() == PresenceStatus.READY
                ? new BeReady(worker, presence.getSlots(), input.origin(), input.now())
                : new BeAway(worker);
    }

    private static Departure departure(WorkerOffboarded offboarded) {
        return new Departure(
                offboarded.getWorkerId(), engagement(offboarded.getEngagement()), offboarded.getEffectiveAt(), false);
    }

    private static Submit submit(WorkSubmitted submitted, Input input) {
        return new Submit(
                submitted.getAssignmentId(),
                new WorkerKey(submitted.getMarketId(), submitted.getWorkerId()),
                Disposition.valueOf(submitted.getDisposition().name()),
                submitted.getAnswer(),
                submitted.getSuggestedDomain(),
                submitted.getSecondsSpent(),
                input.origin(),
                input.now());
    }

    private static Engagement engagement(io.guildhall.workforce.Engagement engagement) {
        return Engagement.valueOf(engagement.name());
    }
}
