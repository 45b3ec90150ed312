package io.guildhall.payouts.statement;

import io.guildhall.payouts.calendar.Agenda;
import io.guildhall.payouts.calendar.IsoWeek;
import io.guildhall.payouts.ledger.Rounding;
import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What everybody was paid, and which of it stands on no statement yet. A line is a row of its own until it is stated: the
 * log has it from then on.
 */
public final class Statements {

    private final Table<PayAccount> accounts;
    private final Table<Line> lines;
    private final Table<Unstated> unstated;
    private final Agenda agenda = new Agenda();
    private final Duration delay;
    private final int most;

    /**
     * The statements in these tables.
     *
     * @param delay how long after its end a week is stated
     * @param most how many lines one record takes
     */
    public Statements(Tables tables, Duration delay, int most) {
        this.delay = delay;
        this.most = most;
        accounts = tables.table("account", PayAccount.class);
        lines = tables.table("line", Line.class);
        unstated = tables.table("unstated", Unstated.class);
        unstated.scan("", (id, row) -> index(id, row));
    }

    /** What may be added to what somebody was paid in a currency, for records to carry the sum. */
    public BigMoney room(String workerId, CurrencyUnit currency) {
        return BigMoney.of(currency, Rounding.MOST)
                .minus(account(accountId(workerId, currency), currency).balance());
    }

    /** Something was paid or taken back. */
    public void add(String workerId, Line line) {
        CurrencyUnit currency = line.amount().getCurrencyUnit();
        String accountId = accountId(workerId, currency);
        PayAccount account = account(accountId, currency);
        accounts.put(accountId, account.with(line));
        Unstated week = new Unstated(workerId, currency.getCode(), week(line, account));
        lines.put(week.id() + "/%013d/%s".formatted(line.at().toEpochMilli(), line.payoutId()), line);
        if (unstated.get(week.id()) == null) {
            unstated.put(week.id(), week);
            index(week.id(), week);
        }
    }

    /** The week of its issue; no week before the last one stated, should a clock have gone back. */
    private static String week(Line line, PayAccount account) {
        String week = IsoWeek.of(line.at()).toString();
        return week.compareTo(account.week()) >= 0 ? week : account.week();
    }

    /** A week that is to be stated now: {@code worker/currency/week}. */
    public Optional<String> due(Instant now) {
        return agenda.due(now);
    }

    /** The next statement of a week that was {@link #due}. */
    public Statement next(String weekId, Instant now) {
        Unstated week = Objects.requireNonNull(unstated.get(weekId), weekId);
        CurrencyUnit currency = CurrencyUnit.of(week.currency());
        PayAccount account = account(accountId(week.workerId(), currency), currency);
        List<Line> next = lines.keys(weekId + '/', most).stream()
                .map(key -> Objects.requireNonNull(lines.get(key), key))
                .toList();
        BigMoney closing = account.stated()
                .plus(BigMoney.total(next.stream().map(Line::amount).toList()));
        return new Statement(
                week.workerId(), week.week(), account.numberAfter(week.week()), account.stated(), next, closing, now);
    }

    /** A statement was issued: the first lines of its week stand on it. */
    public void state(Statement statement) {
        CurrencyUnit currency = statement.opening().getCurrencyUnit();
        String accountId = accountId(statement.workerId(), currency);
        accounts.put(accountId, account(accountId, currency).with(statement));
        String weekId = accountId + '/' + statement.week();
        lines.keys(weekId + '/', statement.lines().size()).forEach(lines::delete);
        if (lines.keys(weekId + '/', 1).isEmpty()) {
            unstated.delete(weekId);
            agenda.remove(weekId);
        }
    }

    private PayAccount account(String accountId, CurrencyUnit currency) {
        PayAccount account = accounts.get(accountId);
        BigMoney zero = BigMoney.zero(currency, Rounding.SCALE);
        return account == null ? new PayAccount(zero, zero, "", 0) : account;
    }

    private void index(String weekId, Unstated row) {
        agenda.put(weekId, IsoWeek.parse(row.week()).end().plus(delay));
    }

    private static String accountId(String workerId, CurrencyUnit currency) {
        return workerId + '/' + currency.getCode();
    }

    /** Row: a week with lines that stand on no statement yet. */
    record Unstated(String workerId, String currency, String week) {

        String id() {
            return workerId + '/' + currency + '/' + week;
        }
    }
}
