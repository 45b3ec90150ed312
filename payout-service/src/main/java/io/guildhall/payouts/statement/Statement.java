package io.guildhall.payouts.statement;

import io.guildhall.payouts.ledger.Rounding;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;

/**
 * A statement, or a part of one that has too many lines for one record. Each opens where the one before it closed.
 *
 * @param workerId whose it is
 * @param week ISO week in which its lines were issued
 * @param number from 1 in each week
 * @param opening balance before
 * @param lines what changed it, in the order of issue
 * @param closing balance after
 * @param issuedAt when it was issued
 */
public record Statement(
        String workerId,
        String week,
        int number,
        BigMoney opening,
        List<Line> lines,
        BigMoney closing,
        Instant issuedAt) {

    public Statement {
        lines = List.copyOf(lines);
    }

    /** {@code worker/week/currency/number}. */
    public String statementId() {
        return workerId + '/' + week + '/' + opening.getCurrencyUnit() + '/' + number;
    }

    /** What leaves for it, in minor units of the currency: {@link Rounding#leaving}. */
    public BigMoney payable() {
        return Rounding.leaving(opening, closing);
    }
}
