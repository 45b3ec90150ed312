package io.guildhall.stack.billing;

import io.guildhall.payout.PayStatement;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.payout.StatementLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a worker was paid in a week and one currency, computed anew from the payouts.
 *
 * @param opening sum of all payouts before the week
 * @param lines what was issued in the week, in that order
 */
public record WorkerStatement(String workerId, Period week, String currency, BigDecimal opening, List<Line> lines) {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(4);

    public WorkerStatement {
        lines = List.copyOf(lines);
    }

    /**
     * One payout.
     *
     * @param amount positive adds to the balance, negative takes from it
     * @param balance what it comes to with this line
     */
    public record Line(PayoutIssued payout, BigDecimal amount, BigDecimal balance) {}

    /** Sum of all payouts up to the end of the week. */
    public BigDecimal closing() {
        return lines.isEmpty() ? opening : lines.getLast().balance();
    }

    /**
     * What leaves for the week, in minor units of the currency. Opening and closing are rounded each by itself, half up, so
     * that over any number of weeks nothing is lost.
     */
    public BigDecimal payable() {
        return MinorUnits.round(closing(), currency).subtract(MinorUnits.round(opening, currency));
    }

    /** The statements of a week, one for each currency the worker was ever paid in by its end. */
    public static List<WorkerStatement> of(String workerId, Period week, Collection<PayoutIssued> payouts) {
        Map<String, PayoutIssued> byId = payouts.stream()
                .filter(payout -> payout.getWorkerId().equals(workerId))
                .filter(payout -> payout.getIssuedAt().isBefore(week.end()))
                .collect(Collectors.toMap(
                        PayoutIssued::getPayoutId, Function.identity(), (first, again) -> first, LinkedHashMap::new));
        TreeSet<String> currencies =
                byId.values().stream().map(PayoutIssued::getCurrency).collect(Collectors.toCollection(TreeSet::new));
        return currencies.stream()
                .map(currency -> of(workerId, week, currency, byId.values()))
                .toList();
    }

    private static WorkerStatement of(String workerId, Period week, String currency, Collection<PayoutIssued> payouts) {
        Predicate<PayoutIssued> isOfWeek = payout -> week.contains(payout.getIssuedAt());
        List<PayoutIssued> paid = payouts.stream()
                .filter(payout -> payout.getCurrency().equals(currency))
                .sorted(Comparator.comparing(PayoutIssued::getIssuedAt).thenComparing(PayoutIssued::getPayoutId))
                .toList();
        BigDecimal opening = paid.stream()
                .filter(isOfWeek.negate())
                .map(WorkerStatement::signed)
                .reduce(NOTHING, BigDecimal::add);
        List<Line> lines = new ArrayList<>();
        BigDecimal balance = opening;
        for (PayoutIssued payout : paid.stream().filter(isOfWeek).toList()) {
            balance = balance.add(signed(payout));
            lines.add(new Line(payout, signed(payout), balance));
        }
        return new WorkerStatement(workerId, week, currency, opening, lines);
    }

    /**
     * What is on a statement that was issued and differs from this one; empty if nothing is. Lines that stand on none yet
     * are no difference.
     */
    public Optional<String> difference(Collection<PayStatement> issued) {
        Map<String, BigDecimal> amounts =
                lines.stream().collect(Collectors.toMap(line -> line.payout().getPayoutId(), Line::amount));
        return issued.stream()
                .filter(statement -> statement.getWorkerId().equals(workerId)
                        && statement.getWeek().equals(week.name())
                        && statement.getCurrency().equals(currency))
                .flatMap(statement -> statement.getLines().stream()
                        .filter(line -> !isSame(line, amounts))
                        .map(line -> "statement " + statement.getStatementId() + " has " + line.getPayoutId() + " with "
                                + line.getAmount().toPlainString() + ", the payouts have "
                                + Optional.ofNullable(amounts.get(line.getPayoutId()))
                                        .map(BigDecimal::toPlainString)
                                        .orElse("none")))
                .findFirst();
    }

    private static boolean isSame(StatementLine line, Map<String, BigDecimal> amounts) {
        BigDecimal amount = amounts.get(line.getPayoutId());
        return amount != null && amount.compareTo(line.getAmount()) == 0;
    }

    private static BigDecimal signed(PayoutIssued payout) {
        return payout.getKind() == PayoutKind.REVERSAL ? payout.getAmount().negate() : payout.getAmount();
    }
}
