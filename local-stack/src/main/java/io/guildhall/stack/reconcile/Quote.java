package io.guildhall.stack.reconcile;

import io.guildhall.Terms;
import io.guildhall.workforce.Engagement;
import java.math.BigDecimal;

/**
 * Terms in a form that is compared at little cost: each task repeats them five times.
 *
 * @param pay in ten-thousandths
 * @param floorPerHour in ten-thousandths; {@link #NO_FLOOR} where the rate card sets none
 */
record Quote(
        long pay,
        String currency,
        String rateKey,
        int rateVersion,
        String poolId,
        String taskType,
        String payeeId,
        Engagement engagement,
        long floorPerHour) {

    static final long NO_FLOOR = -1;

    static Quote of(Terms terms) {
        BigDecimal floor = terms.getFloorPerHour();
        return new Quote(
                TenThousandths.of(terms.getPay().getAmount()),
                terms.getPay().getCurrency(),
                terms.getRateKey(),
                terms.getRateVersion(),
                terms.getPoolId(),
                terms.getTaskType(),
                terms.getPayeeId(),
                terms.getEngagement(),
                floor == null ? NO_FLOOR : TenThousandths.of(floor));
    }

    boolean hasFloor() {
        return floorPerHour != NO_FLOOR;
    }
}
