package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.BALANCED;

import io.guildhall.payout.PayStatement;
import io.guildhall.payout.PayoutIssued;
import io.guildhall.payout.PayoutKind;
import io.guildhall.payout.StatementLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Guarantee 8, of statements: each opens where the last one closed, its lines make up the difference and are the payouts,
 * each once, and no week is left out.
 */
final class Statements implements Check {

    private final Map<Key, Account> accounts = new HashMap<>();

    /** Amounts of top-ups and severance that stand on no statement yet, by payout; the others stand with their work. */
    private final Map<String, Long> unstated = new HashMap<>();

    private record Key(String workerId, String currency) {}

    /** What somebody was paid in one currency. Money is in ten-thousandths. */
    private static final class Account {
        final TreeMap<Long, Long> paidInWeek = new TreeMap<>();
        long closing;
        long lastWeek = Weeks.NONE;

        @Nullable LogPosition position;

        long paidUpTo(long week) {
            return paidInWeek.headMap(week, true).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        switch (record.content()) {
            case PayoutIssued payout -> take(payout, record);
            case PayStatement statement ->
                check(
                        statement,
                        record,
                        evidence,
                        message -> found.accept(
                                new Violation(BALANCED, statement.getStatementId(), message, record.position())));
            case null, default -> {}
        }
    }

    private void take(PayoutIssued payout, LogRecord record) {
        long amount = TenThousandths.of(payout.getAmount());
        Account account = account(payout.getWorkerId(), payout.getCurrency());
        account.position = record.position();
        account.paidInWeek.merge(
                Weeks.of(payout.getIssuedAt().toEpochMilli()),
                payout.getKind() == PayoutKind.REVERSAL ? -amount : amount,
                Long::sum);
        if (payout.getKind() == PayoutKind.FLOOR_TOP_UP || payout.getKind() == PayoutKind.SEVERANCE) {
            unstated.put(payout.getPayoutId(), amount);
        }
    }

    private void check(PayStatement statement, LogRecord record, Evidence evidence, Consumer<String> wrong) {
        Account account = account(statement.getWorkerId(), statement.getCurrency());
        long week = Weeks.parse(statement.getWeek());
        if (TenThousandths.of(statement.getOpening()) != account.closing || week < account.lastWeek) {
            wrong.accept("does not open where the statement before it closed");
        }
        long sum = TenThousandths.of(statement.getOpening());
        for (StatementLine line : statement.getLines()) {
            sum += TenThousandths.of(line.getAmount());
            if (!isPayout(line, statement, evidence)) {
                wrong.accept("its line " + line.getPayoutId() + " is no payout, another amount, or stated before");
            }
        }
        if (TenThousandths.of(statement.getClosing()) != sum) {
            wrong.accept("its lines do not make up the difference");
        }
        if (statement.getPayable() != null && statement.getPayable().compareTo(leaving(statement)) != 0) {
            wrong.accept("says that " + statement.getPayable() + " leaves for it, but it is " + leaving(statement));
        }
        account.closing = TenThousandths.of(statement.getClosing());
        account.lastWeek = week;
        account.position = record.position();
    }

    /** Closing less opening, each rounded half up to the minor units of the currency. */
    private static BigDecimal leaving(PayStatement statement) {
        int digits = Currency.getInstance(statement.getCurrency()).getDefaultFractionDigits();
        return statement
                .getClosing()
                .setScale(digits, RoundingMode.HALF_UP)
                .subtract(statement.getOpening().setScale(digits, RoundingMode.HALF_UP));
    }

    private boolean isPayout(StatementLine line, PayStatement statement, Evidence evidence) {
        long amount = TenThousandths.of(line.getAmount());
        PayoutId id = PayoutId.of(line.getPayoutId(), line.getKind());
        if (id == null) {
            Long paid = unstated.remove(line.getPayoutId());
            return paid != null && paid == amount;
        }
        Assignment assignment = evidence.leases().known(id.assignmentId());
        return assignment != null
                && assignment.quote != null
                && assignment.workerId.equals(statement.getWorkerId())
                && assignment.quote.currency().equals(statement.getCurrency())
                && amount == (id.isReversal() ? -assignment.quote.pay() : assignment.quote.pay())
                && state(assignment, id);
    }

    /** Whether it was issued and stands on a statement for the first time. */
    private static boolean state(Assignment assignment, PayoutId id) {
        if (id.isReversal()) {
            boolean first = Payments.has(assignment.returned & ~assignment.statedReturns, id.payment());
            assignment.statedReturns = Payments.with(assignment.statedReturns, id.payment());
            return first;
        }
        boolean first = Payments.has(assignment.paid & ~assignment.stated, id.payment());
        assignment.stated = Payments.with(assignment.stated, id.payment());
        return first;
    }

    private Account account(String workerId, String currency) {
        return accounts.computeIfAbsent(new Key(workerId, currency), absent -> new Account());
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        accounts.forEach((key, account) -> {
            Consumer<String> wrong = message -> found.accept(new Violation(
                    BALANCED,
                    key.workerId() + '/' + key.currency(),
                    message,
                    account.position == null ? new LogPosition("payout.statements.v1", 0, 0) : account.position));
            checkComplete(account, evidence, wrong);
        });
    }

    private static void checkComplete(Account account, Evidence evidence, Consumer<String> wrong) {
        long paid = account.paidUpTo(account.lastWeek);
        if (account.closing != paid) {
            wrong.accept("is stated " + TenThousandths.toDecimal(account.closing) + " up to "
                    + Weeks.name(account.lastWeek) + ", but was paid " + TenThousandths.toDecimal(paid));
        }
        Long missing = account.paidInWeek.higherKey(account.lastWeek);
        if (missing != null && evidence.isSettled(missing)) {
            wrong.accept("has no statement of " + Weeks.name(missing));
        }
    }
}
