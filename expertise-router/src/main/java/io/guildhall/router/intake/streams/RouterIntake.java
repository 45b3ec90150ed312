package io.guildhall.router.intake.streams;

import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.Pool;
import io.guildhall.operations.RateCard;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.intake.Checks;
import io.guildhall.support.intake.Intake;
import io.guildhall.support.intake.IntakeRule;
import io.guildhall.task.AppealClosed;
import io.guildhall.task.WorkAccepted;
import io.guildhall.task.WorkRejected;
import io.guildhall.task.WorkReversed;
import io.guildhall.workforce.WorkSubmitted;
import io.guildhall.workforce.WorkerOffboarded;
import io.guildhall.workforce.WorkerPresence;
import io.guildhall.workforce.WorkerProfile;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Which public topics this service takes, and where their records go. */
public final class RouterIntake {

    private RouterIntake() {}

    /** What operators set concerns every market; what workers say concerns the market they say it in. */
    public static Intake intake() {
        return new Intake(
                Topics.EXPERTISE_ROUTER,
                List.of(
                        IntakeRule.everywhere(Topics.CLIENTS, ClientAccount.class, OperatorChecks::client),
                        IntakeRule.everywhere(Topics.POOLS, Pool.class, OperatorChecks::pool),
                        IntakeRule.everywhere(Topics.RATES, RateCard.class, OperatorChecks::rate),
                        IntakeRule.everywhere(Topics.OFFBOARDINGS, WorkerOffboarded.class, OperatorChecks::offboarding),
                        IntakeRule.keyed(
                                Topics.WORKERS,
                                WorkerProfile.class,
                                WorkerProfile::getMarketId,
                                WorkforceChecks::profile),
                        IntakeRule.keyed(
                                Topics.PRESENCE,
                                WorkerPresence.class,
                                WorkerPresence::getMarketId,
                                WorkforceChecks::presence),
                        IntakeRule.keyed(
                                Topics.SUBMISSIONS,
                                WorkSubmitted.class,
                                WorkSubmitted::getMarketId,
                                WorkforceChecks::submission),
                        IntakeRule.keyed(
                                Topics.TASK_OUTCOMES, SpecificRecord.class, RouterIntake::market, RouterIntake::any)),
                Topics.EXPERTISE_ROUTER_INBOX,
                Topics.EXPERTISE_ROUTER_DLT);
    }

    /** What became of work concerns the market it was matched in. */
    private static String market(SpecificRecord outcome) {
        return switch (outcome) {
            case WorkAccepted accepted -> accepted.getMarketId();
            case WorkRejected rejected -> rejected.getMarketId();
            case WorkReversed reversed -> reversed.getMarketId();
            case AppealClosed closed -> closed.getMarketId();
            default -> throw new IllegalArgumentException(outcome.getSchema().getFullName());
        };
    }

    /** Our own records need no checks. */
    private static void any(SpecificRecord outcome, Checks checks) {
        checks.about(market(outcome));
    }
}
