package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.PAID_ONCE;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.task.WorkRejected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Guarantee 6, of floors: what is missing to floor × hours of the work with a floor that somebody delivered in a week is
 * paid once the week is settled. What a top-up rested on stands before it in its partition, but for rejected work: its
 * hours may have been known or not.
 */
final class TopUps implements Check {

    private static final long SECONDS_PER_HOUR = 3600;

    private final Map<Key, WeekOfWork> weeks = new HashMap<>();

    private record Key(String workerId, long week, String currency) {
        @Override
        public String toString() {
            return workerId + '/' + Weeks.name(week) + '/' + currency;
        }
    }

    /** Money in ten-thousandths; what is guaranteed is floor per hour × seconds, so 3600 times that. */
    private static final class WeekOfWork {
        BigDecimal guaranteed = BigDecimal.ZERO;
        BigDecimal guaranteedIfRejected = BigDecimal.ZERO;
        long pay;
        long toppedUp;
        int topUps;
        LogPosition position = new LogPosition("payout.payouts.v1", 0, 0);
    }

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        switch (record.content()) {
            case WorkRejected rejected -> takeRejected(evidence.assignment(rejected.getAssignmentId()));
            case PayoutIssued payout
            when payout.getKind() == PayoutKind.FLOOR_TOP_UP ->
                checkTopUp(
                        payout,
                        message -> found.accept(
                                new Violation(PAID_ONCE, payout.getPayoutId(), message, record.position())));
            case PayoutIssued payout -> takePay(payout, record, evidence);
            case null, default -> {}
        }
    }

    private void takeRejected(Assignment assignment) {
        if (assignment.quote != null && assignment.quote.hasFloor() && assignment.rejections == 1) {
            WeekOfWork week = week(assignment, assignment.quote);
            week.guaranteedIfRejected = week.guaranteedIfRejected.add(guaranteed(assignment, assignment.quote));
        }
    }

    private void takePay(PayoutIssued payout, LogRecord record, Evidence evidence) {
        PayoutId id = PayoutId.of(payout);
        if (id == null) {
            return;
        }
        Assignment assignment = evidence.assignment(id.assignmentId());
        if (assignment.quote == null || !assignment.quote.hasFloor()) {
            return;
        }
        WeekOfWork week = week(assignment, assignment.quote);
        week.position = record.position();
        week.pay += (id.isReversal() ? -1 : 1) * TenThousandths.of(payout.getAmount());
        if (!id.isReversal() && id.payment() == 1 && !Payments.has(assignment.paidAgain, 1)) {
            BigDecimal guaranteed = guaranteed(assignment, assignment.quote);
            week.guaranteed = week.guaranteed.add(guaranteed);
            if (assignment.rejections > 0) {
                week.guaranteedIfRejected = week.guaranteedIfRejected.subtract(guaranteed);
            }
        }
    }

    private WeekOfWork week(Assignment assignment, Quote quote) {
        Key key = new Key(assignment.workerId, Weeks.of(assignment.earnedAt), quote.currency());
        return weeks.computeIfAbsent(key, absent -> new WeekOfWork());
    }

    private static BigDecimal guaranteed(Assignment assignment, Quote quote) {
        return BigDecimal.valueOf(quote.floorPerHour()).multiply(BigDecimal.valueOf(assignment.countedSeconds));
    }

    private void checkTopUp(PayoutIssued payout, Consumer<String> wrong) {
        long number = payout.getPeriod() == null ? Weeks.NONE : Weeks.parse(payout.getPeriod());
        Key key = new Key(payout.getWorkerId(), number, payout.getCurrency());
        WeekOfWork week = number == Weeks.NONE ? null : weeks.get(key);
        if (week == null) {
            wrong.accept("tops up a week without work that has a floor");
            return;
        }
        if (!payout.getPayoutId().equals(key.toString() + '/' + ++week.topUps)) {
            wrong.accept("its id does not follow from its cause");
        }
        long before = week.pay + week.toppedUp;
        week.toppedUp += TenThousandths.of(payout.getAmount());
        long least = hourly(week.guaranteed) - before;
        long most = hourly(week.guaranteed.add(week.guaranteedIfRejected)) - before;
        long amount = TenThousandths.of(payout.getAmount());
        if (amount < least || amount > most) {
            wrong.accept("pays " + payout.getAmount() + ", but " + between(least, most) + " is missing to the floor");
        }
        if (payout.getPeriodPay() == null || TenThousandths.of(payout.getPeriodPay()) != before) {
            wrong.accept(
                    "rests on " + payout.getPeriodPay() + " earned, but it was " + TenThousandths.toDecimal(before));
        }
    }

    private static String between(long least, long most) {
        String text = TenThousandths.toDecimal(least).toPlainString();
        return least == most
                ? text
                : text + " to " + TenThousandths.toDecimal(most).toPlainString();
    }

    private static long hourly(BigDecimal guaranteed) {
        return guaranteed
                .divide(BigDecimal.valueOf(SECONDS_PER_HOUR), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        weeks.forEach((key, week) -> {
            long missing = hourly(week.guaranteed.add(week.guaranteedIfRejected)) - week.pay - week.toppedUp;
            if (missing > 0 && evidence.isSettled(key.week())) {
                String message = TenThousandths.toDecimal(missing) + " is missing to the floor";
                found.accept(new Violation(PAID_ONCE, key.toString(), message, week.position));
            }
        });
    }
}
