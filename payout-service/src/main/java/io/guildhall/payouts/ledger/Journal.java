package io.guildhall.payouts.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * A posting: its entries sum to zero in each currency, or it cannot be made.
 *
 * @param journalId id of the journal
 * @param causeId what it books: the id of a payout
 * @param correlationId what it belongs to: the id of an assignment
 * @param workerId whose work it concerns
 * @param entries at least two
 * @param postedAt when, in whole milliseconds
 */
public record Journal(
        String journalId,
        String causeId,
        String correlationId,
        String workerId,
        List<Entry> entries,
        Instant postedAt) {

    public Journal {
        entries = List.copyOf(entries);
        Map<CurrencyUnit, BigMoney> sums = new HashMap<>();
        entries.forEach(entry -> sums.merge(entry.amount().getCurrencyUnit(), entry.amount(), BigMoney::plus));
        if (entries.size() < 2 || sums.values().stream().anyMatch(sum -> !sum.isZero())) {
            throw new IllegalArgumentException("journal " + journalId + " does not balance: " + entries);
        }
    }
}
