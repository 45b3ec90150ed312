package io.guildhall.payouts.floor;

import io.guildhall.payouts.ledger.Rounding;
import io.guildhall.support.work.Engagement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.joda.money.BigMoney;

/**
 * Row: the work with a floor that one worker delivered in one week in one currency.
 *
 * @param workerId the worker
 * @param week ISO week, as {@code 2026-W47}
 * @param seconds time of that work
 * @param guaranteed sum of floor per hour times seconds: 3600 times the money it guarantees
 * @param pay what the work was paid, reversals taken off
 * @param toppedUp what was paid to reach the floor
 * @param topUps in how many payouts
 * @param payeeId payee of the work delivered last
 * @param engagement engagement of the work delivered last
 * @param lastDeliveredAt when that was delivered
 * @param lastAssignmentId its assignment, which decides between works of the same moment
 */
record FloorWeek(
        String workerId,
        String week,
        long seconds,
        BigMoney guaranteed,
        BigMoney pay,
        BigMoney toppedUp,
        int topUps,
        String payeeId,
        Engagement engagement,
        Instant lastDeliveredAt,
        String lastAssignmentId) {

    private static final long SECONDS_PER_HOUR = 3600;

    FloorWeek withTime(FloorWork work) {
        BigDecimal floor = Objects.requireNonNull(work.terms().floorPerHour());
        boolean last = isLast(work);
        return new FloorWeek(
                workerId,
                week,
                seconds + work.seconds(),
                guaranteed.plus(floor.multiply(BigDecimal.valueOf(work.seconds()))),
                pay,
                toppedUp,
                topUps,
                last ? work.terms().payeeId() : payeeId,
                last ? work.terms().engagement() : engagement,
                last ? work.deliveredAt() : lastDeliveredAt,
                last ? work.assignmentId() : lastAssignmentId);
    }

    private boolean isLast(FloorWork work) {
        int later = work.deliveredAt().compareTo(lastDeliveredAt);
        return later > 0 || (later == 0 && work.assignmentId().compareTo(lastAssignmentId) >= 0);
    }

    FloorWeek withPay(BigMoney amount) {
        return with(pay.plus(amount), toppedUp, topUps);
    }

    FloorWeek withTopUp(BigMoney amount) {
        return with(pay, toppedUp.plus(amount), topUps + 1);
    }

    private FloorWeek with(BigMoney newPay, BigMoney newToppedUp, int newTopUps) {
        return new FloorWeek(
                workerId,
                week,
                seconds,
                guaranteed,
                newPay,
                newToppedUp,
                newTopUps,
                payeeId,
                engagement,
                lastDeliveredAt,
                lastAssignmentId);
    }

    /** What is missing to the floor, which may be nothing or less. */
    FloorShortfall shortfall() {
        BigMoney earned = pay.plus(toppedUp);
        BigDecimal floor = Rounding.divide(guaranteed.getAmount(), SECONDS_PER_HOUR);
        BigMoney missing = BigMoney.of(pay.getCurrencyUnit(), floor).minus(earned);
        return new FloorShortfall(
                workerId, week, topUps + 1, seconds, meanFloor(), earned, missing, payeeId, engagement);
    }

    private BigDecimal meanFloor() {
        return seconds == 0
                ? BigDecimal.ZERO.setScale(Rounding.SCALE)
                : Rounding.divide(guaranteed.getAmount(), seconds);
    }
}
