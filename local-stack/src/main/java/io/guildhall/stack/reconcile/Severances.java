package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.PAID_ONCE;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.schemas.catalogue.Topics;
import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.WorkerOffboarded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Guarantee 6, of severance: who leaves is paid notice weeks × the average of the 13 weeks before, of the engagement that
 * ends. What a payment rested on stands before it in its partition.
 */
final class Severances implements Check {

    private static final int WEEKS = 13;

    private final Map<String, Leaving> byId = new HashMap<>();
    private final Map<String, List<Leaving>> byWorker = new HashMap<>();

    /** Somebody who leaves. Times are milliseconds since 1970, money is in ten-thousandths by currency. */
    private static final class Leaving {
        final WorkerOffboarded offboarded;
        final LogPosition position;
        final Map<String, Long> earned = new HashMap<>();
        final Map<String, Long> paid = new HashMap<>();
        int payouts;

        Leaving(WorkerOffboarded offboarded, LogPosition position) {
            this.offboarded = offboarded;
            this.position = position;
        }

        boolean counts(Engagement engagement, long earnedAt) {
            long end = offboarded.getEffectiveAt().toEpochMilli();
            return engagement == offboarded.getEngagement()
                    && earnedAt < end
                    && earnedAt >= end - Duration.ofDays(7L * WEEKS).toMillis();
        }

        long owed(String currency) {
            return BigDecimal.valueOf(earned.getOrDefault(currency, 0L))
                            .multiply(BigDecimal.valueOf(offboarded.getNoticeWeeks()))
                            .divide(BigDecimal.valueOf(WEEKS), 0, RoundingMode.HALF_UP)
                            .longValueExact()
                    - paid.getOrDefault(currency, 0L);
        }
    }

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        switch (record.content()) {
            case WorkerOffboarded offboarded
            when !evidence.answers().isTurnedDown(Topics.PAYOUT_SERVICE, record.position()) ->
                add(offboarded, record.position());
            case PayoutIssued payout
            when payout.getKind() == PayoutKind.SEVERANCE ->
                checkSeverance(
                        payout,
                        message -> found.accept(
                                new Violation(PAID_ONCE, payout.getPayoutId(), message, record.position())));
            case PayoutIssued payout -> earn(payout, evidence);
            case null, default -> {}
        }
    }

    /** The same again changes nothing. */
    private void add(WorkerOffboarded offboarded, LogPosition position) {
        Leaving leaving = new Leaving(offboarded, position);
        if (byId.putIfAbsent(offboarded.getOffboardingId(), leaving) == null) {
            byWorker.computeIfAbsent(offboarded.getWorkerId(), absent -> new ArrayList<>())
                    .add(leaving);
        }
    }

    private void earn(PayoutIssued payout, Evidence evidence) {
        List<Leaving> all = byWorker.getOrDefault(payout.getWorkerId(), List.of());
        PayoutId id = all.isEmpty() ? null : PayoutId.of(payout);
        if (id == null) {
            return;
        }
        long earnedAt = evidence.assignment(id.assignmentId()).earnedAt;
        long amount = (id.isReversal() ? -1 : 1) * TenThousandths.of(payout.getAmount());
        for (Leaving leaving : all) {
            if (leaving.counts(payout.getEngagement(), earnedAt)) {
                leaving.earned.merge(payout.getCurrency(), amount, Long::sum);
            }
        }
    }

    private void checkSeverance(PayoutIssued payout, Consumer<String> wrong) {
        Leaving leaving = byId.get(Ids.parent(payout.getPayoutId()));
        if (leaving == null || !leaving.offboarded.getWorkerId().equals(payout.getWorkerId())) {
            wrong.accept("is severance for somebody who does not leave");
            return;
        }
        if (Ids.number(payout.getPayoutId()) != ++leaving.payouts) {
            wrong.accept("its id does not follow from its cause");
        }
        String currency = payout.getCurrency();
        long owed = leaving.owed(currency);
        long earned = leaving.earned.getOrDefault(currency, 0L);
        leaving.paid.merge(currency, TenThousandths.of(payout.getAmount()), Long::sum);
        if (TenThousandths.of(payout.getAmount()) != owed) {
            wrong.accept("pays " + payout.getAmount() + ", but " + TenThousandths.toDecimal(owed) + " is owed");
        }
        if (payout.getPeriodPay() == null || TenThousandths.of(payout.getPeriodPay()) != earned) {
            wrong.accept(
                    "rests on " + payout.getPeriodPay() + " earned, but it was " + TenThousandths.toDecimal(earned));
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        byId.forEach((offboardingId, leaving) -> {
            for (String currency : leaving.earned.keySet()) {
                long owed = leaving.owed(currency);
                if (owed > 0
                        && evidence.isOverdue(
                                leaving.offboarded.getEffectiveAt().toEpochMilli())) {
                    String message = TenThousandths.toDecimal(owed) + " " + currency + " of severance was not paid";
                    found.accept(new Violation(PAID_ONCE, offboardingId, message, leaving.position));
                }
            }
        });
    }
}
