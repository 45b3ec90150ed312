package io.guildhall.stack.billing;

import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a client owes for a period: accepted work and fees, less what was taken back. It holds what was issued in the
 * period and can be billed, each payout once. Amounts are exact; only {@link Sum#payable} is rounded.
 *
 * @param lines by currency, work before credits, then project, pool and kind of task
 * @param sums one for each currency
 */
public record Invoice(String clientId, Period period, List<Line> lines, List<Sum> sums) {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(4);

    public Invoice {
        lines = List.copyOf(lines);
        sums = List.copyOf(sums);
    }

    /** What an invoice's line is for. */
    public enum Kind {
        /** Accepted work. */
        WORK,
        /** Work that was billed and taken back. */
        CREDIT
    }

    /**
     * Payouts of one kind, project, pool and kind of task.
     *
     * @param projectId what the client books it under; empty if nothing
     * @param count how many payouts
     * @param work what workers got for it, negative for a credit
     * @param fees what the platform got for it, negative for a credit
     */
    public record Line(
            String currency,
            Kind kind,
            String projectId,
            String poolId,
            String taskType,
            int count,
            BigDecimal work,
            BigDecimal fees) {

        /** Work and fees. */
        public BigDecimal total() {
            return work.add(fees);
        }

        private Line with(PayoutIssued payout) {
            boolean isCredit = kind == Kind.CREDIT;
            BigDecimal amount = isCredit ? payout.getAmount().negate() : payout.getAmount();
            BigDecimal fee = isCredit ? payout.getFee().negate() : payout.getFee();
            return new Line(currency, kind, projectId, poolId, taskType, count + 1, work.add(amount), fees.add(fee));
        }
    }

    /** All lines of a currency together. */
    public record Sum(String currency, BigDecimal work, BigDecimal fees) {

        /** Work and fees, exact. */
        public BigDecimal total() {
            return work.add(fees);
        }

        /** The total in the currency's minor units, rounded half up. */
        public BigDecimal payable() {
            return MinorUnits.round(total(), currency);
        }
    }

    /** The invoice for these payouts; those of other clients and times, and those the platform bears, are left out. */
    public static Invoice of(String clientId, Period period, Collection<PayoutIssued> payouts) {
        Map<String, PayoutIssued> byId = new LinkedHashMap<>();
        payouts.stream()
                .filter(payout -> clientId.equals(payout.getClientId()) && payout.getClientBillable())
                .filter(payout -> period.contains(payout.getIssuedAt()))
                .forEach(payout -> byId.put(payout.getPayoutId(), payout));
        SortedMap<Line, Line> lines = new TreeMap<>(Comparator.comparing(Line::currency)
                .thenComparing(Line::kind)
                .thenComparing(Line::projectId)
                .thenComparing(Line::poolId)
                .thenComparing(Line::taskType));
        for (PayoutIssued payout : byId.values()) {
            Line empty = empty(payout);
            lines.put(empty, lines.getOrDefault(empty, empty).with(payout));
        }
        return new Invoice(clientId, period, List.copyOf(lines.values()), sums(lines.values()));
    }

    private static Line empty(PayoutIssued payout) {
        return new Line(
                payout.getCurrency(),
                payout.getKind() == PayoutKind.REVERSAL ? Kind.CREDIT : Kind.WORK,
                Objects.requireNonNullElse(payout.getProjectId(), ""),
                Objects.requireNonNullElse(payout.getPoolId(), ""),
                Objects.requireNonNullElse(payout.getTaskType(), ""),
                0,
                NOTHING,
                NOTHING);
    }

    private static List<Sum> sums(Collection<Line> lines) {
        SortedMap<String, Sum> sums = new TreeMap<>();
        for (Line line : lines) {
            Sum one = new Sum(line.currency(), line.work(), line.fees());
            sums.merge(
                    line.currency(),
                    one,
                    (a, b) -> new Sum(
                            a.currency(), a.work().add(b.work()), a.fees().add(b.fees())));
        }
        return List.copyOf(sums.values());
    }
}
