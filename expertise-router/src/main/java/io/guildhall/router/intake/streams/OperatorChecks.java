package io.guildhall.router.intake.streams;

import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.Pool;
import io.guildhall.operations.RateCard;
import io.guildhall.support.core.ReasonCode;
import io.guildhall.support.intake.Checks;
import io.guildhall.workforce.WorkerOffboarded;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of what operators set. */
final class OperatorChecks {

    private static final int HIGHEST_LEVEL = 5;
    private static final int SHORTEST_LEASE_SECONDS = 30;
    private static final int LONGEST_LEASE_SECONDS = 24 * 60 * 60;
    private static final int LONGEST_WAIT_SECONDS = 30 * 24 * 60 * 60;
    private static final int WHOLE_IN_BASIS_POINTS = 10_000;
    private static final int MOST_NOTICE_WEEKS = 520;
    private static final String ANY_TASK_TYPE = "*";
    private static final int KEY_PARTS = 3;

    private OperatorChecks() {}

    static void client(ClientAccount account, Checks checks) {
        checks.about(account.getClientId())
                .id("clientId", account.getClientId())
                .known("status", account.getStatus())
                .optionalId("conflictGroup", account.getConflictGroup())
                .range("feeBasisPoints", account.getFeeBasisPoints(), 0, WHOLE_IN_BASIS_POINTS)
                .currency("currency", account.getCurrency());
    }

    static void pool(Pool pool, Checks checks) {
        checks.about(pool.getPoolId())
                .id("poolId", pool.getPoolId())
                .id("domain", pool.getDomain())
                .range("minimumLevel", pool.getMinimumLevel(), 1, HIGHEST_LEVEL)
                .known("status", pool.getStatus())
                .optionalId("successorPoolId", pool.getSuccessorPoolId())
                .require(
                        !pool.getPoolId().equals(pool.getSuccessorPoolId()),
                        ReasonCode.INVALID_VALUE,
                        "successorPoolId",
                        "must be another pool")
                .range("leaseSeconds", pool.getLeaseSeconds(), SHORTEST_LEASE_SECONDS, LONGEST_LEASE_SECONDS);
        Integer relaxAfter = pool.getRelaxAfterSeconds();
        if (relaxAfter != null) {
            checks.range("relaxAfterSeconds", relaxAfter, 1, LONGEST_WAIT_SECONDS);
        }
    }

    static void rate(RateCard card, Checks checks) {
        checks.about(card.getRateKey()).range("version", card.getVersion(), 1, Integer.MAX_VALUE);
        rateKey(card.getRateKey(), checks);
        positive("amount", card.getAmount(), checks);
        positive("floorPerHour", card.getFloorPerHour(), checks);
    }

    static void offboarding(WorkerOffboarded offboarded, Checks checks) {
        checks.about(offboarded.getOffboardingId())
                .id("offboardingId", offboarded.getOffboardingId())
                .id("workerId", offboarded.getWorkerId())
                .known("engagement", offboarded.getEngagement())
                .range("noticeWeeks", offboarded.getNoticeWeeks(), 0, MOST_NOTICE_WEEKS)
                .text("reason", offboarded.getReason(), Checks.COMMENT_BYTES);
    }

    private static void rateKey(String rateKey, Checks checks) {
        List<String> parts = List.of(rateKey.split("/", -1));
        checks.require(
                parts.size() == KEY_PARTS,
                ReasonCode.INVALID_VALUE,
                "rateKey",
                "must be poolId/taskType/currency or poolId/*/currency");
        if (parts.size() == KEY_PARTS) {
            checks.id("rateKey", parts.get(0));
            if (!parts.get(1).equals(ANY_TASK_TYPE)) {
                checks.id("rateKey", parts.get(1));
            }
            checks.currency("rateKey", parts.get(2));
        }
    }

    private static void positive(String field, @Nullable BigDecimal amount, Checks checks) {
        boolean positive = amount == null || amount.signum() > 0;
        checks.require(positive, ReasonCode.INVALID_VALUE, field, "must be above zero");
    }
}
