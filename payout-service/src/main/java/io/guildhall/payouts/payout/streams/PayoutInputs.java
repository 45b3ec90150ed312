package io.guildhall.payouts.payout.streams;

import io.guildhall.operations.RateCard;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.intake.Checks;
import io.guildhall.support.intake.Intake;
import io.guildhall.support.intake.IntakeRule;
import io.guildhall.workforce.WorkerOffboarded;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service takes from outside, and in which shape. */
final class PayoutInputs {

    /** Two years: more is a slip of the pen. */
    private static final int MOST_NOTICE_WEEKS = 104;

    private PayoutInputs() {}

    static Intake intake() {
        return new Intake(
                Topics.PAYOUT_SERVICE,
                List.of(
                        IntakeRule.everywhere(Topics.RATES, RateCard.class, PayoutInputs::check),
                        IntakeRule.keyed(
                                Topics.OFFBOARDINGS,
                                WorkerOffboarded.class,
                                WorkerOffboarded::getWorkerId,
                                PayoutInputs::check)),
                Topics.PAYOUT_SERVICE_INBOX,
                Topics.PAYOUT_SERVICE_DLT);
    }

    private static void check(RateCard card, Checks checks) {
        checks.about(card.getRateKey()).range("version", card.getVersion(), 1, Integer.MAX_VALUE);
        checkKey(card.getRateKey(), checks);
        checkPositive("amount", card.getAmount(), checks);
        checkPositive("floorPerHour", card.getFloorPerHour(), checks);
    }

    private static void checkKey(String rateKey, Checks checks) {
        String[] parts = rateKey.split("/", -1);
        if (parts.length != 3) {
            checks.require(
                    false,
                    ReasonCode.INVALID_VALUE,
                    "rateKey",
                    "must be poolId/taskType/currency or poolId/*/currency");
            return;
        }
        checks.id("rateKey", parts[0]);
        if (!parts[1].equals("*")) {
            checks.id("rateKey", parts[1]);
        }
        checks.currency("rateKey", parts[2]);
    }

    private static void checkPositive(String field, @Nullable BigDecimal amount, Checks checks) {
        boolean positive = amount == null || amount.signum() > 0;
        checks.require(positive, ReasonCode.INVALID_VALUE, field, "must be above zero");
    }

    private static void check(WorkerOffboarded offboarded, Checks checks) {
        checks.about(offboarded.getOffboardingId())
                .id("offboardingId", offboarded.getOffboardingId())
                .id("workerId", offboarded.getWorkerId())
                .known("engagement", offboarded.getEngagement())
                .range("noticeWeeks", offboarded.getNoticeWeeks(), 0, MOST_NOTICE_WEEKS)
                .text("reason", offboarded.getReason(), Checks.COMMENT_BYTES);
    }
}
